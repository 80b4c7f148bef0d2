package edu.suny.microcredentials.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether a body may meet then, and if not, why, in a sentence. */
final class MeetingCheck {

	private static final Duration LONGEST = Duration.ofHours(24);

	private static final int LONGEST_PLACE = 200;

	private final ZoneId zone;

	private final List<Days> calendar;

	/** By the campus's clock and all days of its calendar. */
	MeetingCheck(ZoneId zone, List<Days> calendar) {
		this.zone = zone;
		this.calendar = calendar;
	}

	/**
	 * What is wrong with it.
	 * @param others of the body; neither itself nor cancelled ones
	 */
	Optional<String> why(NewMeeting meeting, List<Meeting> others) {
		if (!meeting.begins().isBefore(meeting.ends())) {
			return Optional.of("A meeting ends after it begins; give a later end.");
		}
		if (Duration.between(meeting.begins(), meeting.ends()).compareTo(LONGEST) > 0) {
			return Optional.of("A meeting of more than 24 hours is none; enter a meeting for each day.");
		}
		if (meeting.place() != null && meeting.place().length() > LONGEST_PLACE) {
			return Optional.of("The place has more than %d characters; shorten it.".formatted(LONGEST_PLACE));
		}
		LocalDate first = LocalDate.ofInstant(meeting.begins(), this.zone);
		LocalDate last = LocalDate.ofInstant(meeting.ends().minusNanos(1), this.zone);
		return closed(first).or(() -> closed(last))
			.or(() -> outsideTerms(first))
			.or(() -> outsideTerms(last))
			.or(() -> overlap(meeting, others));
	}

	/** Whether it is on a closed day, and on which. */
	Optional<String> closed(Meeting meeting) {
		return closed(LocalDate.ofInstant(meeting.begins(), this.zone));
	}

	private Optional<String> closed(LocalDate day) {
		return this.calendar.stream()
			.filter((days) -> days.closed() && days.contains(day))
			.findFirst()
			.map((days) -> "%s is %s '%s'; choose another day.".formatted(CampusDays.said(day),
					(days.kind() == Days.Kind.RECESS) ? "in the recess" : "the holiday", days.name()));
	}

	private Optional<String> outsideTerms(LocalDate day) {
		List<Days> terms = this.calendar.stream().filter((days) -> !days.closed()).toList();
		if (terms.isEmpty() || terms.stream().anyMatch((term) -> term.contains(day))) {
			return Optional.empty();
		}
		return Optional
			.of("%s is in no term of the campus; choose a day of a term, or have the governance office enter the term."
				.formatted(CampusDays.said(day)));
	}

	private Optional<String> overlap(NewMeeting meeting, List<Meeting> others) {
		return others.stream()
			.filter((other) -> other.begins().isBefore(meeting.ends()) && other.ends().isAfter(meeting.begins()))
			.findFirst()
			.map((other) -> "The body meets from %s to %s already; choose another time.".formatted(time(other.begins()),
					time(other.ends())));
	}

	private String time(Instant instant) {
		return DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.US).withZone(this.zone).format(instant);
	}

}
