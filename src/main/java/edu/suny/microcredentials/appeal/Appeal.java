package edu.suny.microcredentials.appeal;

import java.time.Instant;

import edu.suny.microcredentials.proposal.ProposalNumber;

/**
 * A rejection that could be appealed, and what came of it.
 *
 * @param body that hears it
 * @param days business days in which it could be appealed
 * @param rule the version of the table and, after a {@code #}, its rule
 * @param acceptedAt null unless its proposers accepted the rejection
 * @param appealedBy null unless it was appealed
 * @param withdrawnAt null unless its proposers took the appeal back
 * @param heardFor the absent member for whom a deputy recorded the hearing, or null
 * @param granted null until it was heard
 * @param present how many heard it at a meeting; null, as the votes are, where one
 * officer heard it for the body
 * @param minutes where they are, as it was written, or null
 * @param endedAt null while it can be appealed or the appeal is to be heard
 * @param partner the campus that hears it where it is not the one of the proposal's
 * number, else null
 */
public record Appeal(long id, String proposal, int round, String body, String bodyName, int days, String rule,
		Instant openedAt, String acceptedBy, Instant acceptedAt, String appealedBy, Instant appealedAt, String grounds,
		String withdrawnBy, Instant withdrawnAt, String heardBy, String heardFor, Instant heardAt, Boolean granted,
		String rationale, Integer present, Integer votesFor, Integer votesAgainst, String minutes, Instant endedAt,
		String partner) {

	/** The campus that hears it, by whose calendar. */
	public String campus() {
		return (this.partner != null) ? this.partner : ProposalNumber.of(this.proposal).campus();
	}

	/** Whether something can still become of it. */
	public boolean isOpen() {
		return this.endedAt == null;
	}

	public boolean isAppealed() {
		return this.appealedAt != null;
	}

	public boolean isHeard() {
		return this.heardAt != null;
	}

	/** Whether the appeal waits for the body that hears it. */
	public boolean isPending() {
		return isOpen() && isAppealed();
	}

}
