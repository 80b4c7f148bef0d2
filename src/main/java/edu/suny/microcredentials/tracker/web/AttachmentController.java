package edu.suny.microcredentials.tracker.web;

import java.security.Principal;

import edu.suny.microcredentials.attachment.AttachmentWithdrawals;
import edu.suny.microcredentials.attachment.Attachments;
import edu.suny.microcredentials.engine.Refusals;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.tracker.web.OfficeForms.Typed;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Somebody attaches a file on the page of a proposal, or withdraws one. */
@Controller
class AttachmentController {

	private final ProposalPages pages;

	private final ProposalController proposal;

	private final Attachments attachments;

	private final AttachmentWithdrawals withdrawals;

	AttachmentController(ProposalPages pages, ProposalController proposal, Attachments attachments,
			AttachmentWithdrawals withdrawals) {
		this.pages = pages;
		this.proposal = proposal;
		this.attachments = attachments;
		this.withdrawals = withdrawals;
	}

	@PostMapping(path = "/proposals/{number}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	String attach(@PathVariable String number, @RequestParam MultipartFile file,
			@RequestParam(defaultValue = "") String body, Principal who, Model model, HttpServletResponse response) {
		return does(number, new Typed("attach", "", "", body, "", null), who, model, response,
				() -> this.attachments.attach(number, file.getOriginalFilename(), file, body, who.getName()));
	}

	@PostMapping("/proposals/{number}/attachments/{id}/withdrawal")
	String withdraw(@PathVariable String number, @PathVariable String id,
			@RequestParam(defaultValue = "") String reason, Principal who, Model model, HttpServletResponse response) {
		return does(number, new Typed("withdraw-" + id, "", "", "", reason, null), who, model, response,
				() -> this.withdrawals.withdraw(number, id, reason, who.getName()));
	}

	private String does(String number, Typed typed, Principal who, Model model, HttpServletResponse response,
			Runnable work) {
		this.pages.row(number, who.getName());
		try {
			work.run();
		}
		catch (RuntimeException ex) {
			RefusedException refusal = Refusals.of(ex).orElseThrow(() -> ex);
			response.setStatus(refusal.reason().status());
			String view = this.proposal.page(number, who, model);
			model.addAttribute("typed",
					new Typed(typed.form(), "", "", typed.to(), typed.reason(), refusal.getMessage()));
			return view;
		}
		return "redirect:/proposals/" + number + "#attachments";
	}

}
