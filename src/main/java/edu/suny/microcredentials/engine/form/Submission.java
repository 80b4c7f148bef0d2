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
			String text = json.getValueSerialized();
			return json(name, (text != null || json.getValue() == null) ? text : json.getValue().toString(), problems);
		}
		if (typed instanceof SerializableValue || typed == null) {
			return (typed == null) ? Json.MAPPER.nullNode() : refused(name, problems);
		}
		Object value = typed.getValue();
		if (value instanceof SpinJsonNode json) {
			return json(name, json.toString(), problems);
		}
		boolean plain = value == null || value instanceof String || value instanceof Boolean || value instanceof Number;
		return plain ? Json.MAPPER.valueToTree(value) : refused(name, problems);
	}

	private static JsonNode json(String name, String text, Problems problems) {
		if (text == null || text.isBlank()) {
			return Json.MAPPER.nullNode();
		}
		if (text.length() > Json.MAX_TEXT) {
			problems.add("'%s' is too large: %d KB, and at most %d KB can be kept.", name, text.length() / 1024,
					Json.MAX_TEXT / 1024);
			return null;
		}
		try {
			return Json.read(text);
		}
		catch (JsonProcessingException ex) {
			problems.add("'%s' is no JSON that can be read: %s.", name, ex.getOriginalMessage().split("\n")[0]);
			return null;
		}
	}

	private static JsonNode refused(String name, Problems problems) {
		problems.add("'%s' was not sent as text, a number, true or false, or Json.", name);
		return null;
	}

}
