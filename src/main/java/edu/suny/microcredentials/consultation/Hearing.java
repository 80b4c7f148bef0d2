package edu.suny.microcredentials.consultation;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The answer of the table {@code consultation-rules}.
 *
 * @param consulted whether they are heard at all
 * @param days business days for an answer
 * @param silence what the end of the clock means: concurrence, waits
 * @param answers how often a non-concurrence may be answered
 * @param answerDays business days for such an answer
 * @param reminderDays business days before an end at which whoever is asked is reminded
 */
public record Hearing(boolean consulted, int days, String silence, int answers, int answerDays, int reminderDays,
		String reason) {

	/** Reads a row; what it leaves out is as in the shared table. */
	public static Hearing of(JsonNode row) {
		return new Hearing(row.path("consulted").asBoolean(true), Math.max(1, row.path("days").asInt(10)),
				row.path("silence").asText("concurrence"), Math.max(0, row.path("answers").asInt(1)),
				Math.max(1, row.path("answerDays").asInt(10)), Math.max(0, row.path("reminderDays").asInt(2)),
				row.path("reason").asText(""));
	}

}
