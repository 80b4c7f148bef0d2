package edu.suny.microcredentials.tracker;

import java.time.Instant;
import java.time.format.DateTimeParseException;

import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

/** The last proposal of a page, after which the next begins. */
public record PageEnd(Instant changedAt, String number) {

	private static final String BETWEEN = "_";

	public static PageEnd of(ProposalRow row) {
		return new PageEnd(row.changedAt(), row.number());
	}

	/**
	 * Reads what {@link #toString()} wrote.
	 * @param text null or empty for the beginning
	 * @throws RefusedException if it is none
	 */
	public static PageEnd parse(String text) {
		if (text == null || text.isEmpty()) {
			return null;
		}
		try {
			int between = text.indexOf(BETWEEN);
			return new PageEnd(Instant.parse(text.substring(0, Math.max(0, between))), text.substring(between + 1));
		}
		catch (DateTimeParseException ex) {
			throw new RefusedException(Reason.INVALID,
					"'%s' is no end of a page: take the one that the page before names.".formatted(text));
		}
	}

	@Override
	public String toString() {
		return this.changedAt + BETWEEN + this.number;
	}

}
