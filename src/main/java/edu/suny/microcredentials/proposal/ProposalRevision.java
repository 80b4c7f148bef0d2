package edu.suny.microcredentials.proposal;

import java.time.Instant;

/**
 * A document as it was submitted.
 *
 * @param revision counts from 1
 * @param author the user who submitted it
 * @param route which bodies the table {@code review-route} chose and why, as JSON text;
 * null before governance began
 */
public record ProposalRevision(String proposal, int revision, int round, ProposalDocument document, String author,
		Instant submittedAt, String route) {
}
