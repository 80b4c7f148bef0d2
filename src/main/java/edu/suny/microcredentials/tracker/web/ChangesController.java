package edu.suny.microcredentials.tracker.web;

import java.security.Principal;
import java.util.stream.IntStream;

import edu.suny.microcredentials.tracker.ProposalRow;
import edu.suny.microcredentials.tracker.SeenRevisions;
import edu.suny.microcredentials.tracker.web.Changes.Compared;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The redline of two revisions, as a page and as JSON. */
@Controller
class ChangesController {

	private final ProposalPages pages;

	private final Changes changes;

	private final SeenRevisions seen;

	ChangesController(ProposalPages pages, Changes changes, SeenRevisions seen) {
		this.pages = pages;
		this.changes = changes;
		this.seen = seen;
	}

	@GetMapping("/proposals/{number}/changes")
	String page(@PathVariable String number, @RequestParam(required = false) Integer from,
			@RequestParam(required = false) Integer to, @RequestParam(defaultValue = "inline") String view,
			Principal who, Model model) {
		ProposalRow row = this.pages.row(number, who.getName());
		Compared compared = this.changes.of(row, from, to);
		this.seen.saw(who.getName(), number, compared.from(), compared.to());
		model.addAttribute("row", row);
		model.addAttribute("compared", compared);
		model.addAttribute("side", view.equals("side"));
		model.addAttribute("revisions", IntStream.rangeClosed(1, row.revision()).boxed().toList());
		return "changes";
	}

	@GetMapping("/api/proposals/{number}/changes")
	@ResponseBody
	Compared changes(@PathVariable String number, @RequestParam(required = false) Integer from,
			@RequestParam(required = false) Integer to, Principal who) {
		return this.changes.of(this.pages.row(number, who.getName()), from, to);
	}

}
