package edu.suny.microcredentials.engine.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import edu.suny.microcredentials.engine.model.Xml;
import edu.suny.microcredentials.engine.path.Run.Step;
import edu.suny.microcredentials.engine.path.Run.Step.Kind;
import edu.suny.microcredentials.engine.path.Surroundings.Reply;
import edu.suny.microcredentials.engine.path.Token.Phase;
import org.w3c.dom.Element;

/** What the engine does at a node, in all the ways that are possible. */
final class Steps {

	/** Delegates that write down and tell, and set no variable. */
	private static final Set<String> WITHOUT_EFFECT = Set.of("${recordRoute}", "${remindOfStep}", "${tellOfStep}");

	private final Diagram diagram;

	private final Surroundings surroundings;

	private final Branching branching;

	Steps(Diagram diagram, Surroundings surroundings) {
		this.diagram = diagram;
		this.surroundings = surroundings;
		this.branching = new Branching(diagram);
	}

	/** Does the next thing. */
	List<Run> take(Run run) {
		Step step = run.next();
		Node node = this.diagram.node(step.node());
		return switch (step.kind()) {
			case ENTER -> node.isAsync("asyncBefore") ? List.of(resting(run, node, Phase.BEFORE)) : entered(run, node);
			case BEGIN -> entered(run, node);
			case DONE -> node.isAsync("asyncAfter") ? List.of(resting(run, node, Phase.AFTER)) : left(run, node);
			case LEAVE -> left(run, node);
		};
	}

	private static Run resting(Run run, Node node, Phase phase) {
		run.tokens.add(new Token(node.id(), phase));
		return run;
	}

	private List<Run> entered(Run run, Node node) {
		Step done = new Step(Kind.DONE, node.id());
		return switch (node.type()) {
			case "userTask", "callActivity", "intermediateCatchEvent" ->
				maybeSkipped(resting(run.copy(), node, Phase.ACTIVE), run, node);
			case "subProcess" -> maybeSkipped(opened(run.copy(), node), run, node);
			case "serviceTask" -> List.of(delegated(run, node.element()).passing(node.name()).first(done));
			case "businessRuleTask" -> decided(run, node, done);
			case "parallelGateway", "inclusiveGateway" -> joined(run, node, done);
			case "endEvent" -> ended(run, node);
			case "exclusiveGateway" -> List.of(run.first(done));
			default -> List.of(delegated(run, node.element()).passing(node.name()).first(done));
		};
	}

	/** What is done for each of a list is not done at all if the list is empty. */
	private static List<Run> maybeSkipped(Run run, Run skipped, Node node) {
		return node.isRepeated()
				? List.of(run, skipped.passing(node.name() + ": for nobody").first(new Step(Kind.DONE, node.id())))
				: List.of(run);
	}

	private Run opened(Run run, Node subProcess) {
		Token inside = new Token(subProcess.id(), Phase.ACTIVE);
		if (run.tokens.contains(inside)) {
			throw new TooInvolvedException("'%s' may go on twice at the same time.".formatted(subProcess.name()));
		}
		if (subProcess.isRepeated() && this.diagram.within(subProcess.id())
			.stream()
			.anyMatch((node) -> node.is("callActivity") && this.surroundings.asksBodies(node))) {
			throw new TooInvolvedException(
					"'%s' is repeated, and asks a body of faculty each time.".formatted(subProcess.name()));
		}
		run.tokens.add(inside);
		if (subProcess.isRepeated()) {
			// Each has a variable of its own, and sees what the one before it set.
			run.values = Values.anything();
		}
		this.diagram.starts(subProcess.id()).forEach((start) -> run.first(new Step(Kind.ENTER, start.id())));
		return run;
	}

	/** What a delegate sets is not known. */
	private static Run delegated(Run run, Element element) {
		boolean sets = Stream.concat(Stream.of(element), Xml.inside(element, "messageEventDefinition").stream())
			.map((each) -> each.getAttributeNS(Xml.CAMUNDA, "delegateExpression"))
			.anyMatch((delegate) -> !delegate.isEmpty() && !WITHOUT_EFFECT.contains(delegate));
		if (sets) {
			run.values = Values.anything();
		}
		return run;
	}

	private List<Run> decided(Run run, Node node, Step done) {
		Map<String, Map<String, Value>> rows = this.surroundings.rows(node.camunda("decisionRef"));
		List<Element> results = Xml.inside(node.element(), "outputParameter");
		if (rows.isEmpty()) {
			Run unknown = run.passing(node.name()).first(done);
			results
				.forEach((result) -> unknown.values = unknown.values.with(result.getAttribute("name"), Value.UNKNOWN));
			return List.of(unknown);
		}
		List<Run> runs = new ArrayList<>();
		rows.forEach((row, outputs) -> {
			Run by = run.copy().passing("%s: row %s".formatted(node.name(), row)).first(done);
			results.forEach((result) -> by.values = kept(by.values, result, outputs));
			runs.add(by);
		});
		return runs;
	}

	private static Values kept(Values before, Element result, Map<String, Value> outputs) {
		String name = result.getAttribute("name");
		Values values = before.with(name, Value.UNKNOWN);
		if (result.getTextContent().contains("ingleResult")) {
			for (Map.Entry<String, Value> output : outputs.entrySet()) {
				values = values.learnt(name + "." + output.getKey(), output.getValue());
			}
		}
		return values;
	}

	private List<Run> joined(Run run, Node node, Step done) {
		Token waiting = new Token(node.id(), Phase.JOINING);
		run.tokens.add(waiting);
		boolean complete = run.count(waiting) >= node.in();
		if (!complete && node.is("inclusiveGateway")) {
			complete = run.tokens.stream()
				.filter((token) -> !token.equals(waiting))
				.noneMatch((token) -> this.diagram.reaches(token.node(), node.id()))
					&& run.steps.stream().noneMatch((step) -> this.diagram.reaches(step.node(), node.id()));
		}
		if (complete) {
			run.tokens.removeIf(waiting::equals);
			run.first(done);
		}
		return List.of(run);
	}

	private List<Run> ended(Run run, Node node) {
		Run at = delegated(run, node.element()).passing(node.name());
		if (!node.has("terminateEventDefinition")) {
			return over(at, node);
		}
		List<Run> runs = new ArrayList<>();
		emptied(at, node.scope()).forEach((emptied) -> runs.addAll(over(emptied, node)));
		return runs;
	}

	private List<Run> left(Run run, Node node) {
		if (node.out().isEmpty()) {
			return over(run, node);
		}
		return this.branching.leave(run, node);
	}

	/** Nothing goes on from this node; what is around it ends with the last such. */
	private List<Run> over(Run run, Node node) {
		return over(run, node.scope(), node);
	}

	private List<Run> over(Run run, String scope, Node last) {
		boolean more = run.tokens.stream().anyMatch((token) -> isWithin(token.node(), scope))
				|| run.steps.stream().anyMatch((step) -> isWithin(step.node(), scope));
		if (more) {
			return List.of(run);
		}
		if (scope.isEmpty()) {
			run.end = new End(last.id(), run.values, run.word);
			return List.of(run);
		}
		return closed(run, this.diagram.node(scope), last);
	}

	private List<Run> closed(Run run, Node subProcess, Node last) {
		run.tokens.remove(new Token(subProcess.id(), Phase.ACTIVE));
		if (subProcess.isEventSubProcess()) {
			return over(run, subProcess.scope(), last);
		}
		if (subProcess.isRepeated()) {
			run.values = Values.anything();
		}
		return List.of(run.first(new Step(Kind.DONE, subProcess.id())));
	}

	/** Ends all that goes on within a sub-process, or all there is. */
	List<Run> emptied(Run run, String scope) {
		List<Run> runs = List.of(run);
		run.steps.removeIf((step) -> isWithin(step.node(), scope));
		for (Token token : List.copyOf(run.tokens)) {
			if (isWithin(token.node(), scope)) {
				List<Run> more = new ArrayList<>();
				runs.forEach((each) -> {
					each.tokens.remove(token);
					more.addAll(words(each, token));
				});
				runs = more;
			}
		}
		return runs;
	}

	/** Ends what a node did that is no longer there. */
	List<Run> cutOff(Run run, Token token) {
		List<Run> runs = new ArrayList<>();
		for (Run each : words(run, token)) {
			runs.addAll(this.diagram.node(token.node()).is("subProcess") ? emptied(each, token.node()) : List.of(each));
		}
		return runs;
	}

	private List<Run> words(Run run, Token token) {
		Node node = this.diagram.node(token.node());
		if (!node.is("callActivity")) {
			return List.of(run);
		}
		return this.surroundings.cutOff(node).stream().map((word) -> {
			Run each = run.copy();
			each.word = each.word.then(word);
			return each;
		}).toList();
	}

	/** What a call brings back; of several the last, which may be any of them. */
	Run replied(Run run, Node call, Reply reply) {
		Xml.inside(call.element(), "out").forEach((out) -> {
			Value value = call.isRepeated() ? Value.UNKNOWN : reply.values().get(out.getAttribute("source"));
			run.values = run.values.with(out.getAttribute("target"), value);
		});
		run.word = run.word.then(reply.word());
		return run.passing(reply.said().isEmpty() ? call.name() : call.name() + ": " + reply.said());
	}

	private boolean isWithin(String node, String scope) {
		return this.diagram.isWithin(this.diagram.node(node).scope(), scope);
	}

}
