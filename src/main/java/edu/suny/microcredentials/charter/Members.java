package edu.suny.microcredentials.charter;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.table.Nearest;

/**
 * The members of one object in a file. What is wrong with one is added to the findings,
 * and it reads as if it were not there.
 */
final class Members {

	/** As of a provider that is tried out. */
	private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1");

	private final String at;

	private final ObjectNode object;

	private final List<Finding> findings;

	private Members(String at, ObjectNode object, List<Finding> findings) {
		this.at = at;
		this.object = object;
		this.findings = findings;
	}

	/**
	 * @param known names of the members that there are; others are findings
	 */
	static Members of(String at, JsonNode value, List<Finding> findings, String... known) {
		List<String> names = List.of(known);
		if (!(value instanceof ObjectNode object)) {
			findings.add(Finding.of(at, "It has members: %s.".formatted(String.join(", ", names))));
			return new Members(at, JsonNodeFactory.instance.objectNode(), findings);
		}
		Members members = new Members(at, object, findings);
		object.fieldNames().forEachRemaining((name) -> {
			if (!names.contains(name)) {
				members.unknown(name, names);
			}
		});
		return members;
	}

	private void unknown(String name, List<String> names) {
		List<String> nearest = Nearest.of(name, names, 1);
		found((name.length() > 40) ? name.substring(0, 40) + "…" : name,
				nearest.isEmpty() ? "There is no such member; there are %s.".formatted(String.join(", ", names))
						: "There is no such member; is '%s' meant?".formatted(nearest.get(0)));
	}

	boolean has(String name) {
		return this.object.hasNonNull(name);
	}

	String place(String name) {
		return this.at.isEmpty() ? name : this.at + "." + name;
	}

	void found(String name, String sentence) {
		this.findings.add(Finding.of(place(name), sentence));
	}

	/** A text that must be there. */
	String required(String name, int longest) {
		if (!has(name)) {
			found(name, "It is missing.");
			return null;
		}
		return text(name, longest);
	}

	/** A text, or null. */
	String text(String name, int longest) {
		JsonNode value = this.object.path(name);
		if (!has(name)) {
			return null;
		}
		if (!value.isTextual()) {
			found(name, "It is a text; write it in quotation marks.");
			return null;
		}
		String text = value.textValue().strip();
		if (text.isEmpty() || text.length() > longest) {
			found(name, text.isEmpty() ? "It is empty; say it, or leave the member out."
					: "It has %d characters; %d is the most.".formatted(text.length(), longest));
			return null;
		}
		if (text.codePoints().anyMatch((each) -> Character.isISOControl(each) && each != '\n')) {
			found(name, "It has characters that cannot be seen; write it in plain text.");
			return null;
		}
		return text;
	}

	/** One of these words, or null. */
	String word(String name, Collection<String> words) {
		String word = text(name, 100);
		if (word == null || words.contains(word)) {
			return word;
		}
		List<String> nearest = Nearest.of(word, words, 1);
		found(name,
				"There is no '%s'%s"
					.formatted(word, nearest.isEmpty() ? "; there are %s.".formatted(String.join(", ", words))
							: "; is '%s' meant? There are %s.".formatted(nearest.get(0), String.join(", ", words))));
		return null;
	}

	/** An address of the web, or null. */
	String address(String name) {
		String text = text(name, 500);
		if (text == null) {
			return null;
		}
		try {
			URI address = new URI(text);
			boolean secure = "https".equals(address.getScheme())
					|| "http".equals(address.getScheme()) && THIS_MACHINE.contains(String.valueOf(address.getHost()));
			if (secure && address.getHost() != null && address.getUserInfo() == null) {
				return text;
			}
		}
		catch (URISyntaxException ex) {
			// Said below.
		}
		found(name, "It is no address that begins with https://.");
		return null;
	}

	boolean flag(String name) {
		JsonNode value = this.object.path(name);
		if (has(name) && !value.isBoolean()) {
			found(name, "It is true or false, without quotation marks.");
		}
		return value.booleanValue();
	}

	int number(String name, int least, int most, int usual) {
		JsonNode value = this.object.path(name);
		if (!has(name)) {
			return usual;
		}
		if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < least
				|| value.intValue() > most) {
			found(name, "It is a whole number from %d to %d.".formatted(least, most));
			return usual;
		}
		return value.intValue();
	}

	/** A day, or null. */
	String day(String name) {
		String text = text(name, 20);
		try {
			return (text != null) ? LocalDate.parse(text).toString() : null;
		}
		catch (DateTimeParseException ex) {
			found(name, "'%s' is no day; write it as 2027-08-23.".formatted(text));
			return null;
		}
	}

	/** Texts, none if it is not there. */
	List<String> texts(String name, int longest) {
		List<String> texts = new ArrayList<>();
		for (JsonNode each : elements(name)) {
			if (each.isTextual() && !each.textValue().isBlank() && each.textValue().length() <= longest) {
				texts.add(each.textValue().strip());
			}
			else {
				found(name, "It is a list of texts of at most %d characters each.".formatted(longest));
			}
		}
		return texts;
	}

	/** Objects, none if it is not there. */
	List<Members> list(String name, String... known) {
		List<Members> members = new ArrayList<>();
		for (JsonNode each : elements(name)) {
			members.add(of("%s[%d]".formatted(place(name), members.size()), each, this.findings, known));
		}
		return members;
	}

	/** An object, or null. */
	Members object(String name, String... known) {
		return has(name) ? of(place(name), this.object.get(name), this.findings, known) : null;
	}

	private List<JsonNode> elements(String name) {
		if (!has(name)) {
			return List.of();
		}
		JsonNode value = this.object.get(name);
		List<JsonNode> elements = new ArrayList<>();
		if (!value.isArray()) {
			found(name, "It is a list.");
		}
		else if (value.size() > 1000) {
			found(name, "It has %d entries; 1000 is the most.".formatted(value.size()));
		}
		else {
			value.forEach(elements::add);
		}
		return elements;
	}

}
