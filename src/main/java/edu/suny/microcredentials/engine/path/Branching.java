package edu.suny.microcredentials.engine.path;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import edu.suny.microcredentials.engine.path.Run.Step;
import edu.suny.microcredentials.engine.path.Run.Step.Kind;

/** Which flows the engine takes from a node. */
final class Branching {

	private final Diagram diagram;

	Branching(Diagram diagram) {
		this.diagram = diagram;
	}

	List<Run> leave(Run run, Node node) {
		List<Choice> open = List.of(new Choice(List.of(), run.values));
		boolean one = node.is("exclusiveGateway");
		String otherwise = node.element().getAttribute("default");
		for (Flow flow : node.out()) {
			if (!flow.id().equals(otherwise)) {
				open = open.stream().flatMap((choice) -> asked(choice, flow, node, one).stream()).toList();
			}
		}
		List<Run> runs = new ArrayList<>();
		for (Choice choice : open) {
			List<Flow> flows = choice.flows().isEmpty()
					? node.out().stream().filter((flow) -> flow.id().equals(otherwise)).toList() : choice.flows();
			orders(flows).forEach((order) -> runs.add(taken(run.copy(), node, order, choice.values())));
		}
		return runs.stream().filter((each) -> each.steps.size() > run.steps.size()).toList();
	}

	private static List<Choice> asked(Choice choice, Flow flow, Node node, boolean one) {
		if (one && !choice.flows().isEmpty()) {
			return List.of(choice);
		}
		if (flow.condition() == null || node.is("parallelGateway")) {
			return List.of(choice.with(flow, choice.values()));
		}
		return Condition.answers(flow.condition(), choice.values())
			.stream()
			.map((answer) -> answer.truth() ? choice.with(flow, answer.values())
					: new Choice(choice.flows(), answer.values()))
			.toList();
	}

	/**
	 * Two branches may begin in either order: who is to say what the engine does first.
	 */
	private static List<List<Flow>> orders(List<Flow> flows) {
		if (flows.size() < 2) {
			return List.of(flows);
		}
		List<Flow> reversed = new ArrayList<>(flows);
		Collections.reverse(reversed);
		return List.of(flows, reversed);
	}

	private Run taken(Run run, Node node, List<Flow> flows, Values values) {
		run.values = values;
		for (int index = flows.size() - 1; index >= 0; index--) {
			run.first(new Step(Kind.ENTER, flows.get(index).target()));
		}
		return run.passing(said(node, flows));
	}

	/** What a gateway asks, and what the answer was. */
	private static String said(Node node, List<Flow> flows) {
		if (!node.type().endsWith("Gateway")) {
			return "";
		}
		String answers = node.out()
			.stream()
			.filter(flows::contains)
			.map((flow) -> flow.name().isEmpty() ? flow.id() : flow.name())
			.collect(Collectors.joining(" and "));
		return (node.out().size() > 1) ? "%s %s".formatted(node.name(), answers).strip() : "";
	}

	/** Flows that are taken so far, and what is known then. */
	private record Choice(List<Flow> flows, Values values) {

		Choice with(Flow flow, Values learnt) {
			List<Flow> more = new ArrayList<>(this.flows);
			more.add(flow);
			return new Choice(List.copyOf(more), learnt);
		}

	}

}
