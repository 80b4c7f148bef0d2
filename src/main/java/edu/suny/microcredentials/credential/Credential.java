package edu.suny.microcredentials.credential;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import edu.suny.microcredentials.proposal.ProposalDocument;

/**
 * A micro-credential that faculty governed and the institution endorsed.
 *
 * @param slug its name in addresses, unique within the campus
 * @param proposal the number of the proposal from which it came
 * @param document the revision that was approved
 * @param partners ids of other campuses that issue it, too
 */
public record Credential(UUID id, String campus, String slug, String proposal, String title, ProposalDocument document,
		Instant publishedAt, List<String> partners) {
}
