package edu.suny.microcredentials.engine.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

/**
 * Checks one value that is not blank against its field, and puts it in its usual form.
 */
final class ValueCheck {

	private static final int MAX_TEXT = 20_000;

	private static final int MAX_CHOICES = 200;

	private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");

	private static final Pattern PHONE = Pattern.compile("\\+[0-9 ()-]{6,20}");

	private final Problems problems;

	private final boolean draft;

	private final boolean withoutVariables;

	/**
	 * Checks values.
	 * @param draft whether values may be shorter than they must be in the end
	 * @param withoutVariables whether options that come from a variable cannot be known
	 */
	ValueCheck(Problems problems, boolean draft, boolean withoutVariables) {
		this.problems = problems;
		this.draft = draft;
		this.withoutVariables = withoutVariables;
	}

	/** The value as it is kept, or null after a problem. */
	JsonNode check(Field field, JsonNode value, Place place) {
		String name = place.named(field.label());
		return switch (field.type()) {
			case TEXT -> text(field, value, place, name);
			case NUMBER -> number(field, value, place, name);
			case YES_NO -> value.isBoolean() ? value : refused("%s must be true or false.", name);
			case CHOICE -> choice(field, value, place, name);
			case CHOICES -> choices(field, value, place, name);
			case MOMENT -> moment(field, value, name);
			case ROWS, COMPUTED -> throw new IllegalArgumentException(field.type() + " is no single value");
		};
	}

	private JsonNode text(Field field, JsonNode value, Place place, String name) {
		if (!value.isTextual()) {
			return refused("%s must be text.", name);
		}
		String text = value.asText();
		int length = text.strip().length();
		BigDecimal least = limit(field, "minLength", place);
		BigDecimal most = limit(field, "maxLength", place);
		if (length > MAX_TEXT || (most != null && length > most.intValue())) {
			return refused("%s may have at most %d characters; it has %d.", name,
					(most != null) ? most.intValue() : MAX_TEXT, length);
		}
		if (!this.draft && least != null && length < least.intValue()) {
			return refused("%s must have at least %d characters; it has %d.", name, least.intValue(), length);
		}
		if (text.chars().anyMatch((character) -> character < ' ' && "\n\r\t".indexOf(character) < 0)) {
			return refused("%s contains a character that cannot be kept.", name);
		}
		return matches(field, text) ? value : refused("%s is not written as it should be%s.", name, like(field));
	}

	private static boolean matches(Field field, String text) {
		String pattern = field.rule("pattern").asText();
		Predicate<String> rule = pattern.isEmpty() ? (any) -> true : Pattern.compile(pattern).asPredicate();
		return rule.test(text) && switch (field.rule("validationType").asText()) {
			case "email" -> MAIL.matcher(text.strip()).matches();
			case "phone" -> PHONE.matcher(text.strip()).matches();
			default -> true;
		};
	}

	private static String like(Field field) {
		String help = field.component().path("description").asText();
		return (help.isBlank() || help.startsWith("=")) ? ""
				: ": " + help.strip().replaceFirst("\\.$", "").replace("%", "%%");
	}

	private JsonNode number(Field field, JsonNode value, Place place, String name) {
		Optional<BigDecimal> read = decimal(value, field.component().path("serializeToString").asBoolean());
		if (read.isEmpty()) {
			return refused("%s must be a number.", name);
		}
		BigDecimal number = read.get();
		if (number.precision() > 30 || Math.abs(number.scale()) > 15
				|| number.abs().compareTo(BigDecimal.TEN.pow(15)) > 0) {
			return refused("%s is no number that can be kept.", name);
		}
		BigDecimal least = limit(field, "min", place);
		BigDecimal most = limit(field, "max", place);
		if (least != null && number.compareTo(least) < 0) {
			return refused("%s must be at least %s.", name, least.toPlainString());
		}
		if (most != null && number.compareTo(most) > 0) {
			return refused("%s must be at most %s.", name, most.toPlainString());
		}
		JsonNode digits = field.component().path("decimalDigits");
		if (digits.canConvertToInt() && number.stripTrailingZeros().scale() > digits.asInt()) {
			return refused((digits.asInt() == 0) ? "%s must be a whole number."
					: "%s may have at most %d digits after the point.", name, digits.asInt());
		}
		BigDecimal step = decimal(field.component().path("increment"), true).orElse(BigDecimal.ZERO);
		if (step.signum() > 0 && number.remainder(step).signum() != 0) {
			return refused("%s must be a multiple of %s.", name, step.toPlainString());
		}
		return value.isTextual() ? value : Json.number(number);
	}

	private static Optional<BigDecimal> decimal(JsonNode value, boolean orText) {
		try {
			return value.isNumber() ? Optional.of(value.decimalValue())
					: (orText && value.isTextual() && value.asText().length() < 40)
							? Optional.of(new BigDecimal(value.asText())) : Optional.empty();
		}
		catch (NumberFormatException ex) {
			return Optional.empty();
		}
	}

	/** A limit of a field: a number, or an expression that gives one. */
	private static BigDecimal limit(Field field, String rule, Place place) {
		JsonNode limit = field.rule(rule);
		if (limit.isTextual() && limit.asText().startsWith("=")) {
			limit = Json.MAPPER.valueToTree(place.scope().evaluate(limit.asText().substring(1)));
		}
		return decimal(limit, true).orElse(null);
	}

	private JsonNode choice(Field field, JsonNode value, Place place, String name) {
		Optional<Options> options = Options.of(field, place.scope());
		if (options.isEmpty() && this.withoutVariables && value.isTextual()) {
			return text(field, value, place, name);
		}
		if (options.isEmpty()) {
			return refused("%s has nothing to choose from.", name);
		}
		return options.get().allow(value) ? value : refused("%s must be one of: %s.", name, options.get().names());
	}

	private JsonNode choices(Field field, JsonNode value, Place place, String name) {
		if (!value.isArray() || value.size() > MAX_CHOICES) {
			return refused("%s must be a list of choices.", name);
		}
		ArrayNode chosen = Json.MAPPER.createArrayNode();
		for (JsonNode each : value) {
			JsonNode checked = choice(field, each, place, name);
			if (checked == null) {
				return null;
			}
			if (!chosen.valueStream().anyMatch((before) -> Json.same(before, checked))) {
				chosen.add(checked);
			}
		}
		return chosen;
	}

	private JsonNode moment(Field field, JsonNode value, String name) {
		String subtype = field.component().path("subtype").asText("date");
		try {
			String text = value.isTextual() ? value.asText() : "";
			LocalDate date = switch (subtype) {
				case "time" -> {
					DateTimeFormatter.ISO_TIME.parseBest(text, OffsetTime::from, LocalTime::from);
					yield null;
				}
				case "datetime" -> LocalDate
					.from(DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from));
				default -> LocalDate.parse(text);
			};
			boolean futureOnly = field.component().path("disallowPassedDates").asBoolean();
			// Whoever is furthest behind may still have yesterday.
			if (futureOnly && date != null && date.isBefore(LocalDate.now(ZoneOffset.UTC).minusDays(1))) {
				return refused("%s may not be in the past.", name);
			}
			return value;
		}
		catch (DateTimeException ex) {
			return refused("%s must be a %s such as %s.", name, "time".equals(subtype) ? "time" : "date",
					switch (subtype) {
						case "time" -> "14:30";
						case "datetime" -> "2027-01-31T14:30Z";
						default -> "2027-01-31";
					});
		}
	}

	private JsonNode refused(String sentence, Object... values) {
		this.problems.add(sentence, values);
		return null;
	}

}
