package edu.suny.microcredentials.committee;

import java.util.List;

import edu.suny.microcredentials.campus.Body;

/**
 * What a body decided on an earlier revision, or the same one; the tables
 * {@code decision-stands} and {@code assessment-stands} read it.
 *
 * @param bodyType which kind of body it is, a word of
 * {@link edu.suny.microcredentials.campus.Body.Type}: what changed is the matter of some
 * and not of others
 * @param otherFaculty the kinds of other bodies of faculty that have decided since the
 * round in which this one was asked last: whatever is the matter of none of them is its
 * own; empty for a body that is not of faculty
 * @param decided whether it decided at all
 * @param outcome forwarded, returned or rejected; null if it did not decide
 * @param changedParts what differs since, by the names of
 * {@link edu.suny.microcredentials.proposal.ProposalDocument#PARTS}
 * @param needChanged whether it is designed to meet market needs now and was not then, or
 * the other way round
 * @param reopened whether a body that returned it wants this one asked again, or the
 * governance office has the path repeated since
 * @param table by which version and rules of a table; null if by none
 */
public record EarlierDecision(String bodyType, List<String> otherFaculty, boolean decided, String outcome,
		List<String> changedParts, boolean needChanged, boolean reopened, String table) {

	/** Of a body that has not decided. */
	static EarlierDecision none(Body body) {
		return new EarlierDecision(body.type().word(), List.of(), false, null, List.of(), false, false, null);
	}

}
