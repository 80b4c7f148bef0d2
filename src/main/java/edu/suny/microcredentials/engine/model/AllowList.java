package edu.suny.microcredentials.engine.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.w3c.dom.Node;

/**
 * A list of allowed elements and attributes, read from {@code models/allowed-in-*.txt},
 * whose head explains it.
 */
final class AllowList {

	private final Map<String, String> prefixes = new HashMap<>();

	private final Map<String, String> shorthands = new LinkedHashMap<>();

	private final Map<String, ElementRule> elements = new HashMap<>();

	private final Map<String, String> refusals = new HashMap<>();

	private AllowList(List<String> lines) {
		lines.stream()
			.map(String::strip)
			.filter((line) -> !line.isEmpty() && !line.startsWith("#"))
			.forEach(this::read);
	}

	static AllowList read(Class<?> beside, String resource) {
		try (InputStream in = beside.getResourceAsStream(resource);
				BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			return new AllowList(reader.lines().toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The rule of this element in this parent. */
	Optional<ElementRule> rule(String element, String parent) {
		return Optional.ofNullable(this.elements.get(element + " in " + parent))
			.or(() -> Optional.ofNullable(this.elements.get(element + " in any")));
	}

	/**
	 * Name with the list's own prefix, whatever the file calls the namespace; a name that
	 * cannot be in the list for a foreign namespace.
	 */
	String nameOf(Node node) {
		if (node.getNamespaceURI() == null) {
			return (node.getNodeType() == Node.ATTRIBUTE_NODE) ? node.getNodeName() : "{}" + node.getNodeName();
		}
		String prefix = this.prefixes.get(node.getNamespaceURI());
		return (prefix != null) ? prefix + ":" + node.getLocalName()
				: "{" + node.getNamespaceURI() + "}" + node.getLocalName();
	}

	String whyRefused(String element) {
		return this.refusals.getOrDefault(element, "");
	}

	private void read(String line) {
		String[] words = line.split("\\s+");
		switch (words[0]) {
			case "namespace" -> this.prefixes.put(words[2], words[1]);
			case "let" -> this.shorthands.put(words[1], expand(line.substring(line.indexOf('=') + 1).strip()));
			case "refuse" -> this.refusals.put(words[1], line.substring(line.indexOf(" : ") + 3));
			default -> readElement(expand(line));
		}
	}

	private void readElement(String line) {
		String[] halves = line.split("\\s+:", 2);
		String[] names = halves[0].split("\\s+");
		Map<String, String> kinds = Arrays.stream(halves[1].strip().split("\\s+"))
			.filter((word) -> !word.isEmpty())
			.map((word) -> word.split("=", 2))
			.collect(Collectors.toMap((pair) -> pair[0], (pair) -> pair[1]));
		for (String parent : Arrays.copyOfRange(names, 2, names.length)) {
			this.elements.put(names[0] + " in " + parent, ElementRule.of(kinds));
		}
	}

	private String expand(String line) {
		String expanded = line;
		for (Map.Entry<String, String> shorthand : this.shorthands.entrySet()) {
			expanded = expanded.replace(shorthand.getKey(), shorthand.getValue());
		}
		return expanded;
	}

	/**
	 * What one element may have.
	 *
	 * @param attributes kind of value by attribute
	 * @param required attributes that must be there
	 * @param text the kind of its text, or null if it may have none
	 */
	record ElementRule(Map<String, String> attributes, List<String> required, String text) {

		private static ElementRule of(Map<String, String> kinds) {
			Map<String, String> attributes = new LinkedHashMap<>();
			kinds.forEach((name, kind) -> attributes.put(name.replace("!", ""), kind));
			String text = attributes.remove("text");
			return new ElementRule(attributes,
					kinds.keySet()
						.stream()
						.filter((name) -> name.endsWith("!"))
						.map((name) -> name.substring(0, name.length() - 1))
						.sorted()
						.toList(),
					text);
		}

	}

}
