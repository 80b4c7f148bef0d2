package edu.suny.microcredentials.roster;

import java.time.LocalDate;

/**
 * The days of somebody in a body, the first and the last included.
 *
 * @param from null if they have always been in it
 * @param until null if no end is known
 */
public record Term(LocalDate from, LocalDate until) implements Comparable<Term> {

	/** Without beginning or end. */
	public static final Term ALWAYS = new Term(null, null);

	/** Where a day is before, in or after the term. */
	public enum Standing {

		LATER, NOW, OVER

	}

	public Standing standing(LocalDate day) {
		if (this.until != null && day.isAfter(this.until)) {
			return Standing.OVER;
		}
		return (this.from != null && day.isBefore(this.from)) ? Standing.LATER : Standing.NOW;
	}

	/** For a reader: "from 2026-09-01 until 2028-08-31". */
	String words() {
		return ((this.from != null) ? "from %s ".formatted(this.from) : "")
				+ ((this.until != null) ? "until %s".formatted(this.until) : "without an end");
	}

	/** Whether there is a day in both. */
	boolean meets(Term other) {
		return first().compareTo(other.last()) <= 0 && other.first().compareTo(last()) <= 0;
	}

	private LocalDate first() {
		return (this.from != null) ? this.from : LocalDate.MIN;
	}

	private LocalDate last() {
		return (this.until != null) ? this.until : LocalDate.MAX;
	}

	@Override
	public int compareTo(Term other) {
		return first().compareTo(other.first());
	}

}
