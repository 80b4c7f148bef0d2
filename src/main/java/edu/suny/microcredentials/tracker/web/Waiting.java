package edu.suny.microcredentials.tracker.web;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.proposal.Transfers;
import edu.suny.microcredentials.tracker.ProposalRow;
import edu.suny.microcredentials.tracker.process.OpenTask;

import org.springframework.stereotype.Component;

/** Puts open tasks into words: what waits, with whom, since when. */
@Component
class Waiting {

	/** Of a group of more only their number is said. */
	private static final int NAMED = 5;

	private final Campuses campuses;

	private final Belonging belonging;

	private final Transfers transfers;

	Waiting(Campuses campuses, Belonging belonging, Transfers transfers) {
		this.transfers = transfers;
		this.campuses = campuses;
		this.belonging = belonging;
	}

	/** Where each of these proposals is: "Senate: Record the meeting's vote". */
	Map<String, String> places(Collection<ProposalRow> rows, List<OpenTask> open) {
		Map<String, Body> bodies = bodies(rows.stream().flatMap((row) -> row.campuses().stream()).distinct().toList());
		Map<String, String> names = names(
				open.stream().map(OpenTask::assignee).filter((user) -> user != null).distinct());
		Map<String, List<OpenTask>> byNumber = open.stream().collect(Collectors.groupingBy(OpenTask::number));
		return rows.stream()
			.collect(Collectors.toMap(ProposalRow::number,
					(row) -> byNumber.getOrDefault(row.number(), List.of())
						.stream()
						.map((task) -> place(task, row.campus(), bodies(row, bodies), names))
						.distinct()
						.collect(Collectors.joining("; "))));
	}

	/** The same, and those of campuses that are only asked to join. */
	Map<String, Body> bodies(ProposalRow row, List<OpenTask> open) {
		Map<String, Body> bodies = bodies(row);
		open.stream()
			.flatMap((task) -> task.candidateGroups().stream())
			.filter((group) -> !bodies.containsKey(group))
			.distinct()
			.flatMap((group) -> this.campuses.body(group).stream())
			.toList()
			.forEach((body) -> bodies.put(body.id(), body.at(this.campuses.get(body.campus()))));
		return bodies;
	}

	/** The same of one of many rows, of whose campuses the bodies were read together. */
	Map<String, Body> bodies(ProposalRow row, Map<String, Body> read) {
		return row.partners().isEmpty() ? read : bodies(row);
	}

	/** The bodies of its campuses by id; those of another than its own with its name. */
	Map<String, Body> bodies(ProposalRow row) {
		Map<String, Body> bodies = bodies(row.campuses());
		if (!row.partners().isEmpty()) {
			bodies.replaceAll((id, body) -> body.campus().equals(row.campus()) ? body
					: body.at(this.campuses.get(body.campus())));
		}
		return bodies;
	}

	/** The bodies of some campuses by id. */
	Map<String, Body> bodies(Collection<String> campusIds) {
		return this.campuses.bodies(campusIds)
			.stream()
			.collect(Collectors.toMap(Body::id, Function.identity(), (first, second) -> first, TreeMap::new));
	}

	private static String place(OpenTask task, String campus, Map<String, Body> bodies, Map<String, String> names) {
		return bodyName(task, campus, bodies).or(() -> Optional.ofNullable(task.assignee()).map(names::get))
			.map((who) -> who + ": " + task.name())
			.orElse(task.name());
	}

	/** The body that reviews, else the office to which the task is offered. */
	static Optional<String> bodyName(OpenTask task, String campus, Map<String, Body> bodies) {
		return Stream
			.concat(Stream.ofNullable(task.body()).flatMap((body) -> Stream.of(body, campus + "-" + body)),
					task.candidateGroups().stream())
			.filter(bodies::containsKey)
			.map((id) -> bodies.get(id).name())
			.findFirst();
	}

	/**
	 * Who could take what is offered to groups, by group: nobody who makes the proposal
	 * or made it once.
	 */
	Map<String, List<String>> people(String number, List<OpenTask> open, Collection<String> proposers) {
		List<String> makers = Stream.concat(proposers.stream(), this.transfers.formerProposers(number).stream())
			.toList();
		Map<String, List<String>> people = this.belonging.members(open.stream()
			.filter((task) -> task.assignee() == null)
			.flatMap((task) -> task.candidateGroups().stream())
			.collect(Collectors.toSet()));
		people.values().forEach((members) -> members.removeAll(makers));
		return people;
	}

	/** Those of them who are named. */
	static Stream<String> named(Map<String, List<String>> people) {
		return people.values().stream().filter((members) -> members.size() <= NAMED).flatMap(List::stream);
	}

	/**
	 * With whom open tasks are, by name; what is offered to a group, with its people.
	 * @param people as {@link #people} gives them
	 */
	static String with(List<OpenTask> tasks, Map<String, Body> bodies, Map<String, String> names,
			Map<String, List<String>> people) {
		return tasks.stream()
			.flatMap(
					(task) -> (task.assignee() != null) ? Stream.of(holder(task, names))
							: Stream.concat(
									task.candidateGroups()
										.stream()
										.map((group) -> group(group, bodies, names,
												people.getOrDefault(group, List.of()))),
									task.candidateUsers().stream().map((user) -> name(user, names))))
			.distinct()
			.collect(Collectors.joining(", "));
	}

	private static String group(String group, Map<String, Body> bodies, Map<String, String> names,
			List<String> people) {
		return "%s (%s)".formatted(bodies.containsKey(group) ? bodies.get(group).name() : group,
				people.isEmpty() ? "nobody at the moment"
						: (people.size() > NAMED) ? "%d people".formatted(people.size())
								: people.stream().map((user) -> name(user, names)).collect(Collectors.joining(", ")));
	}

	Map<String, String> names(Stream<String> users) {
		return this.belonging.names(users.toList());
	}

	static String name(String user, Map<String, String> names) {
		return names.getOrDefault(user, user);
	}

	/** "Harbor faculty 2 for Harbor senator 1" where a deputy has it. */
	static String holder(OpenTask task, Map<String, String> names) {
		return person(task.assignee(), task.owner(), names);
	}

	static String person(String user, String absent, Map<String, String> names) {
		return (absent != null) ? "%s for %s".formatted(name(user, names), name(absent, names)) : name(user, names);
	}

	static Instant since(List<OpenTask> tasks) {
		return tasks.stream().map(OpenTask::since).min(Instant::compareTo).orElse(null);
	}

}
