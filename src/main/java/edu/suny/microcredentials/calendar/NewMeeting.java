package edu.suny.microcredentials.calendar;

import java.time.Instant;

/**
 * When and where a body is to meet.
 *
 * @param body its whole id, {@code harbor-senate}
 * @param place a room or an address; null or blank for none
 * @param uid of an event in a calendar file, or null
 */
public record NewMeeting(String body, Instant begins, Instant ends, String place, String uid) {

	public NewMeeting(String body, Instant begins, Instant ends, String place) {
		this(body, begins, ends, place, null);
	}

	public NewMeeting {
		place = (place == null || place.isBlank()) ? null : place.strip();
	}

}
