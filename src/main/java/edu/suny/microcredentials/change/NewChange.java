package edu.suny.microcredentials.change;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What somebody proposes.
 *
 * @param campus null for what all campuses share
 * @param what it is in words, as the end of a sentence: "the register of bodies"
 */
public record NewChange(String campus, Change.Kind kind, JsonNode content, JsonNode base, List<Change.File> files,
		String what, String proposedBy) {
}
