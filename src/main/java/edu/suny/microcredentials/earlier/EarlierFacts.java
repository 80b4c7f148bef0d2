package edu.suny.microcredentials.earlier;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What a file is checked against.
 *
 * @param today at the campus
 * @param governed slugs of the campus's credentials that were governed here
 * @param elsewhere all other entries of the catalogue: {@code harbor/data-literacy}
 * @param known those of the campus by their slugs, withdrawn ones too
 */
record EarlierFacts(String campus, LocalDate today, Set<String> governed, Set<String> elsewhere,
		Map<String, EarlierCredential> known) {
}
