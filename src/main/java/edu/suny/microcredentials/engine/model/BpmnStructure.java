package edu.suny.microcredentials.engine.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What must hold between the elements of a diagram, beyond the allow list. */
final class BpmnStructure {

	/** What every step must be told about the proposal as it is. */
	private static final List<String> FACTS = List.of("number", "proposal", "round");

	private static final Map<String, List<String>> INPUTS = Map.of("committee-review",
			List.of("body", "number", "proposal", "round"), "market-data-review", FACTS, "consultation", FACTS);

	private static final int MOST_FLOWS = 300;

	private final ModelName model;

	private final Document document;

	private final List<Finding> findings = new ArrayList<>();

	private BpmnStructure(ModelName model, Document document) {
		this.model = model;
		this.document = document;
	}

	static List<Finding> check(ModelName model, Document document) {
		BpmnStructure structure = new BpmnStructure(model, document);
		structure.ids();
		structure.process();
		structure.calls();
		structure.results();
		if (Xml.all(document, "sequenceFlow").size() > MOST_FLOWS) {
			structure.found("", "It has more than %d flows; nobody can read that.".formatted(MOST_FLOWS));
		}
		else {
			structure.gateways();
			structure.loops();
		}
		return structure.findings;
	}

	/** Else one element would hide another from whoever reads the diagram. */
	private void ids() {
		Set<String> seen = new HashSet<>();
		Xml.all(this.document, "*")
			.stream()
			.map(Xml::id)
			.filter((id) -> !id.isEmpty() && !seen.add(id))
			.forEach((id) -> found(id, "The id '%s' is used twice.".formatted(id)));
	}

	private void process() {
		List<Element> processes = Xml.all(this.document, "process");
		if (processes.size() != 1) {
			found("", "A file holds one process, not %d.".formatted(processes.size()));
		}
		processes.stream()
			.filter((process) -> !this.model.id().equals("micro-credential"))
			.filter((process) -> !process.hasAttributeNS(Xml.CAMUNDA, "isStartableInTasklist"))
			.forEach((process) -> found(Xml.id(process),
					"camunda:isStartableInTasklist must be false: only micro-credential is started by a person."));
	}

	private void gateways() {
		Xml.all(this.document, "exclusiveGateway", "inclusiveGateway")
			.stream()
			.filter((gateway) -> !gateway.hasAttribute("default") && flowsFrom(Xml.id(gateway)) > 1)
			.forEach((gateway) -> found(Xml.id(gateway), "It needs a default flow, or a proposal gets stuck in it."));
	}

	private long flowsFrom(String id) {
		return Xml.all(this.document, "sequenceFlow")
			.stream()
			.filter((flow) -> flow.getAttribute("sourceRef").equals(id))
			.count();
	}

	private void calls() {
		for (Element call : Xml.all(this.document, "callActivity")) {
			List<Element> inputs = Xml.inside(call, "in");
			if (inputs.stream().noneMatch((input) -> input.hasAttribute("businessKey"))) {
				found(Xml.id(call), "It must hand on the proposal's number as business key.");
			}
			inputs.forEach((input) -> input(call, input));
			INPUTS.getOrDefault(call.getAttribute("calledElement"), List.of())
				.stream()
				.filter((name) -> inputs.stream().noneMatch((input) -> input.getAttribute("target").equals(name)))
				.forEach((name) -> found(Xml.id(call), "It must hand on '%s'.".formatted(name)));
		}
	}

	private void input(Element call, Element input) {
		Predicate<String> has = input::hasAttribute;
		boolean key = has.test("businessKey") && input.getAttributes().getLength() == 1;
		boolean variable = has.test("target") && (has.test("source") != has.test("sourceExpression"));
		if (!key && !(variable && !has.test("businessKey"))) {
			found(Xml.id(call), "An input is a source or an expression with its target, or the business key.");
		}
		String target = input.getAttribute("target");
		if (Ownership.of(this.model) == Ownership.CAMPUS && variable && !target.equals("body")
				&& !FACTS.contains(target)) {
			found(Xml.id(call), "It may hand on %s and the body, not '%s'.".formatted(FACTS, target));
		}
		if (FACTS.contains(target) && !input.getAttribute("source").equals(target)) {
			found(Xml.id(call), "'%s' is handed on as it is.".formatted(target));
		}
	}

	private void results() {
		Xml.all(this.document, "outputParameter")
			.stream()
			.filter((output) -> FACTS.contains(output.getAttribute("name")))
			.forEach((output) -> found(Xml.id((Element) output.getParentNode().getParentNode().getParentNode()),
					"A table's result may not replace '%s'.".formatted(output.getAttribute("name"))));
	}

	/**
	 * A loop in which nothing waits for a person or a time would never end. Of a called
	 * process only the life cycle, whose calls all ask people, may take that for granted.
	 */
	private void loops() {
		Set<String> waits = (Ownership.of(this.model) == Ownership.LIFE_CYCLE)
				? Set.of("userTask", "intermediateCatchEvent", "callActivity")
				: Set.of("userTask", "intermediateCatchEvent");
		Graph graph = new Graph();
		List<String> waiting = Xml.all(this.document, waits.toArray(String[]::new)).stream().map(Xml::id).toList();
		List<String> outer = Xml.all(this.document, "subProcess").stream().map(Xml::id).toList();
		Xml.all(this.document, "sequenceFlow")
			.stream()
			.filter((flow) -> !waiting.contains(flow.getAttribute("sourceRef")))
			.forEach((flow) -> graph.edge(flow.getAttribute("sourceRef"),
					(outer.contains(flow.getAttribute("targetRef")) ? "enter " : "") + flow.getAttribute("targetRef")));
		within(graph);
		graph.onLoop()
			.ifPresent((id) -> found(id, "It is part of a loop in which nothing waits for a person or a time."));
	}

	/** A way through a sub-process goes through what is in it. */
	private void within(Graph graph) {
		Xml.all(this.document, "startEvent", "endEvent")
			.stream()
			.filter((event) -> event.getParentNode().getLocalName().equals("subProcess"))
			.forEach((event) -> {
				String outer = Xml.id((Element) event.getParentNode());
				if (event.getLocalName().equals("startEvent")) {
					graph.edge("enter " + outer, Xml.id(event));
				}
				else {
					graph.edge(Xml.id(event), outer);
				}
			});
	}

	private void found(String id, String reason) {
		this.findings.add(new Finding(this.model.fileName(), id, reason));
	}

}
