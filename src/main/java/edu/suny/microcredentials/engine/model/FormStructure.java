package edu.suny.microcredentials.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a form asks, at its top level: what becomes a process variable. A form that
 * replaces another asks nothing new there and leaves out nothing that must be answered.
 */
final class FormStructure {

	private FormStructure() {
	}

	/**
	 * Compares a form with the one that it replaces.
	 * @param shared the product's own form, or null if there is none
	 */
	static List<Finding> check(ModelName model, JsonNode form, JsonNode shared) {
		List<Finding> findings = new ArrayList<>();
		if (shared == null) {
			return findings;
		}
		Map<String, Boolean> known = answers(shared);
		Map<String, Boolean> asked = answers(form);
		asked.keySet()
			.stream()
			.filter((name) -> !known.containsKey(name))
			.forEach((name) -> findings.add(new Finding(model.fileName(), name,
					"The process does not know this answer; it knows %s.".formatted(known.keySet()))));
		known.forEach((name, required) -> {
			if (required && !asked.getOrDefault(name, false)) {
				findings.add(new Finding(model.fileName(), name,
						"The process goes on with this answer: the form must ask for it and require it."));
			}
		});
		return findings;
	}

	/** The names of the answers, and whether they are required. */
	private static Map<String, Boolean> answers(JsonNode container) {
		Map<String, Boolean> answers = new TreeMap<>();
		for (JsonNode field : container.path("components")) {
			String name = field.path("path").asText(field.path("key").asText());
			if (name.isEmpty()) {
				answers.putAll(answers(field));
			}
			else {
				boolean required = field.path("validate").path("required").asBoolean() && !field.has("conditional");
				answers.merge(name.split("\\.")[0], required, Boolean::logicalOr);
			}
		}
		return answers;
	}

}
