package edu.suny.microcredentials.askback;

import java.time.Instant;

/**
 * That its proposers asked one body to give a proposal back, and what it answered.
 *
 * @param review of the body that was asked
 * @param givenBack null until it was answered
 * @param answeredFor the absent member for whom a deputy answered, or null
 * @param closedAt when the body's review ended, or null
 * @param outcome of that review, in the words of {@code ballot-outcome}; null while it is
 * open
 */
public record Request(long id, String proposal, int round, long review, String body, String bodyName, String reason,
		String askedBy, Instant askedAt, Boolean givenBack, String rationale, String answeredBy, String answeredFor,
		Instant answeredAt, Instant closedAt, String outcome) {

	/** Whether the body can still answer it. */
	public boolean isOpen() {
		return this.answeredAt == null && this.closedAt == null;
	}

	/** Whether the body's review ended before it answered. */
	public boolean isFallenAway() {
		return this.answeredAt == null && this.closedAt != null;
	}

	public boolean isRefused() {
		return Boolean.FALSE.equals(this.givenBack);
	}

}
