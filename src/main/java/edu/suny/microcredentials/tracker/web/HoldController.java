package edu.suny.microcredentials.tracker.web;

import java.security.Principal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import edu.suny.microcredentials.engine.Refusals;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.hold.Hold;
import edu.suny.microcredentials.hold.Holds;
import edu.suny.microcredentials.hold.Holding;
import edu.suny.microcredentials.tracker.web.OfficeForms.Typed;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The governance office holds a proposal, and lets it go on. */
@Controller
class HoldController {

	private final ProposalPages pages;

	private final ProposalController proposal;

	private final Holding holding;

	private final Holds holds;

	HoldController(ProposalPages pages, ProposalController proposal, Holding holding, Holds holds) {
		this.pages = pages;
		this.proposal = proposal;
		this.holding = holding;
		this.holds = holds;
	}

	@PostMapping("/proposals/{number}/hold")
	String hold(@PathVariable String number, @RequestParam(defaultValue = "") String reason,
			@RequestParam(defaultValue = "") String until, Principal who, Model model, HttpServletResponse response) {
		this.pages.row(number, who.getName());
		try {
			this.holding.hold(number, reason, day(until), who.getName());
		}
		catch (RuntimeException ex) {
			RefusedException refusal = Refusals.of(ex).orElseThrow(() -> ex);
			if (refusal.reason() == Reason.FORBIDDEN) {
				throw refusal;
			}
			response.setStatus(refusal.reason().status());
			String view = this.proposal.page(number, who, model);
			model.addAttribute("typed", new Typed("hold", until, "", "", reason, refusal.getMessage()));
			return view;
		}
		return "redirect:/proposals/" + number;
	}

	@PostMapping("/proposals/{number}/hold/end")
	String goOn(@PathVariable String number, Principal who) {
		this.pages.row(number, who.getName());
		this.holding.goOn(number, who.getName());
		return "redirect:/proposals/" + number;
	}

	@PostMapping("/api/proposals/{number}/hold")
	@ResponseBody
	Hold hold(@PathVariable String number, @RequestBody NewHold hold, Principal who) {
		this.pages.row(number, who.getName());
		this.holding.hold(number, hold.reason(), day(Optional.ofNullable(hold.until()).orElse("")), who.getName());
		return this.holds.open(number).orElseThrow();
	}

	@PostMapping("/api/proposals/{number}/hold/end")
	ResponseEntity<Void> end(@PathVariable String number, Principal who) {
		this.pages.row(number, who.getName());
		this.holding.goOn(number, who.getName());
		return ResponseEntity.noContent().build();
	}

	private static LocalDate day(String text) {
		try {
			return text.isBlank() ? null : LocalDate.parse(text.strip());
		}
		catch (DateTimeParseException ex) {
			throw new RefusedException(Reason.INVALID, "Write the last day as 2027-01-31.");
		}
	}

	record NewHold(String reason, String until) {
	}

}
