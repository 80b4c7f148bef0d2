package edu.suny.microcredentials.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What a table must be beyond the allow list: one decision, which answers what the shared
 * table of its name answers, in every case.
 */
final class DmnStructure {

	private DmnStructure() {
	}

	/**
	 * Compares a table with the one that it replaces.
	 * @param shared the product's own table, or null if there is none
	 */
	static List<Finding> check(ModelName model, Document document, Document shared) {
		List<Finding> findings = new ArrayList<>();
		List<Element> decisions = Xml.all(document, "decision");
		List<Element> tables = Xml.all(document, "decisionTable");
		if (decisions.size() != 1 || tables.size() != 1) {
			findings.add(new Finding(model.fileName(), "", "A file holds one decision, and it is a table."));
		}
		else {
			if (shared != null) {
				compare(model, tables.get(0), Xml.all(shared, "decisionTable").get(0), findings);
			}
			findings.addAll(TableAnswers.check(model, tables.get(0)));
			findings.addAll(CollectedRows.check(model, tables.get(0)));
		}
		return findings;
	}

	private static void compare(ModelName model, Element table, Element shared, List<Finding> findings) {
		String id = Xml.id(table);
		if (collects(table) != collects(shared)) {
			findings.add(new Finding(model.fileName(), id,
					collects(shared) ? "Its hit policy must be COLLECT: every row that applies counts."
							: "Its hit policy must be FIRST or UNIQUE: one row answers."));
		}
		Map<String, String> outputs = outputs(table);
		outputs(shared).forEach((name, type) -> {
			if (!type.equals(outputs.get(name))) {
				findings.add(new Finding(model.fileName(), id,
						"It must answer '%s' (%s), which the process goes on with.".formatted(name, type)));
			}
		});
	}

	private static boolean collects(Element table) {
		return table.getAttribute("hitPolicy").equals("COLLECT");
	}

	private static Map<String, String> outputs(Element table) {
		return Xml.inside(table, "output")
			.stream()
			.collect(Collectors.toMap((output) -> output.getAttribute("name"),
					(output) -> output.getAttribute("typeRef"), (one, other) -> other));
	}

}
