package edu.suny.microcredentials.comparison;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the usual cells of a table into words; what is less usual stays FEEL. */
final class CellWords {

	private static final String NUMBER = "-?\\d+(?:\\.\\d+)?";

	private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

	private static final Pattern TEXTS = Pattern.compile("\"[^\"]*\"(?:\\s*,\\s*\"[^\"]*\")+");

	private static final Pattern NOT = Pattern.compile("not\\(\\s*(\"[^\"]*\"(?:\\s*,\\s*\"[^\"]*\")*)\\s*\\)");

	private static final Pattern BETWEEN = Pattern
		.compile("([(\\[\\]])\\s*(" + NUMBER + ")\\s*\\.\\.\\s*(" + NUMBER + ")\\s*([)\\[\\]])");

	private static final Pattern COMPARED = Pattern.compile("(<=|>=|<|>)\\s*(" + NUMBER + ")");

	private static final Map<String, String> COMPARISONS = Map.of("<", "less than ", "<=", "at most ", ">",
			"more than ", ">=", "at least ");

	private CellWords() {
	}

	static String of(String cell) {
		String text = cell.strip();
		if (text.isEmpty() || text.equals("-")) {
			return "anything";
		}
		if (text.equals("true") || text.equals("false")) {
			return text.equals("true") ? "yes" : "no";
		}
		Matcher one = TEXT.matcher(text);
		if (one.matches()) {
			return one.group(1).isEmpty() ? "nothing" : one.group(1);
		}
		if (TEXTS.matcher(text).matches()) {
			return either(text);
		}
		Matcher not = NOT.matcher(text);
		if (not.matches()) {
			return "not " + either(not.group(1));
		}
		Matcher compared = COMPARED.matcher(text);
		if (compared.matches()) {
			return COMPARISONS.get(compared.group(1)) + compared.group(2);
		}
		Matcher between = BETWEEN.matcher(text);
		return between.matches() ? between(between) : text;
	}

	private static String either(String texts) {
		return texts.replaceAll("\"\\s*,\\s*\"", " or ").replace("\"", "");
	}

	private static String between(Matcher range) {
		return (range.group(1).equals("[") ? "at least " : "more than ") + range.group(2)
				+ (range.group(4).equals("]") ? ", at most " : ", less than ") + range.group(3);
	}

}
