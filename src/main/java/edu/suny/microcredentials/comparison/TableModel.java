package edu.suny.microcredentials.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import edu.suny.microcredentials.engine.model.Xml;
import org.w3c.dom.Element;

/**
 * A decision table.
 *
 * @param collects whether every row that applies answers
 * @param conditions by what they ask, their labels
 * @param answers by their names, their labels
 */
record TableModel(String name, String description, boolean collects, Map<String, String> conditions,
		Map<String, String> answers, List<Row> rows) {

	static TableModel read(byte[] bytes) {
		Element document = ModelXml.read(bytes);
		Element decision = Xml.inside(document, "decision").get(0);
		Element table = Xml.inside(decision, "decisionTable").get(0);
		Map<String, String> conditions = new LinkedHashMap<>();
		ModelXml.children(table, "input").forEach((input) -> {
			String asks = ModelXml.child(input, "inputExpression")
				.map((expression) -> ModelXml.text(expression, "text"))
				.orElse("");
			conditions.put(unique(asks, conditions), labelled(input, asks));
		});
		Map<String, String> answers = new LinkedHashMap<>();
		ModelXml.children(table, "output")
			.forEach((output) -> answers.put(output.getAttribute("name"),
					labelled(output, output.getAttribute("name"))));
		List<Row> rows = ModelXml.children(table, "rule")
			.stream()
			.map((rule) -> row(rule, List.copyOf(conditions.keySet()), List.copyOf(answers.keySet())))
			.toList();
		return new TableModel(decision.getAttribute("name"), ModelXml.text(decision, "description"),
				table.getAttribute("hitPolicy").equals("COLLECT"), conditions, answers, rows);
	}

	/**
	 * The same, with a condition under the name by which another table knows it.
	 */
	TableModel withConditionAs(String asks, String known) {
		return new TableModel(this.name, this.description, this.collects, renamed(this.conditions, asks, known),
				this.answers,
				this.rows.stream()
					.map((row) -> new Row(row.id(), row.reason(), renamed(row.conditions(), asks, known),
							row.answers()))
					.toList());
	}

	private static Map<String, String> renamed(Map<String, String> columns, String from, String to) {
		Map<String, String> renamed = new LinkedHashMap<>();
		columns.forEach((key, value) -> renamed.put(key.equals(from) ? to : key, value));
		return renamed;
	}

	private static Row row(Element rule, List<String> conditions, List<String> answers) {
		return new Row(rule.getAttribute("id"), ModelXml.text(rule, "description"),
				cells(rule, "inputEntry", conditions), cells(rule, "outputEntry", answers));
	}

	private static Map<String, String> cells(Element rule, String name, List<String> columns) {
		List<Element> entries = ModelXml.children(rule, name);
		Map<String, String> cells = new LinkedHashMap<>();
		for (int column = 0; column < Math.min(entries.size(), columns.size()); column++) {
			String cell = ModelXml.text(entries.get(column), "text");
			cells.put(columns.get(column), cell.equals("-") ? "" : cell);
		}
		return cells;
	}

	private static String labelled(Element column, String otherwise) {
		String label = column.getAttribute("label");
		return label.isBlank() ? otherwise : label;
	}

	private static String unique(String asks, Map<String, String> known) {
		return known.containsKey(asks) ? unique(asks + "'", known) : asks;
	}

	/**
	 * A rule.
	 *
	 * @param reason its description
	 * @param conditions cells by what their columns ask; empty for anything
	 * @param answers cells by the names of their columns
	 */
	record Row(String id, String reason, Map<String, String> conditions, Map<String, String> answers) {

		/** Whether it says the same, whatever it is called and whyever it is there. */
		boolean saysTheSame(Row other) {
			return saying().equals(other.saying());
		}

		private List<Map<String, String>> saying() {
			Map<String, String> asked = new LinkedHashMap<>(this.conditions);
			asked.values().removeIf(String::isEmpty);
			return new ArrayList<>(List.of(asked, this.answers));
		}

	}

}
