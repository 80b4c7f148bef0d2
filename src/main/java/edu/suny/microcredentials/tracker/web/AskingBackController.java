package edu.suny.microcredentials.tracker.web;

import java.security.Principal;
import java.util.List;

import edu.suny.microcredentials.askback.process.AskingBack;
import edu.suny.microcredentials.engine.OnceMore;
import edu.suny.microcredentials.engine.Refusals;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.tracker.web.AskedBackSection.Line;
import edu.suny.microcredentials.tracker.web.OfficeForms.Typed;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Its proposers ask for a proposal back. */
@Controller
class AskingBackController {

	private final ProposalPages pages;

	private final ProposalController proposal;

	private final AskingBack asking;

	private final AskedBackSection section;

	AskingBackController(ProposalPages pages, ProposalController proposal, AskingBack asking,
			AskedBackSection section) {
		this.pages = pages;
		this.proposal = proposal;
		this.asking = asking;
		this.section = section;
	}

	@PostMapping("/proposals/{number}/asking-back")
	String ask(@PathVariable String number, @RequestParam(defaultValue = "") String reason, Principal who, Model model,
			HttpServletResponse response) {
		this.pages.row(number, who.getName());
		try {
			OnceMore.of(() -> this.asking.ask(number, reason, who.getName()));
		}
		catch (RuntimeException ex) {
			RefusedException refusal = Refusals.of(ex).orElseThrow(() -> ex);
			if (refusal.reason() == Reason.FORBIDDEN) {
				throw refusal;
			}
			response.setStatus(refusal.reason().status());
			String view = this.proposal.page(number, who, model);
			model.addAttribute("typed", new Typed("ask-back", "", "", "", reason, refusal.getMessage()));
			return view;
		}
		return "redirect:/proposals/" + number + "#asked-back";
	}

	@PostMapping("/api/proposals/{number}/asking-back")
	@ResponseBody
	Requested ask(@PathVariable String number, @RequestBody Asking asking, Principal who) {
		this.pages.row(number, who.getName());
		OnceMore.of(() -> this.asking.ask(number, asking.reason(), who.getName()));
		return new Requested(this.section.lines(number));
	}

	@GetMapping("/api/proposals/{number}/asking-back")
	@ResponseBody
	Requested asked(@PathVariable String number, Principal who) {
		this.pages.row(number, who.getName());
		return new Requested(this.section.lines(number));
	}

	record Asking(String reason) {
	}

	record Requested(List<Line> requests) {
	}

}
