package edu.suny.microcredentials.tracker.web;

import java.security.Principal;

import edu.suny.microcredentials.committee.process.Reassigning;
import edu.suny.microcredentials.engine.Refusals;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.proposal.process.Transferring;
import edu.suny.microcredentials.tracker.web.OfficeForms.Typed;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The governance office gives a task, or a proposal, to somebody else. What is refused
 * comes back with the page, with the sentence and with what was typed.
 */
@Controller
@RequestMapping("/proposals/{number}")
class HandoverController {

	static final String TRANSFER = "transfer";

	private final ProposalPages pages;

	private final ProposalController proposal;

	private final Reassigning reassigning;

	private final Transferring transferring;

	HandoverController(ProposalPages pages, ProposalController proposal, Reassigning reassigning,
			Transferring transferring) {
		this.pages = pages;
		this.proposal = proposal;
		this.reassigning = reassigning;
		this.transferring = transferring;
	}

	@PostMapping("/assignee")
	String give(@PathVariable String number, @RequestParam(defaultValue = "") String form,
			@RequestParam(defaultValue = "") String task, @RequestParam(defaultValue = "") String to,
			@RequestParam(defaultValue = "") String reason, Principal who, Model model, HttpServletResponse response) {
		this.pages.row(number, who.getName());
		try {
			if (this.pages.journey(number).open().stream().noneMatch((open) -> open.id().equals(task))) {
				throw new RefusedException(Reason.CONFLICT,
						"This task is not open any more: it has been done, or the proposal has moved on.");
			}
			this.reassigning.reassign(task, to, reason, who.getName());
		}
		catch (RuntimeException ex) {
			return again(number, new Typed(form, task, "", to, reason, null), ex, who, model, response);
		}
		return "redirect:/proposals/" + number + "#handovers";
	}

	@PostMapping("/proposers")
	String transfer(@PathVariable String number, @RequestParam(defaultValue = "") String from,
			@RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String reason, Principal who,
			Model model, HttpServletResponse response) {
		this.pages.row(number, who.getName());
		try {
			this.transferring.transfer(number, from, to.strip(), reason, who.getName());
		}
		catch (RuntimeException ex) {
			return again(number, new Typed(TRANSFER, "", from, to, reason, null), ex, who, model, response);
		}
		return "redirect:/proposals/" + number + "#handovers";
	}

	private String again(String number, Typed typed, RuntimeException failure, Principal who, Model model,
			HttpServletResponse response) {
		RefusedException refusal = Refusals.of(failure).orElseThrow(() -> failure);
		if (refusal.reason() == Reason.FORBIDDEN) {
			throw refusal;
		}
		response.setStatus(refusal.reason().status());
		String view = this.proposal.page(number, who, model);
		model.addAttribute("typed",
				new Typed(typed.form(), typed.task(), typed.from(), typed.to(), typed.reason(), refusal.getMessage()));
		return view;
	}

}
