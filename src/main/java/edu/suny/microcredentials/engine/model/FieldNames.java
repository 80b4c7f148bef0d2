package edu.suny.microcredentials.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * No two fields of a form answer the same, and none has a name that means something else.
 */
final class FieldNames {

	/** To FEEL in forms, or to the browser. */
	private static final Set<String> TAKEN = Set.of("this", "parent", "i", "constructor", "prototype", "true", "false",
			"null", "not", "and", "or", "if", "then", "else", "for", "some", "every", "in", "between", "function",
			"item", "partial");

	private final List<Finding> findings = new ArrayList<>();

	private final String file;

	private FieldNames(String file) {
		this.file = file;
	}

	static List<Finding> check(ModelName model, JsonNode form) {
		FieldNames names = new FieldNames(model.fileName());
		names.components(form.path("components"), "", new TreeSet<>(), new TreeSet<>());
		return names.findings;
	}

	/**
	 * Goes through the fields of the form or of a row.
	 * @param values paths that hold an answer or a list
	 * @param objects paths that hold an object with answers
	 */
	private void components(JsonNode components, String around, Set<String> values, Set<String> objects) {
		for (JsonNode component : components) {
			String id = component.path("id").asText();
			String name = component.path("path").asText(component.path("key").asText());
			boolean group = component.path("type").asText().equals("group");
			if (!group && !name.isEmpty()) {
				value(id, around + name, values, objects);
			}
			List.of(name.split("\\."))
				.stream()
				.filter(TAKEN::contains)
				.forEach((taken) -> found(id, "'%s' means something else and is no name of a field.".formatted(taken)));
			if (group) {
				String inside = name.isEmpty() ? around : around + name + ".";
				object(id, inside, values, objects);
				components(component.path("components"), inside, values, objects);
			}
			else if (component.has("components")) {
				components(component.path("components"), "", new TreeSet<>(), new TreeSet<>());
			}
		}
	}

	private void value(String id, String path, Set<String> values, Set<String> objects) {
		if (!values.add(path) || objects.contains(path + ".")) {
			found(id, "The form has '%s' twice.".formatted(path));
		}
		object(id, path.substring(0, path.lastIndexOf('.') + 1), values, objects);
	}

	private void object(String id, String path, Set<String> values, Set<String> objects) {
		for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
			objects.add(path.substring(0, dot + 1));
			if (values.contains(path.substring(0, dot))) {
				found(id, "The form has '%s' twice, as an answer and as a group.".formatted(path.substring(0, dot)));
			}
		}
	}

	private void found(String id, String reason) {
		this.findings.add(new Finding(this.file, id, reason));
	}

}
