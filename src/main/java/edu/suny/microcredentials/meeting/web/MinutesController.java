package edu.suny.microcredentials.meeting.web;

import java.security.Principal;
import java.util.HashMap;
import java.util.Map;

import edu.suny.microcredentials.engine.Refusals;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.meeting.Committees;
import edu.suny.microcredentials.meeting.MinuteBook;
import edu.suny.microcredentials.meeting.Minutes;
import edu.suny.microcredentials.meeting.Participant;
import edu.suny.microcredentials.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The minutes of a meeting, as a page and as a PDF made from it. */
@Controller
@RequestMapping("/committees/{body}/meetings/{id}")
class MinutesController {

	private final Committees committees;

	private final MinuteBook book;

	private final Pdfs pdfs;

	private final Words words;

	MinutesController(Committees committees, MinuteBook book, Pdfs pdfs, Words words) {
		this.committees = committees;
		this.book = book;
		this.pdfs = pdfs;
		this.words = words;
	}

	@GetMapping("/minutes")
	String page(@PathVariable String body, @PathVariable long id, Principal who, Model model) {
		Participant participant = this.committees.at(body, who.getName());
		return page(participant, id, model);
	}

	@GetMapping("/minutes.pdf")
	ResponseEntity<byte[]> pdf(@PathVariable String body, @PathVariable long id, Principal who,
			HttpServletRequest request, HttpServletResponse response) {
		Participant participant = this.committees.at(body, who.getName());
		return this.pdfs.of("minutes-print", model(participant, id),
				"minutes-%s-%d.pdf".formatted(participant.body().id(), id), request, response);
	}

	/** Posts them, for good. */
	@PostMapping("/minutes")
	String post(@PathVariable String body, @PathVariable long id, Principal who, Model model,
			HttpServletResponse response) {
		Participant participant = this.committees.at(body, who.getName());
		try {
			this.book.post(participant, id);
		}
		catch (RuntimeException ex) {
			RefusedException refusal = Refusals.of(ex).orElseThrow(() -> ex);
			if (refusal.reason() != Reason.CONFLICT) {
				throw refusal;
			}
			response.setStatus(refusal.reason().status());
			model.addAttribute("refusal", refusal.getMessage());
			return page(participant, id, model);
		}
		return "redirect:/committees/%s/meetings/%d/minutes".formatted(participant.body().id(), id);
	}

	private String page(Participant participant, long id, Model model) {
		model.addAllAttributes(model(participant, id));
		return "minutes";
	}

	private Map<String, Object> model(Participant participant, long id) {
		Minutes minutes = this.book.read(participant, id);
		Map<String, Object> model = new HashMap<>();
		model.put("participant", participant);
		model.put("meeting", id);
		model.put("minutes", minutes);
		model.put("zone", participant.zone());
		model.put("title", "Minutes of %s".formatted(this.words.day(minutes.begins(), participant.zone())));
		return model;
	}

}
