package edu.suny.microcredentials.calendar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One event of a calendar file: its properties as they are written. */
final class FileEvent {

	private static final int LONGEST_SHOWN = 60;

	private final Map<String, List<Property>> properties = new LinkedHashMap<>();

	void add(String name, Property property) {
		this.properties.computeIfAbsent(name, (key) -> new ArrayList<>()).add(property);
	}

	Optional<Property> property(String name) {
		return all(name).stream().findFirst();
	}

	List<Property> all(String name) {
		return this.properties.getOrDefault(name, List.of());
	}

	/** A text without its escapes and line breaks. */
	String text(String name) {
		return property(name).map(Property::value).map(FileEvent::plain).orElse("");
	}

	/** How findings name it. */
	String name() {
		String summary = text("SUMMARY");
		String name = summary.isEmpty() ? text("UID") : summary;
		if (name.isEmpty()) {
			return "an event without a name";
		}
		return (name.length() > LONGEST_SHOWN) ? name.substring(0, LONGEST_SHOWN) + "…" : name;
	}

	static String plain(String value) {
		return value.replaceAll("\\\\[nN]", " ")
			.replaceAll("\\\\(.)", "$1")
			.replaceAll("[\\p{Cntrl}]+", " ")
			.replaceAll(" +", " ")
			.strip();
	}

	/** A property's value and its parameters, the names in capitals. */
	record Property(String value, Map<String, String> parameters) {

		String parameter(String name) {
			return this.parameters.get(name);
		}

	}

}
