package edu.suny.microcredentials.calendar.web;

import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

import edu.suny.microcredentials.calendar.CalendarImports;
import edu.suny.microcredentials.calendar.Calendars;
import edu.suny.microcredentials.calendar.Days;
import edu.suny.microcredentials.calendar.ImportFinding;
import edu.suny.microcredentials.calendar.ImportPlan;
import edu.suny.microcredentials.calendar.Meeting;
import edu.suny.microcredentials.calendar.Meetings;
import edu.suny.microcredentials.calendar.PersonalCalendar;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campus;
import edu.suny.microcredentials.campus.Campuses;

import edu.suny.microcredentials.engine.OnceMore;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calendar for scripts: the same rights and plans as on the page. */
@RestController
@RequestMapping("/api/calendar")
class CalendarApi {

	private static final String CALENDAR = "text/calendar";

	private final PersonalCalendar person;

	private final Calendars calendars;

	private final Meetings meetings;

	private final Campuses campuses;

	private final CalendarImports imports;

	CalendarApi(PersonalCalendar person, Calendars calendars, Meetings meetings, Campuses campuses,
			CalendarImports imports) {
		this.person = person;
		this.calendars = calendars;
		this.meetings = meetings;
		this.campuses = campuses;
		this.imports = imports;
	}

	/** Named days, and the meetings of a year from now. */
	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	All all(@RequestParam(required = false) String campus, Principal who) {
		Campus of = this.person.campus(who.getName(), campus);
		Instant now = Instant.now();
		List<String> bodies = this.campuses.bodies(of.id()).stream().map(Body::id).toList();
		Instant inAYear = now.atZone(of.zone()).plusYears(1).toInstant();
		return new All(of.id(), of.timeZone(),
				this.calendars.of(of.id()).stream().map((days) -> NamedDays.of(days)).toList(),
				this.meetings.between(bodies, now, inAYear)
					.stream()
					.map((meeting) -> PlannedMeeting.of(meeting, of.zone()))
					.toList());
	}

	/** Puts a calendar file in force, or says what it would change. */
	@PostMapping(consumes = CALENDAR, produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<?> take(@RequestBody(required = false) byte[] file, @RequestParam(required = false) String campus,
			@RequestParam(defaultValue = "false") boolean dryRun, Principal who) {
		Campus of = this.person.campus(who.getName(), campus);
		byte[] content = (file != null) ? file : new byte[0];
		ImportPlan plan = dryRun ? this.imports.plan(of.id(), content, who.getName())
				: OnceMore.of(() -> this.imports.putInForce(of.id(), content, null, who.getName()));
		if (dryRun || plan.findings().isEmpty()) {
			return ResponseEntity.ok(new Answer(dryRun, !dryRun, plan.added(), plan.changed(), plan.removed(),
					plan.unchanged(), plan.findings(), plan.notes()));
		}
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
				"The file was not put in force, and nothing was changed: there is something wrong in it.");
		problem.setProperty("details", plan.findings().stream().map(ImportFinding::said).toList());
		problem.setProperty("findings", plan.findings());
		return ResponseEntity.badRequest().contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

	record All(String campus, String timeZone, List<NamedDays> days, List<PlannedMeeting> meetings) {
	}

	/**
	 * Days that have a name.
	 *
	 * @param kind term, holiday or recess
	 */
	record NamedDays(String kind, String name, LocalDate first, LocalDate last) {

		static NamedDays of(Days days) {
			return new NamedDays(days.kind().word(), days.name(), days.first(), days.last());
		}

	}

	/** A meeting, by the clock of the campus. */
	record PlannedMeeting(long id, String body, OffsetDateTime begins, OffsetDateTime ends, String place) {

		static PlannedMeeting of(Meeting meeting, ZoneId zone) {
			return new PlannedMeeting(meeting.id(), meeting.body(), meeting.begins().atZone(zone).toOffsetDateTime(),
					meeting.ends().atZone(zone).toOffsetDateTime(), meeting.place());
		}

	}

	/**
	 * What a file changes, each change a sentence.
	 *
	 * @param inForce whether that is done now
	 */
	record Answer(boolean dryRun, boolean inForce, List<String> added, List<String> changed, List<String> removed,
			int unchanged, List<ImportFinding> findings, List<ImportFinding> notes) {
	}

}
