package edu.suny.microcredentials.credential;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import edu.suny.microcredentials.page.ReadableDocument;

/**
 * An entry of the catalogue with its document laid open and the name of its campus.
 *
 * @param proposal from which it came; null if the campus approved it before this system
 * @param document of one approved before only what its campus states in the same words
 * @param publishedAt null if the campus approved it before this system
 * @param approvedEarlier the day on which the campus did, by its own statement; else null
 * @param status what the campus states of one approved before; else null
 * @param partners ids of other campuses that issue it, too
 * @param partnerNames names of those
 */
public record CatalogueEntry(String campus, String campusName, ZoneId zone, String slug, String proposal, String title,
		ReadableDocument document, Instant publishedAt, LocalDate approvedEarlier, String status, List<String> partners,
		List<String> partnerNames) {

	/** Whether it was governed here. */
	public boolean governed() {
		return this.proposal != null;
	}

}
