package edu.suny.microcredentials.meeting.web;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import edu.suny.microcredentials.engine.Refusals;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.meeting.Agendas;
import edu.suny.microcredentials.meeting.Committees;
import edu.suny.microcredentials.meeting.Participant;
import edu.suny.microcredentials.meeting.RollCall;
import edu.suny.microcredentials.meeting.TypedVote;
import edu.suny.microcredentials.meeting.process.RecordVotes;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A meeting: its agenda, who was there, and what was moved and voted. What is refused
 * comes back with the page, with the sentence and with what was typed.
 */
@Controller
@RequestMapping("/committees/{body}/meetings/{id}")
class MeetingController {

	private static final String ROLL = "presence:";

	private final Committees committees;

	private final MeetingPages pages;

	private final Agendas agendas;

	private final RollCall rollCall;

	private final RecordVotes recording;

	MeetingController(Committees committees, MeetingPages pages, Agendas agendas, RollCall rollCall,
			RecordVotes recording) {
		this.committees = committees;
		this.pages = pages;
		this.agendas = agendas;
		this.rollCall = rollCall;
		this.recording = recording;
	}

	@GetMapping
	String page(@PathVariable String body, @PathVariable long id, @RequestParam(required = false) String record,
			Principal who, Model model) {
		return page(this.committees.at(body, who.getName()), id, TypedMeeting.recording(record), model);
	}

	/** Puts matters on the agenda. */
	@PostMapping("/agenda")
	String add(@PathVariable String body, @PathVariable long id, @RequestParam(required = false) List<Long> review,
			@RequestParam(defaultValue = "") String part, Principal who, Model model, HttpServletResponse response) {
		Participant participant = this.committees.at(body, who.getName());
		List<Long> reviews = (review != null) ? review : List.of();
		return done(participant, id, new TypedMeeting("add", null, TypedVote.NOTHING, reviews, Map.of(), "", "", null),
				() -> this.agendas.add(participant, id, reviews, part.equals("consent")), "agenda", model, response);
	}

	/** Puts something else on it. */
	@PostMapping("/business")
	String addOther(@PathVariable String body, @PathVariable long id, @RequestParam(defaultValue = "") String title,
			@RequestParam(defaultValue = "") String note, Principal who, Model model, HttpServletResponse response) {
		Participant participant = this.committees.at(body, who.getName());
		return done(participant, id,
				new TypedMeeting("business", null, TypedVote.NOTHING, List.of(), Map.of(), title, note, null),
				() -> this.agendas.addOther(participant, id, title, note), "agenda", model, response);
	}

	/** Moves an item up or down, into another part, or takes it off. */
	@PostMapping("/agenda/{item}")
	String change(@PathVariable String body, @PathVariable long id, @PathVariable long item,
			@RequestParam(defaultValue = "") String action, Principal who, Model model, HttpServletResponse response) {
		Participant participant = this.committees.at(body, who.getName());
		Runnable change = switch (action) {
			case "up", "down" -> () -> this.agendas.move(participant, id, item, action.equals("up"));
			case "consent", "single" -> () -> this.agendas.regroup(participant, id, item, action.equals("consent"));
			case "remove" -> () -> this.agendas.remove(participant, id, item);
			default -> throw new RefusedException(Reason.INVALID,
					"An item is moved up or down, into the consent calendar or out of it, or removed.");
		};
		return done(participant, id,
				new TypedMeeting("agenda", null, TypedVote.NOTHING, List.of(), Map.of(), "", "", null), change,
				action.equals("remove") ? "agenda" : "item-" + item, model, response);
	}

	@PostMapping("/attendance")
	String attend(@PathVariable String body, @PathVariable long id, @RequestParam Map<String, String> fields,
			Principal who, Model model, HttpServletResponse response) {
		Participant participant = this.committees.at(body, who.getName());
		Map<String, String> roll = new LinkedHashMap<>();
		fields.forEach((name, value) -> {
			if (name.startsWith(ROLL)) {
				roll.put(name.substring(ROLL.length()), value);
			}
		});
		return done(participant, id,
				new TypedMeeting("attendance", null, TypedVote.NOTHING, List.of(), roll, "", "", null),
				() -> this.rollCall.call(participant, id, roll), "attendance", model, response);
	}

	@PostMapping("/votes")
	String vote(@PathVariable String body, @PathVariable long id, @RequestParam(defaultValue = "") String record,
			@RequestParam(required = false) List<Long> item, @ModelAttribute TypedVote typed, Principal who,
			Model model, HttpServletResponse response) {
		Participant participant = this.committees.at(body, who.getName());
		List<Long> items = (item != null) ? item : List.of();
		return done(participant, id, new TypedMeeting("vote", record, typed, items, Map.of(), "", "", null),
				() -> this.recording.record(participant, id, items, typed), "agenda", model, response);
	}

	private String done(Participant participant, long id, TypedMeeting typed, Runnable change, String place,
			Model model, HttpServletResponse response) {
		try {
			change.run();
		}
		catch (RuntimeException ex) {
			RefusedException refusal = Refusals.of(ex).orElseThrow(() -> ex);
			if (refusal.reason() == Reason.FORBIDDEN || refusal.reason() == Reason.NOT_FOUND) {
				throw refusal;
			}
			response.setStatus(refusal.reason().status());
			return page(participant, id, typed.refused(refusal.getMessage()), model);
		}
		return "redirect:/committees/%s/meetings/%d#%s".formatted(participant.body().id(), id, place);
	}

	private String page(Participant participant, long id, TypedMeeting typed, Model model) {
		model.addAttribute("page", this.pages.page(participant, id, typed));
		model.addAttribute("typed", typed);
		model.addAttribute("zone", participant.zone());
		return "meeting";
	}

}
