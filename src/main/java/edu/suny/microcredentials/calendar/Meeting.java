package edu.suny.microcredentials.calendar;

import java.time.Instant;

/**
 * A meeting of a body.
 *
 * @param body its whole id, {@code harbor-senate}
 * @param place a room or an address, or null
 * @param uid of the event in the calendar file from which it came, or null
 * @param cancelledAt null unless it was
 * @param postedAt when its minutes were posted, from when on nothing of it changes; or
 * null
 */
public record Meeting(long id, String campus, String body, Instant begins, Instant ends, String place, String uid,
		Instant cancelledAt, String cancelledBy, Instant postedAt, String postedBy) {

	public boolean cancelled() {
		return this.cancelledAt != null;
	}

	public boolean posted() {
		return this.postedAt != null;
	}

}
