package edu.suny.microcredentials.engine.form;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

/**
 * Checks one value that is not blank against its field, and puts it in its usual form.
 */
final class ValueCheck {

	private static final int MAX_CHOICES = 200;

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
		Answer answer = new Answer(field, value, place, this.problems);
		return switch (field.type()) {
			case TEXT -> TextCheck.check(answer, this.draft);
			case NUMBER -> NumberCheck.check(answer);
			case YES_NO -> value.isBoolean() ? value : answer.refused("must be true or false.");
			case CHOICE -> choice(answer);
			case CHOICES -> choices(answer);
			case MOMENT -> MomentCheck.check(answer);
			case ROWS, COMPUTED -> throw new IllegalArgumentException(field.type() + " is no single value");
		};
	}

	private JsonNode choice(Answer answer) {
		Optional<Options> options = Options.of(answer.field(), answer.place().scope());
		if (options.isEmpty() && this.withoutVariables && answer.value().isTextual()) {
			return TextCheck.check(answer, this.draft);
		}
		if (options.isEmpty()) {
			return answer.refused("has nothing to choose from.");
		}
		return options.get().allow(answer.value()) ? answer.value()
				: answer.refused("must be one of: %s.", options.get().names());
	}

	private JsonNode choices(Answer answer) {
		if (!answer.value().isArray() || answer.value().size() > MAX_CHOICES) {
			return answer.refused("must be a list of choices.");
		}
		ArrayNode chosen = Json.MAPPER.createArrayNode();
		for (JsonNode each : answer.value()) {
			JsonNode checked = choice(new Answer(answer.field(), each, answer.place(), this.problems));
			if (checked == null) {
				return null;
			}
			if (!chosen.valueStream().anyMatch((before) -> Json.same(before, checked))) {
				chosen.add(checked);
			}
		}
		return chosen;
	}

}
