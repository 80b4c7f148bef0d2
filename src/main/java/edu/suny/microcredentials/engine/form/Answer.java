package edu.suny.microcredentials.engine.form;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** One answer that is not blank, to be checked against its field. */
record Answer(Field field, JsonNode value, Place place, Problems problems) {

	/** No digits of other scripts, no exponents. */
	private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?");

	/**
	 * Says what is wrong with it.
	 * @param sentence what follows the label
	 * @return null, as nothing of it is kept
	 */
	JsonNode refused(String sentence, Object... values) {
		this.problems.add(this.place.sent(), this.place.named(this.field.label()), sentence, values);
		return null;
	}

	/** A limit of the field: a number, or an expression that gives one; null for none. */
	BigDecimal limit(String rule) {
		JsonNode limit = this.field.rule(rule);
		if (limit.isTextual() && limit.asText().startsWith("=")) {
			limit = Json.MAPPER.valueToTree(this.place.scope().evaluate(limit.asText().substring(1)));
		}
		return decimal(limit).orElse(null);
	}

	/** A number, as such or written out. */
	static Optional<BigDecimal> decimal(JsonNode value) {
		if (value.isNumber()) {
			return Optional.of(value.decimalValue());
		}
		return (value.isTextual() && DECIMAL.matcher(value.asText()).matches())
				? Optional.of(new BigDecimal(value.asText())) : Optional.empty();
	}

}
