package edu.suny.microcredentials.credential;

import java.time.Instant;
import java.time.ZoneId;

import edu.suny.microcredentials.page.ReadableDocument;

/** A published credential with its document laid open and the name of its campus. */
public record CatalogueEntry(String campus, String campusName, ZoneId zone, String slug, String proposal, String title,
		ReadableDocument document, Instant publishedAt) {
}
