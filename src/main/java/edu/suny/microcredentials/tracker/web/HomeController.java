package edu.suny.microcredentials.tracker.web;

import java.security.Principal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.committee.process.UnattendedTasks;
import edu.suny.microcredentials.credential.Catalogue;
import edu.suny.microcredentials.proposal.process.TaskAddress;
import edu.suny.microcredentials.tracker.ProposalRow;
import edu.suny.microcredentials.tracker.ProposalSearch;
import edu.suny.microcredentials.tracker.Reader;
import edu.suny.microcredentials.tracker.Readers;
import edu.suny.microcredentials.tracker.VisibleProposals;
import edu.suny.microcredentials.tracker.process.OpenTask;
import edu.suny.microcredentials.tracker.process.OpenTasks;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what waits for me, and my proposals; signed out, what this is. */
@Controller
class HomeController {

	private final Readers readers;

	private final VisibleProposals proposals;

	private final OpenTasks openTasks;

	private final Waiting waiting;

	private final Catalogue catalogue;

	private final UnattendedTasks unattended;

	private final Campuses campuses;

	private final ChangesToConfirm changes;

	HomeController(Readers readers, VisibleProposals proposals, OpenTasks openTasks, Waiting waiting,
			Catalogue catalogue, UnattendedTasks unattended, Campuses campuses, ChangesToConfirm changes) {
		this.changes = changes;
		this.campuses = campuses;
		this.unattended = unattended;
		this.readers = readers;
		this.proposals = proposals;
		this.openTasks = openTasks;
		this.waiting = waiting;
		this.catalogue = catalogue;
	}

	@GetMapping("/")
	String home(Principal who, Model model) {
		if (who == null) {
			model.addAttribute("entries", this.catalogue.newest(6));
			return "welcome";
		}
		Reader reader = this.readers.of(who.getName());
		List<ProposalRow> mine = this.proposals.search(ProposalSearch.MINE, reader);
		model.addAttribute("tasks", tasks(reader));
		model.addAttribute("changes", this.changes.of(reader));
		model.addAttribute("attention",
				reader.offices().stream().flatMap((campus) -> this.unattended.at(campus).stream()).toList());
		model.addAttribute("mine", mine);
		model.addAttribute("places",
				this.waiting.places(mine, this.openTasks.ofProposals(mine.stream().map(ProposalRow::number).toList())));
		return "home";
	}

	private List<Task> tasks(Reader reader) {
		List<OpenTask> open = this.openTasks.of(reader.id());
		Map<String, ProposalRow> rows = this.proposals
			.of(open.stream().map(OpenTask::number).distinct().toList(), reader)
			.stream()
			.collect(Collectors.toMap(ProposalRow::number, Function.identity()));
		Map<String, Body> bodies = this.waiting
			.bodies(rows.values().stream().flatMap((row) -> row.campuses().stream()).distinct().toList());
		Map<String, String> names = this.waiting.names(open.stream().map(OpenTask::owner).filter(Objects::nonNull));
		return open.stream().flatMap((task) -> {
			ProposalRow row = rows.get(task.number());
			if (row == null) {
				return asked(task).stream();
			}
			return Stream.of(new Task(task.id(), task.name(), task.number(), row.title(),
					Waiting.bodyName(task, row.campus(), this.waiting.bodies(row, bodies)).orElse(null), task.since(),
					row.zone(), task.assignee() != null, (task.owner() != null) ? names.get(task.owner()) : null));
		}).toList();
	}

	/** Whoever is only asked to join sees the proposal in the task alone. */
	private Optional<Task> asked(OpenTask task) {
		return Optional.of(task)
			.filter((each) -> TaskAddress.isAlone(each.key()))
			.flatMap((each) -> each.candidateGroups().stream().findFirst())
			.flatMap(this.campuses::body)
			.map((body) -> new Task(task.id(), task.name(), task.number(), null, body.name(), task.since(),
					this.campuses.get(body.campus()).zone(), task.assignee() != null, null));
	}

	/**
	 * A task that the reader can do.
	 *
	 * @param title of the proposal; null where they see no more of it than its task
	 * @param standsFor the name of the absent member for whom they do, or null
	 */
	record Task(String id, String name, String number, String title, String body, Instant since, ZoneId zone,
			boolean assigned, String standsFor) {
	}

}
