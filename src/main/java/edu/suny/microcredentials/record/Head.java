package edu.suny.microcredentials.record;

import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * Where a chain ends.
 *
 * @param subject of the chain
 * @param sequence of its last row, 0 before the first
 * @param hash of its last row, 64 zeros before the first
 */
record Head(String subject, int sequence, String hash) {

	/** As a checkpoint has it, which names a proposal or a campus. */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static Head of(JsonNode head) {
		Subject subject = head.has("campus") ? Subject.campus(head.path("campus").asText())
				: Subject.proposal(head.path("proposal").asText());
		return new Head(subject.key(), head.path("sequence").asInt(), head.path("hash").asText());
	}

	@JsonValue
	Map<String, Object> members() {
		Subject named = new Subject(this.subject);
		return new TreeMap<>(Map.of(named.member(), named.id(), "sequence", this.sequence, "hash", this.hash));
	}

}
