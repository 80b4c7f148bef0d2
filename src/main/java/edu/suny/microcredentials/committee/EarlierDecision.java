package edu.suny.microcredentials.committee;

import java.util.List;

/**
 * What a body decided on an earlier revision, or the same one; the table
 * {@code decision-stands} reads it.
 *
 * @param decided whether it decided at all
 * @param outcome forwarded, returned or rejected; null if it did not decide
 * @param changedParts what differs since, by the names of
 * {@link edu.suny.microcredentials.proposal.ProposalDocument#PARTS}
 * @param reopened whether a body that returned it wants this one asked again, or the
 * governance office has the path repeated since
 */
public record EarlierDecision(boolean decided, String outcome, List<String> changedParts, boolean reopened) {

	static final EarlierDecision NONE = new EarlierDecision(false, null, List.of(), false);

}
