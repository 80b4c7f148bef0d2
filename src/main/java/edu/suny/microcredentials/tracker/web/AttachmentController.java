package edu.suny.microcredentials.tracker.web;

import java.security.Principal;

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

/** Somebody attaches a file on the page of a proposal. */
@Controller
class AttachmentController {

	private final ProposalPages pages;

	private final ProposalController proposal;

	private final Attachments attachments;

	AttachmentController(ProposalPages pages, ProposalController proposal, Attachments attachments) {
		this.pages = pages;
		this.proposal = proposal;
		this.attachments = attachments;
	}

	@PostMapping(path = "/proposals/{number}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	String attach(@PathVariable String number, @RequestParam MultipartFile file,
			@RequestParam(defaultValue = "") String body, Principal who, Model model, HttpServletResponse response) {
		this.pages.row(number, who.getName());
		try {
			this.attachments.attach(number, file.getOriginalFilename(), file, body, who.getName());
		}
		catch (RuntimeException ex) {
			RefusedException refusal = Refusals.of(ex).orElseThrow(() -> ex);
			response.setStatus(refusal.reason().status());
			String view = this.proposal.page(number, who, model);
			model.addAttribute("typed", new Typed("attach", "", "", body, "", refusal.getMessage()));
			return view;
		}
		return "redirect:/proposals/" + number + "#attachments";
	}

}
