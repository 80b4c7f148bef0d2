package edu.suny.microcredentials.engine.form;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The number that a browser makes of any value when it compares it with one. */
final class BrowserNumber {

	private static final Pattern DECIMAL = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

	private static final Pattern WITH_BASE = Pattern.compile("0([xX][0-9A-Fa-f]+|[oO][0-7]+|[bB][01]+)");

	private BrowserNumber() {
	}

	/** Not a number where the browser finds none. */
	static double of(Object value) {
		if (value instanceof Number number) {
			return number.doubleValue();
		}
		if (value instanceof Boolean truth) {
			return truth ? 1 : 0;
		}
		return (value instanceof Map) ? Double.NaN : ofText(text(value).strip());
	}

	private static double ofText(String text) {
		if (text.isEmpty()) {
			return 0;
		}
		if (DECIMAL.matcher(text).matches()) {
			return Double.parseDouble(text);
		}
		if (WITH_BASE.matcher(text).matches()) {
			int base = switch (Character.toLowerCase(text.charAt(1))) {
				case 'x' -> 16;
				case 'o' -> 8;
				default -> 2;
			};
			return new java.math.BigInteger(text.substring(2), base).doubleValue();
		}
		return text.matches("[+-]?Infinity") ? Double.parseDouble(text) : Double.NaN;
	}

	/** As a list's elements are joined. */
	private static String text(Object value) {
		if (value instanceof List<?> list) {
			return list.stream().map((each) -> (each == null) ? "" : text(each)).collect(Collectors.joining(","));
		}
		return (value instanceof Map) ? "[object Object]" : String.valueOf(value);
	}

}
