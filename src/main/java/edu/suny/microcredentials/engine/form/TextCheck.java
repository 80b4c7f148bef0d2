package edu.suny.microcredentials.engine.form;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import edu.suny.microcredentials.engine.model.BrowserPattern;

/** Checks a text: its length, its characters and how it is written. */
final class TextCheck {

	private static final int MAX_TEXT = 20_000;

	/** As form-js has them. */
	private static final Pattern MAIL = Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9]"
			+ "(?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*");

	/** Somewhat narrower than form-js, which knows the countries. */
	private static final Pattern PHONE = Pattern.compile("(\\+|00)[1-9][0-9]{6,20}");

	private TextCheck() {
	}

	/** The text, or null after a problem. */
	static JsonNode check(Answer answer, boolean draft) {
		if (!answer.value().isTextual()) {
			return answer.refused("must be text.");
		}
		String text = answer.value().asText();
		BigDecimal length = BigDecimal.valueOf(BrowserPattern.trimmedLength(text));
		BigDecimal least = answer.limit("minLength");
		BigDecimal most = answer.limit("maxLength");
		if (text.length() > MAX_TEXT || (most != null && length.compareTo(most) > 0)) {
			return answer.refused("may have at most %s characters; it has %s.",
					(most != null) ? most.toPlainString() : MAX_TEXT, length);
		}
		if (!draft && least != null && length.compareTo(least) < 0) {
			return answer.refused("must have at least %s characters; it has %s.", least.toPlainString(), length);
		}
		if (!isKept(text)) {
			return answer.refused("contains a character that cannot be kept.");
		}
		if (isOneLine(answer.field()) && text.matches("(?s).*[\\n\\r].*")) {
			return answer.refused("must be one line.");
		}
		return isWritten(answer.field(), text) ? answer.value()
				: answer.refused("is not written as it should be%s.", like(answer.field()));
	}

	/** The database takes no NUL and no half of a character; nobody can type others. */
	private static boolean isKept(String text) {
		return text.codePoints()
			.noneMatch((character) -> (character < ' ' && "\n\r\t".indexOf(character) < 0)
					|| (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE));
	}

	private static boolean isOneLine(Field field) {
		return "textfield".equals(field.component().path("type").asText());
	}

	private static boolean isWritten(Field field, String text) {
		String pattern = field.rule("pattern").asText();
		return (pattern.isEmpty() || BrowserPattern.of(pattern).isIn(text))
				&& switch (field.rule("validationType").asText()) {
					case "email" -> MAIL.matcher(text).matches();
					case "phone" -> PHONE.matcher(text).matches();
					default -> true;
				};
	}

	private static String like(Field field) {
		String help = field.component().path("description").asText();
		return (help.isBlank() || help.startsWith("=")) ? "" : ": " + help.strip().replaceFirst("\\.$", "");
	}

}
