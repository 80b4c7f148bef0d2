package edu.suny.microcredentials.engine.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.impl.interceptor.Command;

import org.springframework.core.io.ClassPathResource;

/**
 * Which of the engine's commands people may ask for: the list
 * {@code access/commands.txt}. What it does not name is closed.
 */
final class Commands {

	static final String LIST = "access/commands.txt";

	private static final String ENGINE = "org.camunda.bpm.engine.impl.";

	private static final Row UNKNOWN = new Row(Who.NOBODY, "This is not asked of the engine from outside.");

	private static final Map<String, Row> ROWS = read();

	private Commands() {
	}

	/** The sentence that refuses the command, or nothing if it is open. */
	static Optional<String> refusal(Command<?> command, boolean administrator) {
		Row row = ROWS.getOrDefault(name(command.getClass()), UNKNOWN);
		boolean open = row.who() == Who.EVERYBODY || row.who() == Who.ADMINISTRATORS && administrator;
		return open ? Optional.empty() : Optional.of(row.sentence());
	}

	/** Names of the classes that the list names. */
	static Set<String> listed() {
		return ROWS.keySet();
	}

	/** A lambda has the name of the class in which it stands. */
	private static String name(Class<?> command) {
		String name = command.getName();
		int lambda = name.indexOf("$$Lambda");
		return (lambda < 0) ? name : name.substring(0, lambda);
	}

	private static Map<String, Row> read() {
		Map<String, Row> rows = new HashMap<>();
		Row heading = UNKNOWN;
		for (String line : text().lines().map(String::strip).toList()) {
			if (line.startsWith("[")) {
				heading = Row.of(line);
			}
			else if (!line.isEmpty() && !line.startsWith("#")
					&& rows.put(isWhole(line) ? line : ENGINE + line, heading) != null) {
				throw new IllegalStateException("%s names %s twice".formatted(LIST, line));
			}
		}
		return Map.copyOf(rows);
	}

	private static boolean isWhole(String name) {
		return name.startsWith("org.") || name.startsWith("edu.");
	}

	private static String text() {
		try {
			return new ClassPathResource(LIST).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private enum Who {

		EVERYBODY, ADMINISTRATORS, NOBODY

	}

	private record Row(Who who, String sentence) {

		/** A heading: {@code [administrators] The sentence for others.} */
		static Row of(String heading) {
			int end = heading.indexOf(']');
			return new Row(Who.valueOf(heading.substring(1, end).toUpperCase()), heading.substring(end + 1).strip());
		}

	}

}
