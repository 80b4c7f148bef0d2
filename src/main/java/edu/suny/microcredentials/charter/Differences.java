package edu.suny.microcredentials.charter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What of a campus file is another, a sentence for each member. */
final class Differences {

	private Differences() {
	}

	/** Of all members but the bodies, which are no one person's to change. */
	static List<String> between(ObjectNode before, ObjectNode after) {
		Map<String, JsonNode> old = flat(before);
		Map<String, JsonNode> now = flat(after);
		Set<String> names = new TreeSet<>(old.keySet());
		names.addAll(now.keySet());
		List<String> sentences = new ArrayList<>();
		for (String name : names) {
			JsonNode was = old.get(name);
			JsonNode is = now.get(name);
			if (was == null || is == null || !was.equals(is)) {
				sentences.add(sentence(name, was, is));
			}
		}
		return sentences;
	}

	private static String sentence(String name, JsonNode was, JsonNode is) {
		if (was == null || is == null) {
			return (is == null) ? "%s: taken out.".formatted(name) : "%s: %s.".formatted(name, said(is));
		}
		return "%s: %s, before %s.".formatted(name, said(is), said(was));
	}

	private static String said(JsonNode value) {
		if (value.isArray()) {
			return (value.size() == 1) ? "1 entry" : value.size() + " entries";
		}
		String text = value.asText();
		return text.startsWith("data:") ? "a picture" : text;
	}

	private static Map<String, JsonNode> flat(ObjectNode file) {
		Map<String, JsonNode> flat = new TreeMap<>();
		file.properties().forEach((member) -> {
			if (!member.getKey().equals("bodies")) {
				flatten(member.getKey(), member.getValue(), flat);
			}
		});
		return flat;
	}

	private static void flatten(String name, JsonNode value, Map<String, JsonNode> flat) {
		if (value.isObject()) {
			value.properties().forEach((member) -> flatten(name + "." + member.getKey(), member.getValue(), flat));
		}
		else {
			flat.put(name, value);
		}
	}

}
