package edu.suny.microcredentials.tracker.web;

import java.security.Principal;

import edu.suny.microcredentials.conversation.CommentLines;
import edu.suny.microcredentials.conversation.Comments;
import edu.suny.microcredentials.conversation.Part;
import edu.suny.microcredentials.credential.Credentials;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.hold.Holds;
import edu.suny.microcredentials.lapse.Copies;
import edu.suny.microcredentials.lapse.process.TakingUpAgain;
import edu.suny.microcredentials.page.ReadableDocument;
import edu.suny.microcredentials.proposal.SetAside;
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

	private final Diagrams diagrams;

	private final Withdrawals withdrawals;

	private final Credentials credentials;

	private final OfficeWork office;

	private final ConsultationLines consultations;

	private final Comments comments;

	private final CommentLines commentLines;

	private final AttachmentLines attachments;

	private final SeenRevisions seen;

	private final SetAside texts;

	private final ImpactLines impact;

	private final TakingUpAgain takingUp;

	private final Copies copies;

	private final RoundLines rounds;

	private final Holds holds;

	ProposalController(ProposalPages pages, Diagrams diagrams, Withdrawals withdrawals, Credentials credentials,
			OfficeWork office, ConsultationLines consultations, Comments comments, CommentLines commentLines,
			AttachmentLines attachments, SeenRevisions seen, SetAside texts, ImpactLines impact, TakingUpAgain takingUp,
			Copies copies, RoundLines rounds, Holds holds) {
		this.holds = holds;
		this.rounds = rounds;
		this.takingUp = takingUp;
		this.copies = copies;
		this.impact = impact;
		this.texts = texts;
		this.attachments = attachments;
		this.comments = comments;
		this.commentLines = commentLines;
		this.seen = seen;
		this.consultations = consultations;
		this.office = office;
		this.pages = pages;
		this.diagrams = diagrams;
		this.withdrawals = withdrawals;
		this.credentials = credentials;
	}

	@GetMapping
	String page(@PathVariable String number, Principal who, Model model) {
		ProposalPage page = this.pages.page(number, who.getName());
		model.addAttribute("page", page);
		model.addAttribute("row", page.row());
		model.addAttribute("zone", page.row().zone());
		model.addAttribute("doc", (page.document() != null) ? ReadableDocument.of(page.document()) : null);
		model.addAttribute("credential", this.credentials.ofProposal(number).orElse(null));
		model.addAttribute("office", this.office.forms(page.row(), who.getName()));
		model.addAttribute("consultations", this.consultations.of(page.row()));
		model.addAttribute("comments", this.commentLines.of(number, who.getName()));
		model.addAttribute("attachments", this.attachments.of(number, who.getName()));
		model.addAttribute("mostMegabytes", this.attachments.mostMegabytes());
		model.addAttribute("confidants", this.comments.bodies(number, who.getName()));
		model.addAttribute("impact", this.impact.of(number, who.getName()));
		model.addAttribute("original", this.copies.original(number).orElse(null));
		model.addAttribute("hold", this.holds.open(number).orElse(null));
		model.addAttribute("rounds", this.rounds.of(page.row()));
		model.addAttribute("copies", this.copies.copies(number));
		model.addAttribute("parts", Part.values());
		model.addAttribute("typed", OfficeForms.Typed.NOTHING);
		model.addAttribute("seen", this.seen.before(who.getName(), number, page.row().revision()).orElse(null));
		model.addAttribute("texts", page.row().mine() && this.texts.areKept(number));
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
