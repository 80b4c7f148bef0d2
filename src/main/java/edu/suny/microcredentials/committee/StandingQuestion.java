package edu.suny.microcredentials.committee;

import java.util.List;

/**
 * Whether what a body decided on an earlier revision stood for a later one.
 *
 * @param reason the sentence of the table that was asked, {@code decision-stands} or
 * {@code assessment-stands}
 * @param changedParts what had changed since that decision, by the names of
 * {@link edu.suny.microcredentials.proposal.ProposalDocument#PARTS}
 * @param definition the version of the table and the rule that matched
 */
public record StandingQuestion(int round, int revision, String body, String bodyName, boolean stands, String reason,
		List<String> changedParts, String definition) {
}
