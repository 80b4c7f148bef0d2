package edu.suny.microcredentials.tracker.web;

import java.security.Principal;

import edu.suny.microcredentials.appeal.process.TakingAppealsBack;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Proposers take an appeal back. */
@Controller
class AppealController {

	private final ProposalPages pages;

	private final TakingAppealsBack takingBack;

	AppealController(ProposalPages pages, TakingAppealsBack takingBack) {
		this.pages = pages;
		this.takingBack = takingBack;
	}

	@PostMapping("/proposals/{number}/appeal/withdrawal")
	String takeBack(@PathVariable String number, Principal who) {
		this.pages.row(number, who.getName());
		this.takingBack.takeBack(number, who.getName());
		return "redirect:/proposals/" + number;
	}

	@PostMapping("/api/proposals/{number}/appeal/withdrawal")
	ResponseEntity<Void> withdraw(@PathVariable String number, Principal who) {
		this.pages.row(number, who.getName());
		this.takingBack.takeBack(number, who.getName());
		return ResponseEntity.noContent().build();
	}

}
