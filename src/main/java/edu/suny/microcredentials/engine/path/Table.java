package edu.suny.microcredentials.engine.path;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import edu.suny.microcredentials.engine.model.SafeXml;
import edu.suny.microcredentials.engine.model.Xml;
import org.w3c.dom.Element;

/** What a table may answer: each of its rows, whatever stands in their conditions. */
final class Table {

	private static final Set<String> ONE_ANSWER = Set.of("FIRST", "UNIQUE", "ANY", "");

	private Table() {
	}

	/**
	 * The rows of a table of one answer.
	 * @return by the row's id its outputs; empty if the table has many answers
	 */
	static Map<String, Map<String, Value>> rows(byte[] bytes) {
		List<Element> tables = tables(bytes);
		Map<String, Map<String, Value>> rows = new LinkedHashMap<>();
		if (tables.size() == 1 && ONE_ANSWER.contains(tables.get(0).getAttribute("hitPolicy"))) {
			List<Element> columns = Xml.inside(tables.get(0), "output");
			Xml.inside(tables.get(0), "rule").forEach((rule) -> rows.put(Xml.id(rule), outputs(rule, columns)));
		}
		return rows;
	}

	private static List<Element> tables(byte[] bytes) {
		return new ArrayList<>(Xml.all(SafeXml.checked(bytes), "decisionTable"));
	}

	private static Map<String, Value> outputs(Element rule, List<Element> columns) {
		List<Element> cells = Xml.inside(rule, "outputEntry");
		Map<String, Value> outputs = new LinkedHashMap<>();
		for (int column = 0; column < Math.min(columns.size(), cells.size()); column++) {
			String text = Xml.inside(cells.get(column), "text")
				.stream()
				.map(Element::getTextContent)
				.collect(Collectors.joining())
				.strip();
			Value value = text.isEmpty() ? Value.NULL : Condition.literal(text).orElse(Value.UNKNOWN);
			outputs.put(columns.get(column).getAttribute("name"),
					isOf(columns.get(column).getAttribute("typeRef"), value) ? value : Value.UNKNOWN);
		}
		return outputs;
	}

	/** The engine makes of a value what the column's type asks for. */
	private static boolean isOf(String type, Value value) {
		return value.known() == null || value.known() instanceof String && type.equals("string")
				|| value.known() instanceof Boolean && type.equals("boolean");
	}

}
