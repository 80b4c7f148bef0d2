package edu.suny.microcredentials.engine.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.value.JsonValue;

/** Reads the variables that a client submitted, without ever deserialising an object. */
final class Submission {

	private static final String NO_TYPE = "was not sent as text, a number, true or false, or Json.";

	private Submission() {
	}

	/**
	 * The variables as members of one object.
	 * @throws edu.suny.microcredentials.engine.RefusedException for a variable of a type
	 * that no form submits, and for text that is no JSON, with all of them named
	 */
	static ObjectNode read(VariableMap variables) {
		Problems problems = new Problems();
		ObjectNode answers = Json.object();
		for (String name : variables.keySet()) {
			answers.set(name, value(name, variables.getValueTyped(name), problems));
		}
		problems.refuseIfAny();
		return answers;
	}

	/** The value of a variable that the process has. */
	static JsonNode present(Object value) {
		try {
			return (value instanceof SpinJsonNode json) ? Json.readOwn(json.toString().getBytes(StandardCharsets.UTF_8))
					: Json.MAPPER.valueToTree(value);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static JsonNode value(String name, TypedValue typed, Problems problems) {
		if (typed instanceof JsonValue json) {
			// One of null has neither a text nor a value to make one from.
			boolean isText = json.getValueSerialized() != null || !json.isDeserialized();
			return json(name, isText ? json.getValueSerialized() : String.valueOf(json.getValue()), problems);
		}
		if (typed instanceof SerializableValue || typed == null) {
			return (typed == null) ? Json.MAPPER.nullNode() : refused(name, problems, NO_TYPE);
		}
		Object value = typed.getValue();
		if (value instanceof SpinJsonNode json) {
			return json(name, json.toString(), problems);
		}
		if (value instanceof Number number && !Double.isFinite(number.doubleValue())) {
			return refused(name, problems, "holds a number that cannot be kept.");
		}
		boolean plain = value == null || value instanceof String || value instanceof Boolean || value instanceof Number;
		return plain ? Json.MAPPER.valueToTree(value) : refused(name, problems, NO_TYPE);
	}

	private static JsonNode json(String name, String text, Problems problems) {
		if (text == null || text.isBlank()) {
			return Json.MAPPER.nullNode();
		}
		if (text.length() > Json.MAX_TEXT) {
			return refused(name, problems, "is too large: %d KB, and at most %d KB can be kept.", text.length() / 1024,
					Json.MAX_TEXT / 1024);
		}
		try {
			JsonNode value = Json.read(text);
			return Json.hasReasonableNumbers(value) ? value
					: refused(name, problems, "holds a number that cannot be kept.");
		}
		catch (JsonProcessingException ex) {
			return refused(name, problems, "is no JSON that can be read: %s.", ex.getOriginalMessage().split("\n")[0]);
		}
	}

	private static JsonNode refused(String name, Problems problems, String sentence, Object... values) {
		problems.add("/" + name, "'%s'".formatted(name), sentence, values);
		return null;
	}

}
