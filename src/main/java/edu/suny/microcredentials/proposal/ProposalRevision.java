package edu.suny.microcredentials.proposal;

import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A document as it was submitted.
 *
 * @param revision counts from 1
 * @param document null in a list of revisions, but for the last
 * @param author the user who submitted it
 * @param route which bodies the table {@code review-route} chose and why, {reason, …};
 * null before governance began
 * @param routeDefinition the version of that table; null before governance began
 */
public record ProposalRevision(String proposal, int revision, int round, ProposalDocument document, String author,
		Instant submittedAt, JsonNode route, String routeDefinition) {
}
