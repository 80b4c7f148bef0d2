package edu.suny.microcredentials.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.w3c.dom.Element;

/**
 * What a table must be whose every row that applies counts. No row need apply, so none
 * has to be left empty; but each must say its sentence, and what the policy wants laid
 * open must be asked for.
 */
final class CollectedRows {

	/**
	 * Policy: "addressing all associated costs, financial aid, transferability, and
	 * applicability".
	 */
	private static final Map<String, Set<String>> ASKED_FOR = Map.of("submission-readiness", new TreeSet<>(Set
		.of("disclosure.costs", "disclosure.financialAid", "disclosure.transferability", "disclosure.applicability")),
			"market-evidence", Set.of());

	private CollectedRows() {
	}

	static List<Finding> check(ModelName model, Element table) {
		List<Finding> findings = new ArrayList<>();
		if (!ASKED_FOR.containsKey(model.id())) {
			return findings;
		}
		if (table.hasAttribute("aggregation")) {
			findings.add(new Finding(model.fileName(), Xml.id(table),
					"It must not be added up (aggregation): the sentence of every row that applies is read."));
		}
		List<String> columns = Xml.inside(table, "output")
			.stream()
			.map((column) -> column.getAttribute("name"))
			.toList();
		Set<String> parts = new TreeSet<>();
		for (Element rule : Xml.inside(table, "rule")) {
			List<String> cells = Xml.inside(rule, "outputEntry").stream().map(TableAnswers::text).toList();
			if (cell(cells, columns.indexOf("message")).matches("|\"\\s*\"|null")) {
				findings.add(new Finding(model.fileName(), Xml.id(rule),
						"Its message is empty; it must be the sentence that people read when the row applies."));
			}
			parts.add(cell(cells, columns.indexOf("part")).replace("\"", ""));
		}
		ASKED_FOR.get(model.id())
			.stream()
			.filter((part) -> !parts.contains(part))
			.forEach((part) -> findings.add(new Finding(model.fileName(), Xml.id(table),
					"No row asks for %s. Costs, financial aid, transferability and applicability must be addressed, each by a row with that part."
						.formatted(part))));
		return findings;
	}

	private static String cell(List<String> cells, int column) {
		return (column >= 0 && column < cells.size()) ? cells.get(column) : "";
	}

}
