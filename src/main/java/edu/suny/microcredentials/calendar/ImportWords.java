package edu.suny.microcredentials.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Says changes of a calendar, by the clock of the campus. */
final class ImportWords {

	private final ZoneId zone;

	private final Map<String, String> bodies;

	/** With the names of the bodies by their ids. */
	ImportWords(ZoneId zone, Map<String, String> bodies) {
		this.zone = zone;
		this.bodies = bodies;
	}

	String of(ImportChange change) {
		if (change.ofDays()) {
			String then = (change.then() != null) ? days(change.then()) : "";
			String before = (change.before() != null) ? days(change.before()) : "";
			return change.changes() ? "%s (before: %s)".formatted(then, before) : then + before;
		}
		NewMeeting then = change.meetingThen();
		if (then == null) {
			return meeting(change.meetingBefore());
		}
		String said = said(then.body(), then.begins(), then.ends(), then.place());
		return change.adds() ? said : "%s (before: %s)".formatted(said, meeting(change.meetingBefore()));
	}

	String meeting(Meeting meeting) {
		return said(meeting.body(), meeting.begins(), meeting.ends(), meeting.place())
				+ (meeting.cancelled() ? ", cancelled" : "");
	}

	private static String days(Days days) {
		String extent = days.first().equals(days.last()) ? CampusDays.said(days.first())
				: "%s to %s".formatted(CampusDays.said(days.first()), CampusDays.said(days.last()));
		return "%s '%s', %s".formatted(days.kind().word(), days.name(), extent);
	}

	private String said(String body, Instant begins, Instant ends, String place) {
		return "meeting of %s, %s to %s%s".formatted(this.bodies.getOrDefault(body, body),
				format("d MMMM yyyy, HH:mm", begins), format("HH:mm", ends), (place != null) ? ", " + place : "");
	}

	private String format(String pattern, Instant instant) {
		return DateTimeFormatter.ofPattern(pattern, Locale.US).withZone(this.zone).format(instant);
	}

}
