package edu.suny.microcredentials.table;

import java.util.Map;

/**
 * One row of a file.
 *
 * @param line the line of the file in which it begins, from 1
 * @param cells by the column's name, without spaces around them
 */
public record Row(int line, Map<String, String> cells) {

	/** What the cell says; empty where the file does not have the column. */
	public String cell(String column) {
		return this.cells.getOrDefault(column, "");
	}

}
