package edu.suny.microcredentials.tracker.web;

import java.security.Principal;

import edu.suny.microcredentials.consultation.process.Consulting;
import edu.suny.microcredentials.engine.Refusals;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.tracker.web.OfficeForms.Typed;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The governance office has somebody heard on a proposal, or ends that. */
@Controller
@RequestMapping("/proposals/{number}/consultations")
class ConsultationController {

	static final String ADD = "consult";

	private final ProposalPages pages;

	private final ProposalController proposal;

	private final Consulting consulting;

	ConsultationController(ProposalPages pages, ProposalController proposal, Consulting consulting) {
		this.pages = pages;
		this.proposal = proposal;
		this.consulting = consulting;
	}

	@PostMapping
	String add(@PathVariable String number, @RequestParam(defaultValue = "") String who,
			@RequestParam(defaultValue = "") String reason, Principal user, Model model, HttpServletResponse response) {
		return does(number, new Typed(ADD, "", "", who, reason, null), user, model, response,
				() -> this.consulting.add(number, who, reason, user.getName()));
	}

	@PostMapping("/{id}/end")
	String end(@PathVariable String number, @PathVariable long id, @RequestParam(defaultValue = "") String reason,
			Principal user, Model model, HttpServletResponse response) {
		return does(number, new Typed("consultation-" + id, "", "", "", reason, null), user, model, response,
				() -> this.consulting.remove(number, id, reason, user.getName()));
	}

	private String does(String number, Typed typed, Principal user, Model model, HttpServletResponse response,
			Runnable work) {
		this.pages.row(number, user.getName());
		try {
			work.run();
		}
		catch (RuntimeException ex) {
			RefusedException refusal = Refusals.of(ex).orElseThrow(() -> ex);
			if (refusal.reason() == Reason.FORBIDDEN) {
				throw refusal;
			}
			response.setStatus(refusal.reason().status());
			String view = this.proposal.page(number, user, model);
			model.addAttribute("typed",
					new Typed(typed.form(), "", "", typed.to(), typed.reason(), refusal.getMessage()));
			return view;
		}
		return "redirect:/proposals/" + number + "#consultations";
	}

}
