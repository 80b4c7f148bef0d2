package edu.suny.microcredentials.tracker.web;

import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campus;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.proposal.ProposalState;
import edu.suny.microcredentials.tracker.ProposalRow;
import edu.suny.microcredentials.tracker.Reader;
import edu.suny.microcredentials.tracker.Readers;
import edu.suny.microcredentials.tracker.VisibleProposals;
import edu.suny.microcredentials.tracker.process.OpenTasks;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of proposals that the reader may know of. */
@Controller
class ProposalsController {

	/** From which a reader chooses; an address may say any other. */
	private static final List<Integer> DAYS = List.of(7, 14, 30, 60, 90, 180, 365);

	private final Readers readers;

	private final VisibleProposals proposals;

	private final OpenTasks openTasks;

	private final Waiting waiting;

	private final Campuses campuses;

	ProposalsController(Readers readers, VisibleProposals proposals, OpenTasks openTasks, Waiting waiting,
			Campuses campuses) {
		this.campuses = campuses;
		this.readers = readers;
		this.proposals = proposals;
		this.openTasks = openTasks;
		this.waiting = waiting;
	}

	@GetMapping("/proposals")
	String list(Principal who, SearchForm form, Model model) {
		Reader reader = this.readers.of(who.getName());
		Page page = Page.of(this.proposals.search(form.search(), reader));
		List<ProposalRow> rows = page.rows();
		List<Campus> campuses = this.campuses.all()
			.stream()
			.filter((campus) -> reader.seesAll() || reader.campuses().contains(campus.id()))
			.toList();
		Collection<Body> bodies = this.waiting.bodies(campuses.stream().map(Campus::id).toList()).values();
		model.addAttribute("form", form);
		model.addAttribute("states", ProposalState.values());
		model.addAttribute("campuses", campuses);
		model.addAttribute("bodies", bodies.stream().collect(Collectors.groupingBy(Body::campus)));
		model.addAttribute("days", DAYS);
		model.addAttribute("rows", rows);
		model.addAttribute("end", page.end());
		model.addAttribute("places",
				this.waiting.places(rows, this.openTasks.ofProposals(rows.stream().map(ProposalRow::number).toList())));
		return "proposals";
	}

}
