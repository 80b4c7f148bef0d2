package edu.suny.microcredentials.committee;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import edu.suny.microcredentials.campus.Body;

/**
 * What it takes to seat a body for a proposal.
 *
 * @param body as the path names it, {@code curriculum-committee} or the whole id
 * @param rules the answer of {@code committee-rules}
 * @param roster user ids of all members, of the acting body where there is one
 * @param acting the body that acts for it by ballot between meetings, or null
 */
public record Seating(String number, String body, JsonNode rules, List<String> roster, Definitions definitions,
		Body acting) {

	public Seating(String number, String body, JsonNode rules, List<String> roster, Definitions definitions) {
		this(number, body, rules, roster, definitions, null);
	}

	/** Which versions of which models the review runs by. */
	public record Definitions(String process, String rules) {
	}

}
