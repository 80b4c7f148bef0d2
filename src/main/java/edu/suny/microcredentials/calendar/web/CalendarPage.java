package edu.suny.microcredentials.calendar.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import edu.suny.microcredentials.calendar.Calendars;
import edu.suny.microcredentials.calendar.Days;
import edu.suny.microcredentials.calendar.Meetings;
import edu.suny.microcredentials.calendar.PersonalCalendar;
import edu.suny.microcredentials.calendar.Subscriptions;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campus;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.campus.Closings;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of the calendar shows to a person. */
@Component
class CalendarPage {

	private final PersonalCalendar person;

	private final Calendars calendars;

	private final Meetings meetings;

	private final Campuses campuses;

	private final Subscriptions subscriptions;

	private final Closings closings;

	CalendarPage(PersonalCalendar person, Calendars calendars, Meetings meetings, Campuses campuses,
			Subscriptions subscriptions, Closings closings) {
		this.person = person;
		this.calendars = calendars;
		this.meetings = meetings;
		this.campuses = campuses;
		this.subscriptions = subscriptions;
		this.closings = closings;
	}

	/** Fills the model, and says whose calendar it is. */
	Campus show(String user, String id, Model model) {
		Campus campus = this.person.campus(user, id);
		ZoneId zone = campus.zone();
		LocalDate today = LocalDate.now(zone);
		List<Days> days = this.calendars.of(campus.id());
		List<Body> bodies = this.campuses.bodies(campus.id());
		model.addAttribute("campus", campus);
		model.addAttribute("campuses", this.person.campuses(user));
		String closed = this.closings.sentence(campus.id()).orElse(null);
		model.addAttribute("closed", closed);
		model.addAttribute("keeps", closed == null && this.calendars.keeps(user, campus.id()));
		model.addAttribute("deadlines",
				this.person.deadlines(user)
					.stream()
					.filter((deadline) -> campus.id().equals(deadline.campus()))
					.toList());
		List<Body> kept = this.meetings.kept(user, campus.id(), bodies);
		List<MeetingLine> lines = lines(user, zone, bodies, kept.stream().map(Body::id).collect(Collectors.toSet()));
		model.addAttribute("meetings", lines);
		model.addAttribute("warnings", warnings(campus, lines));
		model.addAttribute("keptBodies", kept);
		model.addAttribute("days", days.stream().filter((each) -> !each.last().isBefore(today)).toList());
		model.addAttribute("pastDays", days.stream().filter((each) -> each.last().isBefore(today)).toList());
		model.addAttribute("since", this.subscriptions.since(user).orElse(null));
		model.addAttribute("enteredDays", DaysForm.EMPTY);
		model.addAttribute("enteredMeeting", MeetingForm.EMPTY);
		return campus;
	}

	/** For those who can do something about it. */
	private List<String> warnings(Campus campus, List<MeetingLine> lines) {
		Map<Long, String> names = lines.stream()
			.filter(MeetingLine::open)
			.collect(Collectors.toMap((line) -> line.meeting().id(), (line) -> line.body().name()));
		return this.meetings.closed(campus.id(), lines.stream().map(MeetingLine::meeting).toList())
			.entrySet()
			.stream()
			.filter((each) -> names.containsKey(each.getKey().id()))
			.map((each) -> "%s is to meet on a day on which nobody meets. %s Move the meeting below, or cancel it."
				.formatted(names.get(each.getKey().id()), each.getValue().replaceFirst("; choose another day", "")))
			.toList();
	}

	private List<MeetingLine> lines(String user, ZoneId zone, List<Body> bodies, Set<String> kept) {
		Set<String> mine = this.person.bodies(user).stream().map(Body::id).collect(Collectors.toSet());
		Instant now = Instant.now();
		return this.meetings
			.between(bodies.stream().map(Body::id).toList(), now,
					LocalDate.now(zone).plusYears(1).atStartOfDay(zone).toInstant())
			.stream()
			.map((meeting) -> new MeetingLine(meeting, body(bodies, meeting.body()), zone,
					mine.contains(meeting.body()), kept.contains(meeting.body()) && !meeting.posted()))
			.toList();
	}

	private static Body body(List<Body> bodies, String id) {
		return bodies.stream().filter((body) -> body.id().equals(id)).findFirst().orElseThrow();
	}

}
