package edu.suny.microcredentials.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A form as a list of its fields.
 *
 * @param fields by where their answers go, else by their ids; in the order of the form
 */
record FormFields(Map<String, Field> fields) {

	private static final ObjectMapper JSON = new ObjectMapper();

	static FormFields read(byte[] bytes) {
		try {
			Map<String, Field> fields = new LinkedHashMap<>();
			collect(JSON.readTree(bytes), "", fields);
			return new FormFields(fields);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void collect(JsonNode container, String path, Map<String, Field> fields) {
		for (JsonNode component : container.path("components")) {
			String own = component.path("key").asText(component.path("path").asText());
			String key = own.isEmpty() ? component.path("id").asText() : path + own;
			fields.put(fields.containsKey(key) ? component.path("id").asText() : key,
					new Field(component.path("id").asText(), component.path("label").asText(), facts(component)));
			collect(component,
					component.path("path").asText().isEmpty() ? path : path + component.path("path").asText() + ".",
					fields);
		}
	}

	private static Map<String, String> facts(JsonNode component) {
		Map<String, String> facts = new LinkedHashMap<>();
		put(facts, "kind", component.path("type").asText());
		put(facts, "text", component.path("text").asText());
		put(facts, "help", component.path("description").asText());
		JsonNode validate = component.path("validate");
		put(facts, "an answer", validate.path("required").asBoolean() ? "required" : "");
		validate.fields().forEachRemaining((rule) -> {
			if (!rule.getKey().equals("required")) {
				put(facts, words(rule.getKey()), rule.getValue().asText());
			}
		});
		put(facts, "what is chosen from", options(component));
		put(facts, "hidden", component.path("conditional").path("hide").asText().replaceFirst("^=", "if "));
		put(facts, "open to change",
				component.path("disabled").asBoolean() || component.path("readonly").asBoolean() ? "no" : "");
		put(facts, "value to begin with", component.path("defaultValue").asText());
		return facts;
	}

	private static String options(JsonNode component) {
		if (component.has("valuesExpression")) {
			return component.path("valuesExpression").asText();
		}
		return StreamSupport.stream(component.path("values").spliterator(), false)
			.map((value) -> value.path("label").asText())
			.collect(Collectors.joining(", "));
	}

	private static void put(Map<String, String> facts, String name, String value) {
		if (!value.isBlank()) {
			facts.put(name, value.strip());
		}
	}

	/** {@code maxLength} is max length. */
	private static String words(String name) {
		return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
	}

	/**
	 * A field, a group, a list or a text.
	 *
	 * @param facts what it is, by the name of what that is
	 */
	record Field(String id, String label, Map<String, String> facts) {

		String title() {
			return "%s “%s”".formatted(this.facts.getOrDefault("kind", "field"),
					this.label.isEmpty() ? this.id : this.label);
		}

	}

}
