package edu.suny.microcredentials.engine.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.w3c.dom.Element;

/**
 * A table whose rows are read aloud: each answer is written out, and each row makes sense
 * to the feature that goes by it.
 */
final class WrittenRows {

	private WrittenRows() {
	}

	/**
	 * Checks every row.
	 * @param problem what is wrong with one row, a sentence
	 */
	static List<Finding> check(ModelName model, Element table, Function<JsonNode, Optional<String>> problem) {
		List<Finding> findings = new ArrayList<>();
		List<String> columns = Xml.inside(table, "output").stream().map((it) -> it.getAttribute("name")).toList();
		for (Element rule : Xml.inside(table, "rule")) {
			ObjectNode row = JsonNodeFactory.instance.objectNode();
			List<Element> cells = Xml.inside(rule, "outputEntry");
			for (int column = 0; column < Math.min(cells.size(), columns.size()); column++) {
				String name = columns.get(column);
				String cell = TableAnswers.text(cells.get(column));
				literal(cell).ifPresentOrElse((value) -> row.set(name, value),
						() -> findings.add(new Finding(model.fileName(), Xml.id(rule),
								"Its %s is worked out, %s; write the value itself, so that the row can be read aloud."
									.formatted(name, Finding.shortened(cell)))));
			}
			problem.apply(row)
				.ifPresent((sentence) -> findings
					.add(new Finding(model.fileName(), Xml.id(rule), sentence.replace(" is \"\";", " is empty;"))));
		}
		return findings;
	}

	/** An empty cell reads as an empty text, which few columns know. */
	private static Optional<JsonNode> literal(String cell) {
		JsonNodeFactory json = JsonNodeFactory.instance;
		if (cell.isEmpty() || cell.matches("\"[^\"\\\\]*\"")) {
			return Optional.of(json.textNode(cell.isEmpty() ? "" : cell.substring(1, cell.length() - 1)));
		}
		if (cell.equals("true") || cell.equals("false")) {
			return Optional.of(json.booleanNode(cell.equals("true")));
		}
		return cell.matches("-?\\d{1,9}(\\.\\d{1,9})?") ? Optional.of(json.numberNode(new BigDecimal(cell)))
				: Optional.empty();
	}

}
