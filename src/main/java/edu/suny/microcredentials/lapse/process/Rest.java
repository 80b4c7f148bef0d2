package edu.suny.microcredentials.lapse.process;

import com.fasterxml.jackson.databind.JsonNode;
import edu.suny.microcredentials.engine.ProcessVariable;

/**
 * The answer of the table {@code lapse-rules}.
 *
 * @param days business days without a touch after which a draft lapses, at least 1
 * @param reminderDays how many of them before its end the proposers are reminded
 */
record Rest(int days, int reminderDays) {

	static final ProcessVariable<JsonNode> VARIABLE = new ProcessVariable<>("rest", JsonNode.class);

	static Rest of(JsonNode answer) {
		return new Rest(Math.max(1, answer.path("days").asInt()), answer.path("reminderDays").asInt());
	}

}
