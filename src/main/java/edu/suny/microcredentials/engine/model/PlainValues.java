package edu.suny.microcredentials.engine.model;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Kinds of value that diagrams and tables have in common. */
final class PlainValues implements ValueKinds {

	private static final int LONGEST_TEXT = 4000;

	/** Five years, as long as an accreditation cycle. */
	private static final int SHORTEST_HISTORY_DAYS = 1825;

	private static final Pattern DAYS = Pattern.compile("P?([0-9]{1,6})D?");

	private static final Map<String, Pattern> PATTERNS = Map.of("id", Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,200}"),
			"variable", Pattern.compile("[a-z][A-Za-z0-9]{0,60}"), "word", Pattern.compile("[A-Za-z0-9._-]{0,200}"),
			"number", Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,18})?"), "boolean", Pattern.compile("true|false"),
			"color", Pattern.compile("#[0-9A-Fa-f]{3,8}|rgb\\([0-9, ]{5,15}\\)|[a-z]{3,20}"), "type",
			Pattern.compile("string|boolean|number|integer|long|double|date"), "hitPolicy",
			Pattern.compile("UNIQUE|FIRST|ANY|COLLECT|RULE ORDER"));

	private final ModelName model;

	PlainValues(ModelName model) {
		this.model = model;
	}

	@Override
	public Optional<String> problem(String kind, String value) {
		return switch (kind) {
			case "text" -> text(value);
			case "modelId" -> unless(value.equals(this.model.id()),
					"the id must be the file's name, '%s'.".formatted(this.model.id()));
			case "timeToLive" -> timeToLive(value);
			case "true" -> unless(value.equals("true"), "it must be true.");
			default -> unless(pattern(kind).matcher(value).matches(), "it is no %s.".formatted(kind));
		};
	}

	private static Pattern pattern(String kind) {
		return Optional.ofNullable(PATTERNS.get(kind))
			.orElseThrow(() -> new IllegalStateException("The allow list names the unknown kind of value " + kind));
	}

	/** The engine evaluates even names and documentation. */
	private static Optional<String> text(String value) {
		if (value.contains("${") || value.contains("#{")) {
			return Optional.of("no expression is allowed here.");
		}
		return unless(value.length() <= LONGEST_TEXT, "it is longer than %d characters.".formatted(LONGEST_TEXT));
	}

	private static Optional<String> timeToLive(String value) {
		var days = DAYS.matcher(value);
		return unless(days.matches() && Integer.parseInt(days.group(1)) >= SHORTEST_HISTORY_DAYS,
				"history is kept for at least P%dD.".formatted(SHORTEST_HISTORY_DAYS));
	}

	static Optional<String> unless(boolean good, String problem) {
		return good ? Optional.empty() : Optional.of(problem);
	}

}
