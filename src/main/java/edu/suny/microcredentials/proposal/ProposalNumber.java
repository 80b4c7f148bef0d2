package edu.suny.microcredentials.proposal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number by which everything about a proposal is found, {@code lakeside-2026-0001}.
 * It is the business key of the processes.
 *
 * @param ordinal counts from 1 within the campus and the year
 */
public record ProposalNumber(String campus, int year, int ordinal) {

	private static final Pattern FORMAT = Pattern.compile("([a-z][a-z0-9-]*)-(\\d{4})-(\\d{4,9})");

	/**
	 * Reads a number.
	 * @throws IllegalArgumentException if the text is none
	 */
	public static ProposalNumber of(String text) {
		Matcher matcher = FORMAT.matcher(text);
		if (!matcher.matches()) {
			throw new IllegalArgumentException(
					"'%s' is no proposal number; one looks like lakeside-2026-0001".formatted(text));
		}
		return new ProposalNumber(matcher.group(1), Integer.parseInt(matcher.group(2)),
				Integer.parseInt(matcher.group(3)));
	}

	@Override
	public String toString() {
		return "%s-%d-%04d".formatted(this.campus, this.year, this.ordinal);
	}

}
