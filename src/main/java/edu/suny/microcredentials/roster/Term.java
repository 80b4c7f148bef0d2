package edu.suny.microcredentials.roster;

import java.time.LocalDate;

/**
 * The days of somebody in a body, the first and the last included, and as what they sit
 * there.
 *
 * @param from null if they have always been in it
 * @param until null if no end is known
 * @param capacity null in a file that does not say it: whatever it has been
 * @param substituteFor the member in whose place a substitute sits; null for any
 */
public record Term(LocalDate from, LocalDate until, Capacity capacity,
		String substituteFor) implements Comparable<Term> {

	/** A plain member's, without beginning or end. */
	public static final Term ALWAYS = new Term(null, null, Capacity.MEMBER, null);

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

	/** The same days as what another term says. */
	Term as(Term other) {
		return new Term(this.from, this.until, other.capacity, other.substituteFor);
	}

	/** For a reader: "as chair, from 2026-09-01 until 2028-08-31". */
	String words() {
		String days = ((this.from != null) ? "from %s ".formatted(this.from) : "")
				+ ((this.until != null) ? "until %s".formatted(this.until) : "without an end");
		return role().isEmpty() ? days : "as %s, %s".formatted(role(), days);
	}

	/** "substitute for harbor-senator3"; empty for a plain member. */
	String role() {
		if (this.capacity == null || this.capacity == Capacity.MEMBER) {
			return "";
		}
		return this.capacity.word() + ((this.substituteFor != null) ? " for " + this.substituteFor : "");
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
