package edu.suny.microcredentials.change.process;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import edu.suny.microcredentials.change.Change;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

/** What is another in a model, in words: of a table its rows and columns. */
final class ModelWords {

	private final String table;

	private final DmnModelInstance before;

	private final DmnModelInstance after;

	private final List<String> words = new ArrayList<>();

	private ModelWords(Change.File file) {
		this.table = file.name().substring(0, file.name().lastIndexOf('.'));
		this.before = Dmn.readModelFromStream(new ByteArrayInputStream(file.replaced()));
		this.after = Dmn.readModelFromStream(new ByteArrayInputStream(file.content()));
	}

	static List<String> of(Change.File file) {
		if (!file.name().endsWith(".dmn")) {
			return List.of("%s is replaced.".formatted(file.name()));
		}
		ModelWords words = new ModelWords(file);
		words.compare();
		return words.words.isEmpty() ? List.of("%s means the same, and is written otherwise.".formatted(file.name()))
				: words.words;
	}

	private void compare() {
		List<String> columns = columns(this.after);
		List<String> were = columns(this.before);
		if (!columns.equals(were)) {
			said("has the columns %s; it had %s.".formatted(String.join(", ", columns), String.join(", ", were)));
		}
		String policy = policy(this.after);
		if (!policy.equals(policy(this.before))) {
			said("has the hit policy %s; it had %s.".formatted(policy, policy(this.before)));
		}
		Map<String, Rule> old = rules(this.before);
		Map<String, Rule> now = rules(this.after);
		old.keySet()
			.stream()
			.filter((row) -> !now.containsKey(row))
			.forEach((row) -> said("loses the row %s: %s".formatted(row, row(were, cells(old.get(row))))));
		now.forEach((row, rule) -> {
			if (old.containsKey(row)) {
				changed(row, columns, cells(old.get(row)), cells(rule));
			}
			else {
				said("gets a row %s, number %d: %s".formatted(row, List.copyOf(now.keySet()).indexOf(row) + 1,
						row(columns, cells(rule))));
			}
		});
		List<String> kept = old.keySet().stream().filter(now::containsKey).toList();
		if (!kept.equals(now.keySet().stream().filter(old::containsKey).toList())) {
			said("has its rows in another order: %s. The first row that applies answers."
				.formatted(String.join(", ", now.keySet())));
		}
	}

	private void changed(String row, List<String> columns, List<String> before, List<String> after) {
		for (int column = 0; column < after.size() && column < before.size(); column++) {
			if (!before.get(column).equals(after.get(column))) {
				said("row %s, %s: %s becomes %s.".formatted(row, columns.get(column), cell(before.get(column)),
						cell(after.get(column))));
			}
		}
	}

	private static String row(List<String> columns, List<String> cells) {
		List<String> said = new ArrayList<>();
		for (int column = 0; column < cells.size() && column < columns.size(); column++) {
			if (!cells.get(column).isEmpty()) {
				said.add("%s %s".formatted(columns.get(column), cells.get(column)));
			}
		}
		return String.join("; ", said) + ".";
	}

	private static String cell(String text) {
		return text.isEmpty() ? "(empty)" : text;
	}

	private static Optional<DecisionTable> table(DmnModelInstance model) {
		return model.getModelElementsByType(DecisionTable.class).stream().findFirst();
	}

	private static String policy(DmnModelInstance model) {
		return table(model).map((table) -> String.valueOf(table.getHitPolicy())).orElse("");
	}

	private static List<String> columns(DmnModelInstance model) {
		List<String> columns = new ArrayList<>();
		table(model).ifPresent((table) -> {
			table.getInputs().stream().map(ModelWords::label).forEach(columns::add);
			table.getOutputs().stream().map(ModelWords::label).forEach(columns::add);
		});
		return columns;
	}

	private static String label(Input input) {
		return (input.getLabel() != null) ? input.getLabel() : input.getId();
	}

	private static String label(Output output) {
		return (output.getLabel() != null) ? output.getLabel() : output.getName();
	}

	private static Map<String, Rule> rules(DmnModelInstance model) {
		Map<String, Rule> rules = new LinkedHashMap<>();
		table(model).ifPresent((table) -> table.getRules().forEach((rule) -> rules.put(rule.getId(), rule)));
		return rules;
	}

	private static List<String> cells(Rule rule) {
		List<String> cells = new ArrayList<>(texts(rule.getInputEntries()));
		cells.addAll(texts(rule.getOutputEntries()));
		return cells;
	}

	private static List<String> texts(Collection<? extends DmnElement> entries) {
		return entries.stream()
			.map((entry) -> entry.getChildElementsByType(Text.class)
				.stream()
				.findFirst()
				.map((text) -> text.getTextContent().strip())
				.orElse(""))
			.toList();
	}

	private void said(String words) {
		this.words.add(this.table + " " + words);
	}

}
