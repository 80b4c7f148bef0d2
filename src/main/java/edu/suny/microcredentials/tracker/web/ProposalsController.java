package edu.suny.microcredentials.tracker.web;

import java.security.Principal;
import java.util.List;

import edu.suny.microcredentials.proposal.ProposalState;
import edu.suny.microcredentials.tracker.ProposalRow;
import edu.suny.microcredentials.tracker.ProposalSearch;
import edu.suny.microcredentials.tracker.Readers;
import edu.suny.microcredentials.tracker.VisibleProposals;
import edu.suny.microcredentials.tracker.process.OpenTasks;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of proposals that the reader may know of. */
@Controller
class ProposalsController {

	private final Readers readers;

	private final VisibleProposals proposals;

	private final OpenTasks openTasks;

	private final Waiting waiting;

	ProposalsController(Readers readers, VisibleProposals proposals, OpenTasks openTasks, Waiting waiting) {
		this.readers = readers;
		this.proposals = proposals;
		this.openTasks = openTasks;
		this.waiting = waiting;
	}

	@GetMapping("/proposals")
	String list(Principal who, @RequestParam(required = false) String words,
			@RequestParam(required = false) String state, @RequestParam(defaultValue = "false") boolean mine,
			@RequestParam(defaultValue = "0") int page, Model model) {
		ProposalSearch search = new ProposalSearch(words, state, mine, page);
		List<ProposalRow> found = this.proposals.search(search, this.readers.of(who.getName()));
		List<ProposalRow> rows = found.stream().limit(ProposalSearch.PAGE).toList();
		model.addAttribute("search", search);
		model.addAttribute("states", ProposalState.values());
		model.addAttribute("rows", rows);
		model.addAttribute("more", found.size() > rows.size());
		model.addAttribute("places",
				this.waiting.places(rows, this.openTasks.ofProposals(rows.stream().map(ProposalRow::number).toList())));
		return "proposals";
	}

}
