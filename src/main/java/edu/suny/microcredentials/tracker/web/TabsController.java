package edu.suny.microcredentials.tracker.web;

import java.security.Principal;

import edu.suny.microcredentials.tracker.ProposalRow;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What Tasklist shows beside a task, as parts of a page: the proposal, and its way so
 * far.
 */
@Controller
@RequestMapping("/proposals/{number}/tabs")
class TabsController {

	private final ProposalController proposal;

	private final Changes changes;

	private final ProposalPages pages;

	private final RoundLines rounds;

	TabsController(ProposalController proposal, Changes changes, ProposalPages pages, RoundLines rounds) {
		this.pages = pages;
		this.rounds = rounds;
		this.proposal = proposal;
		this.changes = changes;
	}

	/**
	 * Looking at it here is no reading of all that changed: the mark stays where it was.
	 */
	@GetMapping("/proposal")
	String proposal(@PathVariable String number, Principal who, Model model) {
		this.proposal.page(number, who, model);
		ProposalRow row = (ProposalRow) model.getAttribute("row");
		if (row.revision() > 1) {
			model.addAttribute("compared", this.changes.of(row, (Integer) model.getAttribute("seen"), null));
		}
		return "tabs :: proposal";
	}

	@GetMapping("/way")
	String way(@PathVariable String number, Principal who, Model model) {
		ProposalPage page = this.pages.page(number, who.getName());
		model.addAttribute("page", page);
		model.addAttribute("row", page.row());
		model.addAttribute("zone", page.row().zone());
		this.rounds.fill(page, who.getName(), model);
		return "tabs :: way";
	}

}
