package edu.suny.microcredentials.engine.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** A deployed form: what it asks for. */
record Form(String id, Shape shape) {

	static Form read(String id, JsonNode schema) {
		Shape shape = new Shape();
		add(shape, schema.path("components"), List.of());
		return new Form(id, shape);
	}

	private static void add(Shape shape, JsonNode components, List<String> hidesAround) {
		for (JsonNode component : components) {
			List<String> hides = new ArrayList<>(hidesAround);
			String hide = component.at("/conditional/hide").asText();
			if (hide.startsWith("=")) {
				hides.add(hide.substring(1));
			}
			String type = component.path("type").asText();
			if ("group".equals(type)) {
				add(shape.at(path(component, "path")), component.path("components"), hides);
			}
			else {
				FieldType.of(type).ifPresent((known) -> addField(shape, known, component, hides));
			}
		}
	}

	private static void addField(Shape shape, FieldType type, JsonNode component, List<String> hides) {
		Shape rows = null;
		if (type == FieldType.ROWS) {
			rows = new Shape();
			add(rows, component.path("components"), List.of());
		}
		List<String> path = path(component, (type == FieldType.ROWS) ? "path" : "key");
		if (!path.isEmpty()) {
			shape.put(path, new Field(type, label(component, path), component, List.copyOf(hides), rows));
		}
	}

	private static List<String> path(JsonNode component, String member) {
		String path = component.path(member).asText();
		return path.isEmpty() ? List.of() : Arrays.asList(path.split("\\."));
	}

	/** As the person reads it; a computed label is not known here. */
	private static String label(JsonNode component, List<String> path) {
		String label = component.path("label").asText().strip();
		return (label.isEmpty() || label.startsWith("=") || label.contains("{{")) ? path.get(path.size() - 1) : label;
	}

}
