package edu.suny.microcredentials.engine.model;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static edu.suny.microcredentials.engine.model.PlainValues.unless;

/**
 * Literal times of timers, in ISO 8601; bounded, so that no timer keeps the engine busy.
 */
final class Times {

	private static final Duration SHORTEST_WAIT = Duration.ofMinutes(1);

	private static final Duration SHORTEST_CYCLE = Duration.ofHours(1);

	private static final Pattern CYCLE = Pattern.compile("R([1-9][0-9]?)/(P.+)");

	private Times() {
	}

	static Optional<String> problem(String kind, String value) {
		return switch (kind) {
			case "date" -> unless(isDate(value), "write a date like 2026-11-23T12:00:00Z, or a variable.");
			case "duration" ->
				unless(isAtLeast(value, SHORTEST_WAIT), "write a duration of a minute or more, like P14D.");
			default -> cycle(value);
		};
	}

	private static Optional<String> cycle(String value) {
		Matcher cycle = CYCLE.matcher(value);
		return unless(cycle.matches() && isAtLeast(cycle.group(2), SHORTEST_CYCLE),
				"write a number of times up to 99 and an hour or more between them, like R3/P7D.");
	}

	private static boolean isDate(String value) {
		try {
			DateTimeFormatter.ISO_DATE_TIME.parse(value, LocalDateTime::from);
			return true;
		}
		catch (DateTimeParseException ex) {
			return false;
		}
	}

	private static boolean isAtLeast(String value, Duration shortest) {
		try {
			return Duration.parse(value).compareTo(shortest) >= 0;
		}
		catch (DateTimeParseException ex) {
			return isPeriod(value);
		}
	}

	private static boolean isPeriod(String value) {
		try {
			return Period.parse(value).toTotalMonths() > 0 || Period.parse(value).getDays() > 0;
		}
		catch (DateTimeParseException ex) {
			return false;
		}
	}

}
