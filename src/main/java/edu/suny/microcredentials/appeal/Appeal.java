package edu.suny.microcredentials.appeal;

import java.time.Instant;

/**
 * A rejection that could be appealed, and what came of it.
 *
 * @param body that hears it
 * @param days business days in which it could be appealed
 * @param rule the version of the table and, after a {@code #}, its rule
 * @param acceptedAt null unless its proposer accepted the rejection
 * @param appealedBy null unless it was appealed
 * @param heardFor the absent member for whom a deputy recorded the hearing, or null
 * @param granted null until it was heard
 */
public record Appeal(long id, String proposal, int round, String body, String bodyName, int days, String rule,
		Instant openedAt, Instant acceptedAt, String appealedBy, Instant appealedAt, String grounds, String heardBy,
		String heardFor, Instant heardAt, Boolean granted, String rationale) {

	public boolean isAppealed() {
		return this.appealedAt != null;
	}

	public boolean isHeard() {
		return this.heardAt != null;
	}

}
