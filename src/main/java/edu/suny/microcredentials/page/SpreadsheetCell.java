package edu.suny.microcredentials.page;

/**
 * Text in a cell that a spreadsheet would take for a formula is written with an
 * apostrophe before it, and read without.
 */
public final class SpreadsheetCell {

	private static final String FORMULA = "[=+\\-@\\t\\r]";

	private SpreadsheetCell() {
	}

	public static String harmless(String text) {
		return text.matches("(?s)'*" + FORMULA + ".*") ? "'" + text : text;
	}

	public static String plain(String cell) {
		return cell.matches("(?s)''*" + FORMULA + ".*") ? cell.substring(1) : cell;
	}

}
