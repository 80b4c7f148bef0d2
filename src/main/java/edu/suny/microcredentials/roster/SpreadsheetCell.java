package edu.suny.microcredentials.roster;

/**
 * Text in a cell that a spreadsheet would take for a formula is written with an
 * apostrophe before it, and read without.
 */
final class SpreadsheetCell {

	private static final String FORMULA = "[=+\\-@\\t\\r]";

	private SpreadsheetCell() {
	}

	static String harmless(String text) {
		return text.matches("(?s)'*" + FORMULA + ".*") ? "'" + text : text;
	}

	static String plain(String cell) {
		return cell.matches("(?s)''*" + FORMULA + ".*") ? cell.substring(1) : cell;
	}

}
