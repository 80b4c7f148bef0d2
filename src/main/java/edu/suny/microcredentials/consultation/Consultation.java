package edu.suny.microcredentials.consultation;

import java.time.Instant;

import edu.suny.microcredentials.proposal.ProposalNumber;

/**
 * A body or a person who is heard on a proposal.
 *
 * @param body the whole id, {@code harbor-department-business}; null if it is a person
 * @param person a user; null if it is a body
 * @param reason the rule by which they are heard, or the office's reason
 * @param addedBy the office's user who added it; null if a rule did
 * @param askedAt when the clock began, or began anew; null before it did
 * @param days business days for an answer; null before the clock began
 * @param silence what the end of the clock means: concurrence, waits
 * @param answers how often a non-concurrence may be answered
 * @param outcome concurred, silent, not-concurred, removed, closed; null while it is open
 * @param referred whether another body tabled the matter and asks for a report
 * @param partner the campus of the body where it is not the one of the proposal's number,
 * else null
 */
public record Consultation(long id, String proposal, int round, int revision, String body, String person, String reason,
		String addedBy, Instant openedAt, Instant askedAt, Integer days, String silence, int answers, Instant closedAt,
		String outcome, String closedBy, String closingReason, boolean referred, String partner) {

	/** The campus that hears them, by whose calendar. */
	public String campus() {
		return (this.partner != null) ? this.partner : ProposalNumber.of(this.proposal).campus();
	}

	public boolean isOpen() {
		return this.outcome == null;
	}

	public boolean isAdded() {
		return this.addedBy != null;
	}

	/** Whether it is of this body or person. */
	boolean isOf(String bodyOrPerson) {
		return bodyOrPerson.equals((this.body != null) ? this.body : this.person);
	}

}
