package edu.suny.microcredentials.absence;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Somebody who acts for an absent member, in their own name.
 *
 * @param body the id of the body in which they do; null for all bodies of the member
 * @param firstDay by the clock of the campus, like the last, on which they still do
 * @param endedAt null unless it was ended before its last day was over
 */
public record Deputy(long id, String campus, String member, String deputy, String body, LocalDate firstDay,
		LocalDate lastDay, String reason, String namedBy, Instant namedAt, String endedBy, Instant endedAt) {

	boolean isIn(String one) {
		return this.body == null || this.body.equals(one);
	}

	/** Whether they act, or will. */
	public boolean isOpen(LocalDate today) {
		return this.endedAt == null && !this.lastDay.isBefore(today);
	}

	/** Whether they act on this day. */
	public boolean acts(LocalDate today) {
		return isOpen(today) && !this.firstDay.isAfter(today);
	}

}
