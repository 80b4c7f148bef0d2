package edu.suny.microcredentials.engine.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The kinds of field in {@code models/allowed-in-forms.txt} and their settings. */
final class FormAllowList {

	private final Map<String, Set<String>> settings = new HashMap<>();

	FormAllowList() {
		Map<String, String> shorthands = new LinkedHashMap<>();
		try (InputStream in = FormAllowList.class.getResourceAsStream("/models/allowed-in-forms.txt");
				BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			reader.lines()
				.map(String::strip)
				.filter((line) -> !line.isEmpty() && !line.startsWith("#"))
				.forEach((line) -> read(line, shorthands));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void read(String line, Map<String, String> shorthands) {
		String expanded = line;
		for (Map.Entry<String, String> shorthand : shorthands.entrySet()) {
			expanded = expanded.replace(shorthand.getKey(), shorthand.getValue());
		}
		if (line.startsWith("let ")) {
			shorthands.put(line.split("\\s+")[1], expanded.substring(expanded.indexOf('=') + 1).strip());
		}
		else {
			String[] halves = expanded.split("\\s+:\\s+", 2);
			this.settings.put(halves[0], Set.of(halves[1].split("\\s+")));
		}
	}

	Set<String> settings(String kind) {
		return this.settings.getOrDefault(kind, Set.of());
	}

	boolean knows(String kind) {
		return this.settings.containsKey(kind);
	}

	boolean allows(String kind, String setting) {
		return settings(kind).contains(setting);
	}

}
