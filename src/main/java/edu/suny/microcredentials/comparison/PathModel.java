package edu.suny.microcredentials.comparison;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import edu.suny.microcredentials.engine.model.Xml;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A diagram as a graph, without its picture.
 *
 * @param steps by id, in the order in which they are reached from the start
 */
record PathModel(String name, String documentation, Map<String, Step> steps, List<Way> ways) {

	private static final Set<String> NO_STEPS = Set.of("sequenceFlow", "documentation", "extensionElements", "laneSet",
			"incoming", "outgoing", "association", "textAnnotation", "multiInstanceLoopCharacteristics",
			"standardLoopCharacteristics", "group", "dataObject", "dataObjectReference", "ioSpecification", "property");

	static PathModel read(byte[] bytes) {
		Element process = Xml.inside(ModelXml.read(bytes), "process").get(0);
		Map<String, Step> found = new LinkedHashMap<>();
		List<Way> ways = new ArrayList<>();
		collect(process, found, ways);
		return new PathModel(process.getAttribute("name"), ModelXml.text(process, "documentation"),
				inOrder(found, ways), ways);
	}

	private static void collect(Element scope, Map<String, Step> steps, List<Way> ways) {
		Set<String> defaults = new LinkedHashSet<>();
		for (Element element : childrenOf(scope)) {
			defaults.add(element.getAttribute("default"));
			if (element.getLocalName().equals("sequenceFlow")) {
				ways.add(new Way(element.getAttribute("id"), element.getAttribute("sourceRef"),
						element.getAttribute("targetRef"), ModelXml.text(element, "conditionExpression"), false));
			}
			else if (!element.getAttribute("id").isEmpty() && !NO_STEPS.contains(element.getLocalName())
					&& !element.getLocalName().endsWith("EventDefinition")) {
				Step step = StepReader.read(element);
				steps.put(step.id(), step);
				if (element.getLocalName().equals("subProcess")) {
					collect(element, steps, ways);
				}
				if (element.hasAttribute("attachedToRef")) {
					ways.add(new Way(step.id(), element.getAttribute("attachedToRef"), step.id(), "", false));
				}
			}
		}
		ways.replaceAll((way) -> defaults.contains(way.id()) ? way.asDefault() : way);
	}

	private static List<Element> childrenOf(Element scope) {
		List<Element> children = new ArrayList<>();
		for (Node node = scope.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element element) {
				children.add(element);
			}
		}
		return children;
	}

	/** A step comes after all that lead to it, as far as there are no loops. */
	private static Map<String, Step> inOrder(Map<String, Step> steps, List<Way> ways) {
		Map<String, Integer> depths = new LinkedHashMap<>();
		Deque<String> open = new ArrayDeque<>();
		steps.keySet()
			.stream()
			.filter((id) -> ways.stream().noneMatch((way) -> way.target().equals(id)))
			.forEach((id) -> {
				depths.put(id, 0);
				open.add(id);
			});
		while (!open.isEmpty()) {
			String id = open.poll();
			int next = depths.get(id) + 1;
			ways.stream()
				.filter((way) -> way.source().equals(id) && steps.containsKey(way.target()))
				.filter((way) -> next <= steps.size() && depths.getOrDefault(way.target(), -1) < next)
				.forEach((way) -> {
					depths.put(way.target(), next);
					open.add(way.target());
				});
		}
		Map<String, Step> ordered = new LinkedHashMap<>();
		steps.values()
			.stream()
			.sorted(Comparator.comparingInt((step) -> depths.getOrDefault(step.id(), 0)))
			.forEach((step) -> ordered.put(step.id(), step));
		return ordered;
	}

	/** Who is asked, in the order in which the path comes to them; each once. */
	List<String> bodies() {
		return this.steps.values().stream().map(Step::body).flatMap(Optional::stream).distinct().toList();
	}

	List<Step> asking(String body) {
		return this.steps.values().stream().filter((step) -> step.body().filter(body::equals).isPresent()).toList();
	}

	/**
	 * A node of the diagram.
	 *
	 * @param kind in words, such as {@code user task}
	 * @param facts what it says, by the name of what that is
	 */
	record Step(String id, String kind, String name, Map<String, String> facts) {

		static final String ASKS = "body";

		/** Whom it asks, if it is a review by a body. */
		Optional<String> body() {
			return Optional.ofNullable(this.facts.get(ASKS));
		}

		String title() {
			return this.name.isBlank() ? "the %s %s".formatted(this.kind, this.id) : "“%s”".formatted(this.name);
		}

	}

	/**
	 * From one step to the next.
	 *
	 * @param condition in FEEL, or empty
	 * @param otherwise whether it is taken where no other is
	 */
	record Way(String id, String source, String target, String condition, boolean otherwise) {

		Way asDefault() {
			return new Way(this.id, this.source, this.target, this.condition, true);
		}

		String when() {
			return this.otherwise ? "otherwise" : this.condition.isEmpty() ? "always" : "if " + this.condition;
		}

	}

}
