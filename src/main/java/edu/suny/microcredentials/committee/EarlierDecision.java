package edu.suny.microcredentials.committee;

import java.util.List;

import edu.suny.microcredentials.campus.Body;

/**
 * What a body decided on an earlier revision, or the same one; the table
 * {@code decision-stands} reads it.
 *
 * @param bodyType which kind of body it is, a word of
 * {@link edu.suny.microcredentials.campus.Body.Type}: what changed is the matter of some
 * and not of others
 * @param decided whether it decided at all
 * @param outcome forwarded, returned or rejected; null if it did not decide
 * @param changedParts what differs since, by the names of
 * {@link edu.suny.microcredentials.proposal.ProposalDocument#PARTS}
 * @param reopened whether a body that returned it wants this one asked again, or the
 * governance office has the path repeated since
 * @param shortcomings how many rows of {@code market-evidence} applied when analysts
 * assessed it; 0 of every other body
 */
public record EarlierDecision(String bodyType, boolean decided, String outcome, List<String> changedParts,
		boolean reopened, int shortcomings) {

	/** Of a body that has not decided. */
	static EarlierDecision none(Body body) {
		return new EarlierDecision(body.type().word(), false, null, List.of(), false, 0);
	}

}
