package edu.suny.microcredentials.tracker.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.committee.process.Reassigning;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.Proposals;
import edu.suny.microcredentials.tracker.ProposalRow;
import edu.suny.microcredentials.tracker.process.Journeys;
import edu.suny.microcredentials.tracker.process.OpenTask;
import edu.suny.microcredentials.tracker.process.Step;
import edu.suny.microcredentials.tracker.web.OfficeForms.Give;
import edu.suny.microcredentials.tracker.web.OfficeForms.Option;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what a governance office may give to others. */
@Component
class OfficeWork implements PageSection {

	private final Journeys journeys;

	private final Reassigning reassigning;

	private final Proposals proposals;

	private final Belonging belonging;

	private final Campuses campuses;

	OfficeWork(Journeys journeys, Reassigning reassigning, Proposals proposals, Belonging belonging,
			Campuses campuses) {
		this.campuses = campuses;
		this.journeys = journeys;
		this.reassigning = reassigning;
		this.proposals = proposals;
		this.belonging = belonging;
	}

	@Override
	public void fill(ProposalPage page, String user, Model model) {
		model.addAttribute("office", forms(page.row(), user));
		model.addAttribute("typed", OfficeForms.Typed.NOTHING);
	}

	/**
	 * The forms for this user; null if they are not of the office, or if nothing is left.
	 */
	OfficeForms forms(ProposalRow row, String user) {
		Proposal proposal = this.proposals.get(row.number());
		boolean leads = this.belonging.isOffice(user, row.campus());
		List<String> campuses = row.campuses()
			.stream()
			.filter((campus) -> this.belonging.isOffice(user, campus))
			.toList();
		if (this.proposals.isEnded(proposal) || campuses.isEmpty()) {
			return null;
		}
		List<Give> gives = this.journeys.of(row.number())
			.steps()
			.stream()
			.filter((step) -> !step.open().isEmpty())
			.map((step) -> give(step, user))
			.filter((give) -> !give.people().isEmpty())
			.toList();
		List<String> proposers = proposal.proposers()
			.stream()
			.filter((proposer) -> campuses.contains(proposal.campusOf(proposer)))
			.toList();
		if (!leads && gives.isEmpty() && proposers.isEmpty()) {
			return null;
		}
		Map<String, List<String>> faculty = this.belonging
			.members(campuses.stream().map((campus) -> campus + "-faculty").toList());
		List<Option> bodies = leads
				? this.campuses.bodies(row.campus()).stream().map((body) -> new Option(body.id(), body.name())).toList()
				: List.of();
		return new OfficeForms(leads, campuses, gives, options(proposers),
				others(faculty.values().stream().flatMap(List::stream), proposal),
				others(faculty.getOrDefault(row.campus() + "-faculty", List.of()).stream(), proposal), bodies);
	}

	private List<Option> others(Stream<String> members, Proposal proposal) {
		return options(members.filter((member) -> !member.equals(proposal.lead())).distinct().toList());
	}

	private Give give(Step step, String user) {
		// The tasks of a step ask the same body.
		List<String> people = possible(step.open().get(0), user).toList();
		Map<String, String> names = this.belonging
			.names(step.open().stream().flatMap((task) -> Stream.ofNullable(task.assignee())).toList());
		List<Option> tasks = step.open()
			.stream()
			.map((task) -> new Option(task.id(),
					(task.assignee() != null) ? names.get(task.assignee()) : "Nobody yet: it is offered"))
			.toList();
		return new Give(step.open().get(0).id(), step.name(), tasks, options(people));
	}

	/** None if it was done while the page is put together. */
	private Stream<String> possible(OpenTask task, String user) {
		try {
			return this.reassigning.possible(task.id(), user).stream();
		}
		catch (RefusedException ex) {
			return Stream.empty();
		}
	}

	private List<Option> options(List<String> users) {
		Map<String, String> names = this.belonging.names(users);
		return users.stream().map((user) -> new Option(user, names.get(user))).toList();
	}

}
