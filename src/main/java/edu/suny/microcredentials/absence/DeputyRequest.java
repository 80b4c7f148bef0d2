package edu.suny.microcredentials.absence;

import java.time.LocalDate;

/**
 * A deputy whom somebody wants to name.
 *
 * @param body a body's id; null or empty for all bodies of the member
 */
public record DeputyRequest(String member, String deputy, String body, LocalDate from, LocalDate until, String reason) {

	String bodyOrNull() {
		return (this.body == null || this.body.isBlank()) ? null : this.body;
	}

}
