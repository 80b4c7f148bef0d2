package edu.suny.microcredentials.engine.model;

import java.util.Optional;

import static edu.suny.microcredentials.engine.model.PlainValues.unless;

/** Judges the values in a table. */
final class DmnValues implements ValueKinds {

	private final PlainValues plain;

	private final Feel feel = Feel.ofTables();

	DmnValues(ModelName model) {
		this.plain = new PlainValues(model);
	}

	@Override
	public Optional<String> problem(String kind, String value) {
		return switch (kind) {
			case "feel" ->
				unless(value.equalsIgnoreCase("feel") || value.matches("https?://www\\.omg\\.org/spec/.*FEEL.*"),
						"tables are written in FEEL.");
			case "expression" -> value.isEmpty() ? Optional.empty() : this.feel.expressionProblem(value);
			case "test" -> value.isEmpty() ? Optional.empty() : this.feel.testProblem(value);
			default -> this.plain.problem(kind, value);
		};
	}

}
