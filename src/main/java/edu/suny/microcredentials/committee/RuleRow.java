package edu.suny.microcredentials.committee;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Reads the columns of one row of the table {@code committee-rules}. A column that the
 * row does not have means its first word; a value that nobody can know is refused with
 * what would be right.
 */
record RuleRow(JsonNode row) {

	String word(String column, String... words) {
		return text(column).map((text) -> {
			if (!List.of(words).contains(text)) {
				throw new WrongRuleException(column, "\"%s\"".formatted(text),
						"one of " + List.of(words).stream().map("\"%s\""::formatted).collect(Collectors.joining(", ")));
			}
			return text;
		}).orElse(words[0]);
	}

	<T> T phrase(String column, String otherwise, Function<String, Optional<T>> reader, String how) {
		String text = text(column).orElse(otherwise);
		return reader.apply(text)
			.orElseThrow(() -> new WrongRuleException(column, "\"%s\"".formatted(text), "a phrase such as " + how));
	}

	/** What the academic calendar can count. */
	int days(String column, int least, int otherwise) {
		return number(column, least, 250, otherwise, " of business days");
	}

	int number(String column, int least, int otherwise) {
		return number(column, least, 9999, otherwise, "");
	}

	private int number(String column, int least, int most, int otherwise, String of) {
		JsonNode value = this.row.path(column);
		if (value.isMissingNode() || value.isNull()) {
			return otherwise;
		}
		if (!value.isNumber() || value.decimalValue().stripTrailingZeros().scale() > 0 || value.asLong() < least
				|| value.asLong() > most) {
			throw new WrongRuleException(column, value.toString(),
					"a whole number%s from %d to %d".formatted(of, least, most));
		}
		return value.asInt();
	}

	boolean isTrue(String column) {
		JsonNode value = this.row.path(column);
		if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
			throw new WrongRuleException(column, value.toString(), "true or false");
		}
		return value.asBoolean();
	}

	Optional<String> text(String column) {
		JsonNode value = this.row.path(column);
		if (!value.isMissingNode() && !value.isNull() && !value.isTextual()) {
			throw new WrongRuleException(column, value.toString(), "a text in quotation marks");
		}
		return Optional.ofNullable(value.textValue());
	}

}
