package edu.suny.microcredentials.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.w3c.dom.Element;

/**
 * What a table of one answer must say so that the process can go on with it: an answer in
 * every case, and words that the product knows.
 */
final class TableAnswers {

	private static final Map<String, Map<String, List<String>>> WORDS = Map.of("ballot-outcome",
			Map.of("outcome", List.of("forwarded", "returned", "rejected", "tabled", "noQuorum", "secondReading")),
			"consultation-rules", Map.of("silence", List.of("concurrence", "waits")), "appeal-rules",
			Map.of("hears",
					List.of("", "department", "division-council", "curriculum-committee", "graduate-council",
							"review-committee", "senate", "executive-committee", "academic-affairs", "market-analysts",
							"governance-office")));

	private static final Set<String> ALWAYS_ANSWER = Set.of("committee-rules", "review-route", "decision-stands",
			"assessment-stands", "ballot-outcome", "consultation-rules", "lapse-rules", "appeal-rules");

	private static final Set<String> ANYTHING = Set.of("", "-");

	private final ModelName model;

	private final Element table;

	private final List<Finding> findings = new ArrayList<>();

	private TableAnswers(ModelName model, Element table) {
		this.model = model;
		this.table = table;
	}

	static List<Finding> check(ModelName model, Element table) {
		TableAnswers answers = new TableAnswers(model, table);
		if (ALWAYS_ANSWER.contains(model.id())) {
			answers.always();
		}
		if (model.id().equals("ballot-outcome")) {
			answers.findings.addAll(OutcomeReads.check(model, table));
		}
		WORDS.getOrDefault(model.id(), Map.of()).forEach(answers::words);
		return answers.findings;
	}

	private void always() {
		List<Element> rules = Xml.inside(this.table, "rule");
		if (!this.table.getAttribute("hitPolicy").equals("FIRST")) {
			found(this.table, "Its hit policy must be FIRST: one row answers, the first that applies.");
		}
		if (rules.isEmpty()) {
			found(this.table, "It has no rows, and so no answer.");
		}
		else if (!appliesAlways(rules.get(rules.size() - 1))) {
			found(rules.get(rules.size() - 1),
					"The last row must leave all its conditions empty, so that there is an answer when no row above applies.");
		}
		for (int row = 1; row < rules.size(); row++) {
			contradicted(rules.get(row), rules.subList(0, row));
		}
	}

	/** A row that another one above takes everything from says what never holds. */
	private void contradicted(Element rule, List<Element> above) {
		List<String> conditions = conditions(rule);
		above.stream()
			.filter((other) -> covers(conditions(other), conditions))
			.findFirst()
			.ifPresent((other) -> found(rule,
					"It is never reached: the row %s above it applies whenever this one would. Take one of the two away, or put this one first."
						.formatted(Xml.id(other))));
	}

	private static boolean covers(List<String> conditions, List<String> others) {
		return conditions.size() == others.size() && IntStream.range(0, conditions.size())
			.allMatch((input) -> ANYTHING.contains(conditions.get(input))
					|| conditions.get(input).equals(others.get(input)));
	}

	private static List<String> conditions(Element rule) {
		return Xml.inside(rule, "inputEntry").stream().map(TableAnswers::text).toList();
	}

	private static boolean appliesAlways(Element rule) {
		return conditions(rule).stream().allMatch(ANYTHING::contains);
	}

	private void words(String output, List<String> words) {
		List<String> columns = Xml.inside(this.table, "output")
			.stream()
			.map((column) -> column.getAttribute("name"))
			.toList();
		String known = words.stream().map("\"%s\""::formatted).collect(Collectors.joining(", "));
		for (Element rule : Xml.inside(this.table, "rule")) {
			List<Element> cells = Xml.inside(rule, "outputEntry");
			for (int column = 0; column < Math.min(cells.size(), columns.size()); column++) {
				String cell = text(cells.get(column));
				if (columns.get(column).equals(output)
						&& words.stream().map("\"%s\""::formatted).noneMatch(cell::equals)) {
					found(rule, "Its %s is %s; it must be one of %s.".formatted(output,
							cell.isEmpty() ? "empty" : Finding.shortened(cell), known));
				}
			}
		}
	}

	static String text(Element cell) {
		return Xml.inside(cell, "text").stream().map(Element::getTextContent).collect(Collectors.joining()).strip();
	}

	private void found(Element element, String reason) {
		this.findings.add(new Finding(this.model.fileName(), Xml.id(element), reason));
	}

}
