package edu.suny.microcredentials.calendar.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import edu.suny.microcredentials.calendar.Meeting;
import edu.suny.microcredentials.campus.Body;

/**
 * A meeting for its readers.
 *
 * @param mine whether the reader sits in the body
 * @param open whether the reader may move and cancel it
 */
record MeetingLine(Meeting meeting, Body body, ZoneId zone, boolean mine, boolean open) {

	public String day() {
		return said("EEEE, d MMMM yyyy");
	}

	public String times() {
		return "%s to %s".formatted(said("HH:mm"),
				DateTimeFormatter.ofPattern("HH:mm", Locale.US).withZone(this.zone).format(this.meeting.ends()));
	}

	/** As the fields of a form take it. */
	public MeetingForm form() {
		return new MeetingForm(this.body.id(), said("yyyy-MM-dd"), said("HH:mm"),
				DateTimeFormatter.ofPattern("HH:mm", Locale.US).withZone(this.zone).format(this.meeting.ends()),
				this.meeting.place());
	}

	private String said(String pattern) {
		return DateTimeFormatter.ofPattern(pattern, Locale.US).withZone(this.zone).format(this.meeting.begins());
	}

}
