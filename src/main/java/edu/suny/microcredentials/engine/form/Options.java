package edu.suny.microcredentials.engine.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** What may be chosen in a field. */
record Options(List<Option> options) {

	private static final int NAMED = 12;

	/**
	 * The options of a select, radio, checklist or taglist.
	 * @return nothing when they come from a variable that is not there
	 */
	static Optional<Options> of(Field field, FeelScope scope) {
		JsonNode component = field.component();
		JsonNode values = component.path("values");
		if (component.hasNonNull("valuesExpression")) {
			values = evaluate(component.path("valuesExpression").asText().replaceFirst("^=", ""), scope);
		}
		else if (component.hasNonNull("valuesKey")) {
			values = Json.MAPPER.valueToTree(scope.variable(component.path("valuesKey").asText()));
		}
		return values.isArray() ? Optional.of(read(values)) : Optional.empty();
	}

	private static JsonNode evaluate(String expression, FeelScope scope) {
		return Json.MAPPER.valueToTree(scope.evaluate(expression));
	}

	private static Options read(JsonNode values) {
		return new Options(StreamSupport.stream(values.spliterator(), false)
			.map((value) -> value.isObject() ? new Option(value.path("value"), value.path("label").asText())
					: new Option(value, value.asText()))
			.toList());
	}

	boolean allow(JsonNode value) {
		return this.options.stream().anyMatch((option) -> Json.same(option.value(), value));
	}

	/** "Credit, Noncredit". */
	String names() {
		return this.options.stream().limit(NAMED).map(Option::name).collect(Collectors.joining(", "))
				+ ((this.options.size() > NAMED) ? ", …" : "");
	}

	record Option(JsonNode value, String label) {

		String name() {
			return (this.label == null || this.label.isBlank() || this.label.startsWith("=")) ? this.value.asText()
					: this.label;
		}

	}

}
