package edu.suny.microcredentials.engine.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** Checks a date, a time or both, as form-js writes them. */
final class MomentCheck {

	private static final String DATE = "([0-9]{4}-[0-9]{2}-[0-9]{2})";

	private static final String TIME = "([01][0-9]|2[0-3]):([0-5][0-9])(:[0-5][0-9])?";

	private MomentCheck() {
	}

	/** The moment, or null after a problem. */
	static JsonNode check(Answer answer) {
		JsonNode settings = answer.field().component();
		String subtype = settings.path("subtype").asText("date");
		String text = answer.value().isTextual() ? answer.value().asText() : "";
		if (!pattern(subtype, settings.path("timeSerializingFormat").asText()).matcher(text).matches()) {
			return refused(answer, subtype);
		}
		if (subtype.equals("time")) {
			return answer.value();
		}
		try {
			LocalDate date = LocalDate.parse(text.substring(0, 10));
			// Whoever is furthest behind may still have yesterday.
			if (settings.path("disallowPassedDates").asBoolean()
					&& date.isBefore(LocalDate.now(ZoneOffset.UTC).minusDays(1))) {
				return answer.refused("may not be in the past.");
			}
			return answer.value();
		}
		catch (DateTimeException ex) {
			return refused(answer, subtype);
		}
	}

	private static Pattern pattern(String subtype, String format) {
		String zone = switch (format) {
			case "utc_normalized" -> "Z";
			case "no_timezone" -> "";
			default -> "([+-][01][0-9]:[0-5][0-9])";
		};
		return Pattern.compile(switch (subtype) {
			case "time" -> TIME + zone;
			case "datetime" -> DATE + "T" + TIME + zone;
			default -> DATE;
		});
	}

	private static JsonNode refused(Answer answer, String subtype) {
		String zone = switch (answer.field().component().path("timeSerializingFormat").asText()) {
			case "utc_normalized" -> "Z";
			case "no_timezone" -> "";
			default -> "-05:00";
		};
		return switch (subtype) {
			case "time" -> answer.refused("must be a time such as 14:30%s.", zone);
			case "datetime" -> answer.refused("must be a date and a time such as 2027-01-31T14:30%s.", zone);
			default -> answer.refused("must be a date such as 2027-01-31.");
		};
	}

}
