package edu.suny.microcredentials.credential;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import edu.suny.microcredentials.page.ReadableDocument;

/**
 * A published credential with its document laid open and the name of its campus.
 *
 * @param partnerNames names of other campuses that issue it, too
 */
public record CatalogueEntry(String campus, String campusName, ZoneId zone, String slug, String proposal, String title,
		ReadableDocument document, Instant publishedAt, List<String> partnerNames) {
}
