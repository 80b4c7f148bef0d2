package edu.suny.microcredentials.calendar.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

import edu.suny.microcredentials.calendar.NewMeeting;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

/** A meeting as somebody typed it, by the clock of the campus. */
record MeetingForm(String body, String day, String begins, String ends, String place) {

	static final MeetingForm EMPTY = new MeetingForm(null, null, null, null, null);

	NewMeeting of(ZoneId zone) {
		if (this.body == null || this.body.isBlank()) {
			throw new RefusedException(Reason.INVALID, "Choose the body that meets.");
		}
		return new NewMeeting(this.body, at(this.begins, zone), at(this.ends, zone), this.place);
	}

	private Instant at(String time, ZoneId zone) {
		LocalDateTime local = DaysForm.day(this.day).atTime(time(time));
		if (zone.getRules().getValidOffsets(local).isEmpty()) {
			throw new RefusedException(Reason.INVALID,
					"On that day the clocks skip %s; choose another time.".formatted(local.toLocalTime()));
		}
		return local.atZone(zone).toInstant();
	}

	private static LocalTime time(String text) {
		try {
			return LocalTime.parse((text != null) ? text : "");
		}
		catch (DateTimeParseException ex) {
			throw new RefusedException(Reason.INVALID, "Enter times as 15:30.");
		}
	}

}
