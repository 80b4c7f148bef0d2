package edu.suny.microcredentials.engine.form;

import java.math.BigDecimal;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** Checks a number: its size, its range and its steps. */
final class NumberCheck {

	/** What a browser's numbers keep exactly. */
	private static final int MAX_DIGITS = 15;

	private static final BigDecimal LARGEST = BigDecimal.TEN.pow(MAX_DIGITS);

	private NumberCheck() {
	}

	/** The number, as short as it can be, or null after a problem. */
	static JsonNode check(Answer answer) {
		JsonNode settings = answer.field().component();
		boolean asText = settings.path("serializeToString").asBoolean();
		Optional<BigDecimal> read = (answer.value().isTextual() == asText) ? Answer.decimal(answer.value())
				: Optional.empty();
		if (read.isEmpty()) {
			return answer.refused(asText ? "must be a number, sent as text." : "must be a number.");
		}
		BigDecimal number = read.get();
		if (number.abs().compareTo(LARGEST) > 0 || number.scale() > 400
				|| number.stripTrailingZeros().precision() > MAX_DIGITS
				|| number.stripTrailingZeros().scale() > MAX_DIGITS) {
			return answer.refused("is no number that can be kept.");
		}
		BigDecimal least = answer.limit("min");
		BigDecimal most = answer.limit("max");
		if (least != null && number.compareTo(least) < 0) {
			return answer.refused("must be at least %s.", least.toPlainString());
		}
		if (most != null && number.compareTo(most) > 0) {
			return answer.refused("must be at most %s.", most.toPlainString());
		}
		return steps(answer, number) ? (asText ? answer.value() : Json.number(number)) : null;
	}

	private static boolean steps(Answer answer, BigDecimal number) {
		JsonNode digits = answer.field().component().path("decimalDigits");
		if (digits.canConvertToInt() && number.stripTrailingZeros().scale() > digits.asInt()) {
			answer.refused(
					(digits.asInt() == 0) ? "must be a whole number." : "may have at most %d digits after the point.",
					digits.asInt());
			return false;
		}
		BigDecimal step = Answer.decimal(answer.field().component().path("increment")).orElse(BigDecimal.ZERO);
		if (step.signum() > 0 && number.remainder(step).signum() != 0) {
			answer.refused("must be a multiple of %s.", step.toPlainString());
			return false;
		}
		return true;
	}

}
