package edu.suny.microcredentials.engine.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import camundajar.impl.fastparse.Parsed;
import org.camunda.feel.impl.parser.FeelParser;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Holds what the conditions of a diagram read of a table's answer against what that table
 * of the set answers: {@code route.senateReview} wants a column of that name.
 */
final class ConditionReads {

	/** A table whose one row answers; of several rows no member is read. */
	private static final Pattern ONE_ROW = Pattern
		.compile("\\$\\{JSON\\(decisionResult\\.(singleResult|getSingleResult\\(\\))\\)}");

	private final ModelName diagram;

	private final Models set;

	/** Tables by the variable that holds their answer. */
	private final Map<String, Set<String>> tables = new HashMap<>();

	private final List<Finding> findings = new ArrayList<>();

	private ConditionReads(ModelName diagram, Models set) {
		this.diagram = diagram;
		this.set = set;
	}

	/**
	 * Reads diagrams and tables that have passed all other checks.
	 * @throws IllegalArgumentException if one cannot be read
	 */
	static List<Finding> check(Models set) {
		List<Finding> findings = new ArrayList<>();
		set.only((model) -> model.kind() == ModelKind.PROCESS)
			.files()
			.forEach((model, bytes) -> findings.addAll(new ConditionReads(model, set).check(SafeXml.checked(bytes))));
		return findings;
	}

	private List<Finding> check(Document document) {
		Xml.all(document, "businessRuleTask").forEach(this::collect);
		if (!this.tables.isEmpty()) {
			Xml.all(document, "conditionExpression").forEach(this::check);
		}
		return this.findings;
	}

	private void collect(Element task) {
		Xml.inside(task, "outputParameter")
			.stream()
			.filter((output) -> ONE_ROW.matcher(output.getTextContent().strip()).matches())
			.forEach((output) -> this.tables.computeIfAbsent(output.getAttribute("name"), (name) -> new TreeSet<>())
				.add(task.getAttributeNS(Xml.CAMUNDA, "decisionRef")));
	}

	private void check(Element condition) {
		if (FeelParser.parseExpression(condition.getTextContent().strip()) instanceof Parsed.Success<?> success) {
			FeelPaths.in(success.value())
				.stream()
				.map((path) -> List.of(path.split("\\.")))
				.filter((read) -> read.size() > 1 && this.tables.containsKey(read.get(0)))
				.forEach((read) -> this.tables.get(read.get(0)).forEach((table) -> check(condition, read, table)));
		}
	}

	private void check(Element condition, List<String> read, String table) {
		ModelName name = new ModelName(ModelKind.DECISION, table);
		Set<String> answers = Xml.all(SafeXml.checked(this.set.get(name)), "output")
			.stream()
			.map((output) -> output.getAttribute("name"))
			.collect(Collectors.toCollection(TreeSet::new));
		if (!answers.contains(read.get(1))) {
			this.findings.add(new Finding(this.diagram.fileName(), Xml.id((Element) condition.getParentNode()),
					"It reads %s.%s, which %s does not answer; its answers are %s. Add a column of that name to the table, or read another."
						.formatted(read.get(0), read.get(1), name.fileName(), String.join(", ", answers))));
		}
	}

}
