package edu.suny.microcredentials.tracker.web;

import java.security.Principal;
import java.util.List;
import java.util.Optional;

import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.lapse.process.TakingUpAgain;
import edu.suny.microcredentials.page.ReadableDocument;
import edu.suny.microcredentials.proposal.process.Withdrawals;
import edu.suny.microcredentials.tracker.SeenRevisions;
import edu.suny.microcredentials.tracker.process.Diagram;
import edu.suny.microcredentials.tracker.process.Diagrams;
import edu.suny.microcredentials.tracker.process.Journey;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.InsufficientAuthenticationException;
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

	private final OpenPages openPages;

	private final List<PageSection> sections;

	private final SeenRevisions seen;

	private final Diagrams diagrams;

	private final Withdrawals withdrawals;

	private final TakingUpAgain takingUp;

	ProposalController(ProposalPages pages, OpenPages openPages, List<PageSection> sections, SeenRevisions seen,
			Diagrams diagrams, Withdrawals withdrawals, TakingUpAgain takingUp) {
		this.pages = pages;
		this.openPages = openPages;
		this.sections = sections;
		this.seen = seen;
		this.diagrams = diagrams;
		this.withdrawals = withdrawals;
		this.takingUp = takingUp;
	}

	/**
	 * The whole page for its campus; for everybody else what its campus shows to
	 * everybody.
	 */
	@GetMapping
	String pageOrItsOpenPart(@PathVariable String number, Principal who, Model model, HttpServletResponse response) {
		response.setHeader(Robots.HEADER, Robots.NO_INDEX);
		if (this.pages.find(number, who).isPresent()) {
			return page(number, who, model);
		}
		if (who == null) {
			return openPage(number, model).orElseThrow(
					() -> new InsufficientAuthenticationException("Proposal %s is not open".formatted(number)));
		}
		return openPage(number, model).orElseThrow(() -> ProposalPages.noneToSee(number));
	}

	/** Whoever signs in on the way here comes back to the page. */
	@GetMapping("/inside")
	String signedIn(@PathVariable String number, Principal who) {
		if (this.openPages.row(number).isEmpty()) {
			this.pages.row(number, who.getName());
		}
		return "redirect:/proposals/" + number;
	}

	String page(String number, Principal who, Model model) {
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
		return journey(number, who).passages()
			.stream()
			.filter((passage) -> passage.id().equals(instance))
			.findFirst()
			.map(this.diagrams::of)
			.orElseThrow(
					() -> new RefusedException(Reason.NOT_FOUND, "Proposal %s has no such diagram.".formatted(number)));
	}

	private Journey journey(String number, Principal who) {
		if (this.pages.find(number, who).isPresent()) {
			return this.pages.journey(number);
		}
		return this.openPages.row(number)
			.map((row) -> this.pages.journey(number).forEverybody())
			.orElseThrow(() -> ProposalPages.noneToSee(number));
	}

	private Optional<String> openPage(String number, Model model) {
		return this.openPages.find(number).map((page) -> {
			model.addAttribute("page", page);
			model.addAttribute("row", page.row());
			model.addAttribute("zone", page.row().zone());
			model.addAttribute("doc", ReadableDocument.of(page.document()));
			return "open-proposal";
		});
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
