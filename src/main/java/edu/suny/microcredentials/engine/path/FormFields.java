package edu.suny.microcredentials.engine.path;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Which variables a form sets. */
final class FormFields {

	private static final JsonMapper JSON = new JsonMapper();

	private FormFields() {
	}

	static Set<String> of(byte[] form) {
		try {
			Set<String> names = new TreeSet<>();
			collect(JSON.readTree(form).path("components"), names);
			return names;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void collect(JsonNode components, Set<String> names) {
		for (JsonNode component : components) {
			String name = component.path("path").asText(component.path("key").asText());
			if (!name.isEmpty()) {
				names.add(name.split("\\.")[0]);
			}
			else {
				collect(component.path("components"), names);
			}
		}
	}

}
