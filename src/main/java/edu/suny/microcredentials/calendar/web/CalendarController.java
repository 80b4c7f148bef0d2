package edu.suny.microcredentials.calendar.web;

import java.security.Principal;

import edu.suny.microcredentials.calendar.Calendars;
import edu.suny.microcredentials.calendar.Days;
import edu.suny.microcredentials.calendar.Days.Kind;
import edu.suny.microcredentials.calendar.Meeting;
import edu.suny.microcredentials.calendar.Meetings;
import edu.suny.microcredentials.calendar.NewMeeting;
import edu.suny.microcredentials.campus.Campus;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.Refusals;
import edu.suny.microcredentials.engine.OnceMore;
import edu.suny.microcredentials.engine.RefusedException;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendar of a campus, and what offices, chairs and secretaries change in it. */
@Controller
@RequestMapping("/calendar")
class CalendarController {

	private final CalendarPage page;

	private final Calendars calendars;

	private final Meetings meetings;

	private final Campuses campuses;

	CalendarController(CalendarPage page, Calendars calendars, Meetings meetings, Campuses campuses) {
		this.page = page;
		this.calendars = calendars;
		this.meetings = meetings;
		this.campuses = campuses;
	}

	@GetMapping
	String calendar(@RequestParam(required = false) String campus, Principal who, Model model) {
		this.page.show(who.getName(), campus, model);
		return "calendar";
	}

	@PostMapping("/days")
	String enter(@RequestParam(required = false) String campus, @ModelAttribute("entered") DaysForm form, Principal who,
			Model model, HttpServletResponse response) {
		Campus of = this.page.show(who.getName(), campus, model);
		model.addAttribute("enteredDays", form);
		return tried(of, model, response, "daysRefusal",
				() -> this.calendars.enter(of.id(), form.of(0, null), who.getName()));
	}

	@PostMapping("/days/{kind}/{id}")
	String change(@RequestParam(required = false) String campus, @PathVariable String kind, @PathVariable long id,
			@ModelAttribute("entered") DaysForm form, Principal who, Model model, HttpServletResponse response) {
		Campus of = this.page.show(who.getName(), campus, model);
		return tried(of, model, response, "daysRefusal", () -> {
			Kind found = DaysForm.kind(kind);
			String uid = this.calendars.of(of.id())
				.stream()
				.filter((days) -> days.kind() == found && days.id() == id)
				.findFirst()
				.map(Days::uid)
				.orElse(null);
			this.calendars.change(of.id(), new DaysForm(kind, form.name(), form.first(), form.last()).of(id, uid),
					who.getName());
		});
	}

	@PostMapping("/days/{kind}/{id}/removal")
	String remove(@RequestParam(required = false) String campus, @PathVariable String kind, @PathVariable long id,
			Principal who, Model model, HttpServletResponse response) {
		Campus of = this.page.show(who.getName(), campus, model);
		return tried(of, model, response, "daysRefusal",
				() -> this.calendars.remove(of.id(), DaysForm.kind(kind), id, who.getName()));
	}

	@PostMapping("/meetings")
	String add(@RequestParam(required = false) String campus, @ModelAttribute("entered") MeetingForm form,
			Principal who, Model model, HttpServletResponse response) {
		Campus of = this.page.show(who.getName(), campus, model);
		model.addAttribute("enteredMeeting", form);
		return tried(of, model, response, "meetingRefusal", () -> this.meetings.add(form.of(of.zone()), who.getName()));
	}

	@PostMapping("/meetings/{id}")
	String move(@PathVariable long id, @ModelAttribute("entered") MeetingForm form, Principal who, Model model,
			HttpServletResponse response) {
		Meeting meeting = this.meetings.get(id);
		Campus of = this.page.show(who.getName(), meeting.campus(), model);
		return tried(of, model, response, "meetingRefusal", () -> {
			NewMeeting then = new MeetingForm(meeting.body(), form.day(), form.begins(), form.ends(), form.place())
				.of(this.campuses.get(meeting.campus()).zone());
			this.meetings.move(id, then.begins(), then.ends(), then.place(), who.getName());
		});
	}

	@PostMapping("/meetings/{id}/cancellation")
	String cancel(@PathVariable long id, Principal who, Model model, HttpServletResponse response) {
		Campus of = this.page.show(who.getName(), this.meetings.get(id).campus(), model);
		return tried(of, model, response, "meetingRefusal", () -> this.meetings.cancel(id, who.getName()));
	}

	/** What is refused is said where it was entered. */
	private static String tried(Campus campus, Model model, HttpServletResponse response, String place,
			Runnable change) {
		try {
			OnceMore.of(() -> {
				change.run();
				return null;
			});
		}
		catch (RuntimeException ex) {
			RefusedException refusal = Refusals.of(ex).orElseThrow(() -> ex);
			response.setStatus(refusal.reason().status());
			model.addAttribute(place, refusal.getMessage());
			return "calendar";
		}
		return "redirect:/calendar?campus=" + campus.id();
	}

}
