package edu.suny.microcredentials.committee;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What it takes to seat a body for a proposal.
 *
 * @param body as the path names it, {@code curriculum-committee} or the whole id
 * @param rules the answer of {@code committee-rules}
 * @param roster user ids of all members
 */
public record Seating(String number, String body, JsonNode rules, List<String> roster, Definitions definitions) {

	/** Which versions of which models the review runs by. */
	public record Definitions(String process, String rules) {
	}

}
