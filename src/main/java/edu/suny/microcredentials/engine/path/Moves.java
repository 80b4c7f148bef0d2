package edu.suny.microcredentials.engine.path;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import edu.suny.microcredentials.engine.path.Run.Step;
import edu.suny.microcredentials.engine.path.Run.Step.Kind;
import edu.suny.microcredentials.engine.path.Token.Phase;

/**
 * What may happen to an instance at rest: a person or a called process answers, a time
 * comes, a job runs, a boundary or an event sub-process is triggered.
 */
final class Moves {

	/** No transaction of a diagram that people can read has so many courses. */
	private static final int MOST_COURSES = 5_000;

	private static final int MOST_TOKENS = 30;

	private final Diagram diagram;

	private final Surroundings surroundings;

	private final Steps steps;

	/** Of what is triggered again and again, as many as may meet in a joining gateway. */
	private final int mostAlike;

	Moves(Diagram diagram, Surroundings surroundings) {
		this.diagram = diagram;
		this.surroundings = surroundings;
		this.steps = new Steps(diagram, surroundings);
		this.mostAlike = Math.max(2, diagram.largestJoin());
	}

	List<Run> begin(Situation nothing, Node start) {
		return toRest(new Run(nothing).first(new Step(Kind.ENTER, start.id())));
	}

	/** All rests and ends that may come next. */
	List<Run> from(Situation situation) {
		List<Run> runs = new ArrayList<>();
		situation.tokens().stream().distinct().forEach((token) -> {
			runs.addAll(goesOn(situation, token));
			if (token.phase() == Phase.ACTIVE || token.phase() == Phase.AFTER) {
				this.diagram.boundaries(token.node())
					.forEach((boundary) -> runs.addAll(triggered(situation, token, boundary)));
			}
		});
		runs.addAll(eventSubProcesses(situation, ""));
		situation.tokens()
			.stream()
			.filter((token) -> this.diagram.node(token.node()).is("subProcess"))
			.distinct()
			.forEach((token) -> runs.addAll(eventSubProcesses(situation, token.node())));
		List<Run> rested = new ArrayList<>();
		runs.forEach((run) -> rested.addAll(toRest(run)));
		return rested;
	}

	private List<Run> goesOn(Situation situation, Token token) {
		Node node = this.diagram.node(token.node());
		return switch (token.phase()) {
			case BEFORE -> List.of(without(situation, token).first(new Step(Kind.BEGIN, token.node())));
			case AFTER -> List.of(without(situation, token).first(new Step(Kind.LEAVE, token.node())));
			case JOINING -> List.of();
			case ACTIVE -> node.waits() ? answered(situation, token, node) : List.of();
		};
	}

	private List<Run> answered(Situation situation, Token token, Node node) {
		List<Run> runs = new ArrayList<>();
		if (node.is("callActivity")) {
			this.surroundings.replies(node)
				.forEach((reply) -> runs.add(this.steps.replied(without(situation, token), node, reply)));
		}
		else {
			Run run = without(situation, token).passing(node.name());
			if (node.is("userTask")) {
				// Its fields, and whatever else comes of them.
				run.values = Values.anything();
			}
			runs.add(run);
		}
		runs.forEach((run) -> run.first(new Step(Kind.DONE, node.id())));
		return runs;
	}

	private List<Run> triggered(Situation situation, Token token, Node boundary) {
		Step leave = new Step(Kind.LEAVE, boundary.id());
		if (boundary.isInterrupting("cancelActivity")) {
			List<Run> runs = this.steps.cutOff(without(situation, token), token);
			runs.forEach((run) -> run.passing(boundary.name()).first(leave));
			return runs;
		}
		return List.of(new Run(situation).passing(boundary.name()).first(leave));
	}

	private List<Run> eventSubProcesses(Situation situation, String scope) {
		List<Run> runs = new ArrayList<>();
		for (Node event : this.diagram.eventSubProcesses(scope)) {
			Token inside = new Token(event.id(), Phase.ACTIVE);
			for (Node start : this.diagram.starts(event.id())) {
				if (situation.tokens().contains(inside)) {
					continue;
				}
				List<Run> begun = start.isInterrupting("isInterrupting") ? this.steps.emptied(new Run(situation), scope)
						: List.of(new Run(situation));
				begun.forEach((run) -> {
					run.tokens.add(inside);
					runs.add(run.passing(event.name()).first(new Step(Kind.ENTER, start.id())));
				});
			}
		}
		return runs;
	}

	private static Run without(Situation situation, Token token) {
		Run run = new Run(situation);
		run.tokens.remove(token);
		return run;
	}

	private List<Run> toRest(Run begun) {
		List<Run> rested = new ArrayList<>();
		Set<Object> seen = new HashSet<>();
		Deque<Run> open = new ArrayDeque<>(List.of(begun));
		while (!open.isEmpty()) {
			Run run = open.removeFirst();
			if (!seen.add(run.state())) {
				continue;
			}
			if (seen.size() > MOST_COURSES) {
				throw new TooInvolvedException("Too much of it may happen where nothing waits.");
			}
			if (run.end != null || run.steps.isEmpty()) {
				if (run.end != null || run.tokens.stream().allMatch((token) -> run.count(token) <= this.mostAlike)) {
					rested.add(run);
				}
			}
			else {
				List<Run> next = this.steps.take(run);
				for (int index = next.size() - 1; index >= 0; index--) {
					open.addFirst(next.get(index));
				}
			}
			if (run.tokens.size() > MOST_TOKENS) {
				throw new TooInvolvedException("Too much of it goes on at the same time.");
			}
		}
		return rested;
	}

}
