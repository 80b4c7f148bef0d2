package edu.suny.microcredentials.engine.path;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import edu.suny.microcredentials.engine.model.SafeXml;
import edu.suny.microcredentials.engine.model.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A diagram as a net of nodes and flows. */
final class Diagram {

	private static final String[] NODES = { "startEvent", "endEvent", "boundaryEvent", "intermediateCatchEvent",
			"intermediateThrowEvent", "userTask", "serviceTask", "businessRuleTask", "callActivity", "subProcess",
			"exclusiveGateway", "inclusiveGateway", "parallelGateway" };

	private final Map<String, Node> nodes = new LinkedHashMap<>();

	private final Map<String, Flow> flows = new LinkedHashMap<>();

	private Diagram(Document document) {
		Map<String, List<Flow>> out = new HashMap<>();
		Map<String, Integer> in = new HashMap<>();
		for (Element element : Xml.all(document, "sequenceFlow")) {
			Flow flow = flow(element);
			this.flows.put(flow.id(), flow);
			out.computeIfAbsent(flow.source(), (id) -> new ArrayList<>()).add(flow);
			in.merge(flow.target(), 1, Integer::sum);
		}
		for (Element element : Xml.all(document, NODES)) {
			Element around = (Element) element.getParentNode();
			String scope = around.getLocalName().equals("subProcess") ? Xml.id(around) : "";
			String id = Xml.id(element);
			this.nodes.put(id, new Node(element, scope, out.getOrDefault(id, List.of()), in.getOrDefault(id, 0)));
		}
	}

	/**
	 * Reads a diagram that passed all other checks.
	 * @throws TooInvolvedException if a flow leads nowhere
	 * @throws IllegalArgumentException if it cannot be read
	 */
	static Diagram of(byte[] bytes) {
		Diagram diagram = new Diagram(SafeXml.checked(bytes));
		diagram.flows.values().forEach(diagram::check);
		diagram.nodes.values().stream().filter((node) -> node.is("boundaryEvent")).forEach(diagram::check);
		return diagram;
	}

	private void check(Flow flow) {
		Node source = node(flow.source());
		Node target = node(flow.target());
		if (source == null || target == null) {
			throw new TooInvolvedException("The flow '%s' leads from '%s' to '%s', and not both are elements."
				.formatted(flow.id(), flow.source(), flow.target()));
		}
		if (!source.scope().equals(target.scope())) {
			throw new TooInvolvedException("The flow '%s' crosses the border of a sub-process.".formatted(flow.id()));
		}
	}

	private void check(Node boundary) {
		Node activity = node(boundary.element().getAttribute("attachedToRef"));
		if (activity == null || !activity.scope().equals(boundary.scope())) {
			throw new TooInvolvedException("'%s' is attached to no activity beside it.".formatted(boundary.name()));
		}
	}

	/** How many flows meet in the joining gateway of most. */
	int largestJoin() {
		return this.nodes.values()
			.stream()
			.filter((node) -> node.is("parallelGateway") || node.is("inclusiveGateway"))
			.mapToInt(Node::in)
			.max()
			.orElse(0);
	}

	private static Flow flow(Element element) {
		String condition = Xml.inside(element, "conditionExpression")
			.stream()
			.map((text) -> text.getTextContent().strip())
			.findFirst()
			.orElse(null);
		return new Flow(Xml.id(element), element.getAttribute("name").strip(), element.getAttribute("sourceRef"),
				element.getAttribute("targetRef"), condition);
	}

	Node node(String id) {
		return this.nodes.get(id);
	}

	/** Where what is within a sub-process begins; empty for the diagram as a whole. */
	List<Node> starts(String scope) {
		return this.nodes.values()
			.stream()
			.filter((node) -> node.is("startEvent") && node.scope().equals(scope))
			.toList();
	}

	List<Node> boundaries(String activity) {
		return this.nodes.values()
			.stream()
			.filter((node) -> node.is("boundaryEvent") && node.element().getAttribute("attachedToRef").equals(activity))
			.toList();
	}

	List<Node> eventSubProcesses(String scope) {
		return this.nodes.values()
			.stream()
			.filter((node) -> node.isEventSubProcess() && node.scope().equals(scope))
			.toList();
	}

	/** What is in a sub-process, in those within it, too. */
	List<Node> within(String scope) {
		return this.nodes.values().stream().filter((node) -> isWithin(node.scope(), scope)).toList();
	}

	boolean isWithin(String scope, String outer) {
		if (outer.isEmpty() || scope.equals(outer)) {
			return true;
		}
		return !scope.isEmpty() && isWithin(node(scope).scope(), outer);
	}

	/**
	 * Whether the engine holds that what is at one node may still come to another. It
	 * does not think of boundary events.
	 */
	boolean reaches(String from, String to) {
		return reaches(from, to, new HashSet<>());
	}

	private boolean reaches(String from, String to, Set<String> seen) {
		if (from.equals(to)) {
			return true;
		}
		if (!seen.add(from)) {
			return false;
		}
		Node node = node(from);
		if (node.out().isEmpty()) {
			return !node.scope().isEmpty() && reaches(node.scope(), to, seen);
		}
		return node.out().stream().anyMatch((flow) -> reaches(flow.target(), to, seen));
	}

}
