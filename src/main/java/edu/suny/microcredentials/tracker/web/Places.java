package edu.suny.microcredentials.tracker.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import edu.suny.microcredentials.tracker.ProposalRow;
import edu.suny.microcredentials.tracker.Reader;
import edu.suny.microcredentials.tracker.process.OpenTask;
import edu.suny.microcredentials.tracker.process.OpenTasks;

import org.springframework.stereotype.Component;

/**
 * Where each proposal of a list is, in words; without people in it, and without what is
 * for the campus alone, where the reader sees only what everybody does.
 */
@Component
class Places {

	private final OpenTasks openTasks;

	private final Waiting waiting;

	Places(OpenTasks openTasks, Waiting waiting) {
		this.openTasks = openTasks;
		this.waiting = waiting;
	}

	/** By the numbers of the proposals. */
	Map<String, String> of(List<ProposalRow> rows, Reader reader) {
		Set<String> nameless = rows.stream()
			.filter(reader::seesLikeAStranger)
			.map(ProposalRow::number)
			.collect(Collectors.toSet());
		List<OpenTask> open = this.openTasks.ofProposals(rows.stream().map(ProposalRow::number).toList())
			.stream()
			.filter((task) -> !nameless.contains(task.number()) || task.isForEverybody())
			.map((task) -> nameless.contains(task.number()) ? task.withoutPeople() : task)
			.toList();
		return this.waiting.places(rows, open);
	}

}
