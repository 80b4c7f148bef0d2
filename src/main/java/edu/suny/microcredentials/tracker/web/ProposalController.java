package edu.suny.microcredentials.tracker.web;

import java.security.Principal;
import java.util.List;

import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.lapse.process.TakingUpAgain;
import edu.suny.microcredentials.page.ReadableDocument;
import edu.suny.microcredentials.proposal.process.Withdrawals;
import edu.suny.microcredentials.tracker.SeenRevisions;
import edu.suny.microcredentials.tracker.process.Diagram;
import edu.suny.microcredentials.tracker.process.Diagrams;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** One proposal: where it is, who has it, what was decided, what it says. */
@Controller
@RequestMapping("/proposals/{number}")
class ProposalController {

	private final ProposalPages pages;

	private final List<PageSection> sections;

	private final SeenRevisions seen;

	private final Diagrams diagrams;

	private final Withdrawals withdrawals;

	private final TakingUpAgain takingUp;

	ProposalController(ProposalPages pages, List<PageSection> sections, SeenRevisions seen, Diagrams diagrams,
			Withdrawals withdrawals, TakingUpAgain takingUp) {
		this.pages = pages;
		this.sections = sections;
		this.seen = seen;
		this.diagrams = diagrams;
		this.withdrawals = withdrawals;
		this.takingUp = takingUp;
	}

	@GetMapping
	String page(@PathVariable String number, Principal who, Model model) {
		ProposalPage page = this.pages.page(number, who.getName());
		model.addAttribute("page", page);
		model.addAttribute("row", page.row());
		model.addAttribute("zone", page.row().zone());
		model.addAttribute("doc", (page.document() != null) ? ReadableDocument.of(page.document()) : null);
		model.addAttribute("seen", this.seen.before(who.getName(), number, page.row().revision()).orElse(null));
		this.sections.forEach((section) -> section.fill(page, who.getName(), model));
		return "proposal";
	}

	/** A diagram that the proposal went through, for the script of the page. */
	@GetMapping("/diagrams/{instance}")
	@ResponseBody
	Diagram diagram(@PathVariable String number, @PathVariable String instance, Principal who) {
		this.pages.row(number, who.getName());
		return this.pages.journey(number)
			.passages()
			.stream()
			.filter((passage) -> passage.id().equals(instance))
			.findFirst()
			.map(this.diagrams::of)
			.orElseThrow(
					() -> new RefusedException(Reason.NOT_FOUND, "Proposal %s has no such diagram.".formatted(number)));
	}

	@GetMapping("/withdrawal")
	String askBeforeWithdrawal(@PathVariable String number, Principal who, Model model) {
		model.addAttribute("row", this.pages.row(number, who.getName()));
		return "withdrawal";
	}

	@PostMapping("/copy")
	String takeUpAgain(@PathVariable String number, Principal who) {
		this.pages.row(number, who.getName());
		return "redirect:/proposals/" + this.takingUp.copy(number, who.getName());
	}

	@PostMapping("/withdrawal")
	String withdraw(@PathVariable String number, Principal who) {
		this.pages.row(number, who.getName());
		this.withdrawals.withdraw(number, who.getName());
		return "redirect:/proposals/" + number;
	}

}
