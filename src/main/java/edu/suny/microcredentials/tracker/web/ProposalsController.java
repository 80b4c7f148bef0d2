package edu.suny.microcredentials.tracker.web;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campus;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.proposal.ProposalState;
import edu.suny.microcredentials.tracker.ProposalRow;
import edu.suny.microcredentials.tracker.Reader;
import edu.suny.microcredentials.tracker.Readers;
import edu.suny.microcredentials.tracker.SavedSearches;
import edu.suny.microcredentials.tracker.VisibleProposals;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.InsufficientAuthenticationException;
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

	private final Places places;

	private final Waiting waiting;

	private final Campuses campuses;

	private final SavedSearches searches;

	ProposalsController(Readers readers, VisibleProposals proposals, Places places, Waiting waiting, Campuses campuses,
			SavedSearches searches) {
		this.searches = searches;
		this.campuses = campuses;
		this.readers = readers;
		this.proposals = proposals;
		this.places = places;
		this.waiting = waiting;
	}

	@GetMapping("/proposals")
	String list(Principal who, SearchForm form, Model model, HttpServletResponse response) {
		Reader reader = (who != null) ? this.readers.of(who.getName()) : this.readers.stranger();
		if (reader.isStranger() && reader.open().isEmpty()) {
			throw new InsufficientAuthenticationException("No campus shows its proposals to everybody");
		}
		response.setHeader(Robots.HEADER, Robots.NO_INDEX);
		Page page = Page.of(this.proposals.search(form.search(), reader));
		List<ProposalRow> rows = page.rows();
		List<Campus> campuses = this.campuses.all()
			.stream()
			.filter((campus) -> reader.seesAll() || reader.campuses().contains(campus.id())
					|| reader.open().contains(campus.id()))
			.toList();
		Map<String, Body> bodies = this.waiting.bodies(campuses.stream().map(Campus::id).toList());
		model.addAttribute("stranger", reader.isStranger());
		model.addAttribute("elsewhere", !reader.isStranger() && !reader.seesAll()
				&& campuses.stream().anyMatch((campus) -> !reader.campuses().contains(campus.id())));
		model.addAttribute("saved", this.searches.of(reader.id()));
		model.addAttribute("ready", SearchForm
			.ready(bodies.values().stream().filter((body) -> reader.groups().contains(body.id())).toList()));
		model.addAttribute("form", form);
		model.addAttribute("states",
				Arrays.stream(ProposalState.values())
					.filter((state) -> !reader.isStranger() || state != ProposalState.DRAFT)
					.toList());
		model.addAttribute("campuses", campuses);
		model.addAttribute("bodies",
				form.offered(campuses.size(), reader.seesAll() ? List.of() : reader.campuses(), bodies));
		model.addAttribute("narrowing", SearchForm.isNarrowing(campuses.size()));
		model.addAttribute("days", DAYS);
		model.addAttribute("rows", rows);
		model.addAttribute("end", page.end());
		model.addAttribute("places", this.places.of(rows, reader));
		return "proposals";
	}

}
