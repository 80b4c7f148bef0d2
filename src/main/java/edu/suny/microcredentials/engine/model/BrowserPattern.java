package edu.suny.microcredentials.engine.model;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern of a form, which means here what it means in the browser: only what both
 * languages of patterns have in common, with the differences in "$", "." and "\s"
 * removed, and given up where it takes too long.
 */
public final class BrowserPattern {

	private static final int LONGEST = 300;

	/** Far more than any pattern needs that goes through a text once. */
	private static final long MOST_STEPS = 2_000_000;

	private static final String SPACES = "\\t\\n\\x0B\\f\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";

	private static final Pattern AROUND = Pattern.compile("^[" + SPACES + "]+|[" + SPACES + "]+$");

	/** What stands after a backslash and means the same to both. */
	private static final Pattern ESCAPE = Pattern
		.compile("[dDwWtnr]|[.*+?^$|(){}\\[\\]/\\\\-]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}");

	private static final Map<String, BrowserPattern> KNOWN = new ConcurrentHashMap<>();

	private final Pattern pattern;

	private BrowserPattern(Pattern pattern) {
		this.pattern = pattern;
	}

	/**
	 * Reads a pattern that was deployed.
	 * @throws IllegalArgumentException if it is none that may be
	 */
	public static BrowserPattern of(String text) {
		return KNOWN.computeIfAbsent(text, (key) -> new BrowserPattern(Pattern.compile(translated(key))));
	}

	/** What is wrong with a pattern, or nothing. */
	static Optional<String> problem(String text) {
		if (text.length() > LONGEST) {
			return Optional.of("it is longer than %d characters.".formatted(LONGEST));
		}
		try {
			Pattern.compile(translated(text));
			return Optional.empty();
		}
		catch (PatternSyntaxException ex) {
			return Optional.of("it is no pattern.");
		}
		catch (IllegalArgumentException ex) {
			return Optional.of(ex.getMessage());
		}
	}

	/**
	 * Whether it is found in the text, as the browser asks; not so if it takes too long.
	 */
	public boolean isIn(String text) {
		try {
			return this.pattern.matcher(new Counted(inUnits(text))).find();
		}
		catch (TooLong | StackOverflowError ex) {
			return false;
		}
	}

	/** The length of a text without the spaces around it, as the browser counts. */
	public static int trimmedLength(String text) {
		return AROUND.matcher(text).replaceAll("").length();
	}

	/** A browser sees two units in a character outside of the basic plane. */
	private static String inUnits(String text) {
		StringBuilder units = new StringBuilder(text);
		for (int index = 0; index < units.length(); index++) {
			if (Character.isSurrogate(units.charAt(index))) {
				units.setCharAt(index, '\uE000');
			}
		}
		return units.toString();
	}

	private static String translated(String text) {
		StringBuilder java = new StringBuilder();
		boolean set = false;
		for (int index = 0; index < text.length(); index++) {
			char character = text.charAt(index);
			if (character == '\\') {
				String escape = escape(text, index + 1);
				java.append(escape.equals("s") ? (set ? SPACES : "[" + SPACES + "]")
						: escape.equals("S") ? notSpace(set) : "\\" + escape);
				index += escape.length();
			}
			else if (set) {
				refuseIf(
						character == '[' || character == '&' || character > 0x7e
								|| (character == '^' && text.charAt(index - 1) != '['),
						"it has '%s' in […].", character);
				set = character != ']';
				java.append(character);
			}
			else {
				refuseIf(text.startsWith("(?", index) && !text.matches("(?s).{%d}\\(\\?[:=!].*".formatted(index)),
						"it has '(?' with something that is not the same everywhere%s.", "");
				refuseIf(character > 0x7e || Character.isISOControl(character), "it has the character '%s'.",
						character);
				refuseIf("*+?}".indexOf(character) >= 0 && text.startsWith("+", index + 1),
						"it has '%s+', which is not the same everywhere.", character);
				set = character == '[';
				refuseIf(set && (text.startsWith("]", index + 1) || text.startsWith("^]", index + 1)),
						"it has an empty %s].", character);
				java.append((character == '$') ? "\\z" : (character == '.') ? "[^\\n\\r\\u2028\\u2029]" : character);
			}
		}
		return java.toString();
	}

	private static String escape(String text, int index) {
		String rest = text.substring(index);
		String escape = rest.startsWith("s") ? "s" : rest.startsWith("S") ? "S" : "";
		for (int length = 1; escape.isEmpty() && length <= Math.min(5, rest.length()); length++) {
			if (ESCAPE.matcher(rest.substring(0, length)).matches()) {
				escape = rest.substring(0, length);
			}
		}
		refuseIf(escape.isEmpty(), "it has '\\%s', which is not the same everywhere.",
				rest.isEmpty() ? "" : rest.substring(0, 1));
		return escape;
	}

	private static String notSpace(boolean set) {
		refuseIf(set, "it has '%s' in […].", "\\S");
		return "[^" + SPACES + "]";
	}

	private static void refuseIf(boolean wrong, String sentence, Object value) {
		if (wrong) {
			throw new IllegalArgumentException(sentence.formatted(value));
		}
	}

	/** Counts how often a matcher looks at a character. */
	private static final class Counted implements CharSequence {

		private final String text;

		private long steps;

		Counted(String text) {
			this.text = text;
		}

		@Override
		public char charAt(int index) {
			if (++this.steps > MOST_STEPS) {
				throw new TooLong();
			}
			return this.text.charAt(index);
		}

		@Override
		public int length() {
			return this.text.length();
		}

		@Override
		public CharSequence subSequence(int start, int end) {
			return this.text.substring(start, end);
		}

		@Override
		public String toString() {
			return this.text;
		}

	}

	private static final class TooLong extends RuntimeException {

		TooLong() {
			super(null, null, false, false);
		}

	}

}
