package edu.suny.microcredentials.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import edu.suny.microcredentials.comparison.PathModel.Step;
import edu.suny.microcredentials.engine.model.Xml;
import org.w3c.dom.Element;

/** Reads what a node of a diagram says and does. */
final class StepReader {

	/**
	 * What an attribute or an element within is to a reader; in the order of sentences.
	 */
	private static final Map<String, String> ATTRIBUTES = named("calledElement", "what it calls", "decisionRef",
			"table", "delegateExpression", "what is done", "formRef", "form", "assignee", "who has it",
			"candidateGroups", "groups", "candidateUsers", "people", "dueDate", "due date", "followUpDate",
			"follow-up date", "priority", "priority", "attachedToRef", "what it is attached to", "cancelActivity",
			"whether it ends the step", "triggeredByEvent", "whether an event begins it");

	private static final Map<String, String> WITHIN = named("timeDuration", "time", "timeDate", "time", "timeCycle",
			"time");

	private static final List<String> EVENTS = List.of("timer", "message", "error", "escalation", "terminate", "signal",
			"conditional", "compensate", "link", "cancel");

	private StepReader() {
	}

	static Step read(Element element) {
		String id = element.getAttribute("id");
		Map<String, String> facts = new LinkedHashMap<>();
		body(element).ifPresent((body) -> facts.put(Step.ASKS, body));
		ATTRIBUTES.forEach((name, words) -> put(facts, words, attribute(element, name)));
		EVENTS.stream()
			.filter((event) -> ModelXml.child(element, event + "EventDefinition").isPresent())
			.forEach((event) -> put(facts, "event", event));
		WITHIN.forEach((name, words) -> Xml.inside(element, name)
			.stream()
			.filter((time) -> time.getParentNode().getParentNode() == element)
			.forEach((time) -> put(facts, words, time.getTextContent().strip())));
		ModelXml.child(element, "multiInstanceLoopCharacteristics")
			.ifPresent((loop) -> put(facts, "for each of", attribute(loop, "collection")));
		put(facts, "what it is given", data(element, "in"));
		put(facts, "what comes of it", data(element, "out"));
		put(facts, "description", ModelXml.text(element, "documentation"));
		return new Step(id, words(element.getLocalName()), element.getAttribute("name").strip(), facts);
	}

	/** Whom a call of a review asks; the proposal's department has no literal id. */
	private static Optional<String> body(Element element) {
		return Xml.inside(element, "in")
			.stream()
			.filter((input) -> input.getAttribute("target").equals("body")
					&& "committee-review".equals(element.getAttribute("calledElement")))
			.map((input) -> input.getAttribute("sourceExpression"))
			.map((body) -> body.startsWith("${bodies.department(") ? "department" : body)
			.findFirst();
	}

	private static String data(Element element, String direction) {
		return ModelXml.child(element, "extensionElements")
			.map((extensions) -> ModelXml.children(extensions, direction)
				.stream()
				.filter((each) -> !each.getAttribute("target").equals("body"))
				.map((each) -> each.hasAttribute("businessKey") ? "the number"
						: each.getAttribute("target") + " from " + each.getAttribute("source")
								+ each.getAttribute("sourceExpression"))
				.sorted()
				.collect(Collectors.joining(", ")))
			.orElse("");
	}

	private static String attribute(Element element, String name) {
		String own = element.getAttribute(name);
		return own.isEmpty() ? element.getAttributeNS(Xml.CAMUNDA, name) : own;
	}

	private static void put(Map<String, String> facts, String name, String value) {
		if (!value.isBlank()) {
			facts.merge(name, value.strip(), (one, other) -> one + ", " + other);
		}
	}

	/** {@code businessRuleTask} is a business rule task. */
	private static String words(String type) {
		return type.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
	}

	private static Map<String, String> named(String... pairs) {
		Map<String, String> named = new LinkedHashMap<>();
		for (int index = 0; index < pairs.length; index += 2) {
			named.put(pairs[index], pairs[index + 1]);
		}
		return named;
	}

}
