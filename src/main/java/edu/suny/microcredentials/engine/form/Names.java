package edu.suny.microcredentials.engine.form;

import java.util.Map;

/** Finds the words for a place in a document: "Costs, row 2: Amount". */
final class Names {

	private Names() {
	}

	/**
	 * The name of what a JSON pointer points at.
	 * @param rows by pointer of a row, its number as the person counts it
	 */
	static String of(Shape shape, Map<String, Integer> rows, String pointer) {
		StringBuilder words = new StringBuilder();
		StringBuilder walked = new StringBuilder();
		Member member = shape;
		String last = "";
		for (String step : pointer.replaceFirst("^/", "").split("/")) {
			walked.append('/').append(step);
			if (member instanceof Field list && list.type() == FieldType.ROWS && step.matches("\\d+")) {
				int row = rows.getOrDefault(walked.toString(), Integer.parseInt(step) + 1);
				words.append(list.label()).append(", row ").append(row).append(": ");
				member = list.rows();
			}
			else {
				member = (member instanceof Shape below) ? below.members().get(step) : null;
				last = step;
			}
		}
		return words + ((member instanceof Field field) ? field.label() : "'" + last + "'");
	}

	/** The pointer as it was before blank rows were dropped. */
	static String asSent(Map<String, Integer> rows, String pointer) {
		StringBuilder sent = new StringBuilder();
		StringBuilder walked = new StringBuilder();
		for (String step : pointer.replaceFirst("^/", "").split("/")) {
			walked.append('/').append(step);
			Integer row = rows.get(walked.toString());
			sent.append('/').append((row != null) ? String.valueOf(row - 1) : step);
		}
		return sent.toString();
	}

}
