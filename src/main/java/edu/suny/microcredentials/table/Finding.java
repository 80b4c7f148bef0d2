package edu.suny.microcredentials.table;

/**
 * What is wrong in a file, or worth knowing before it is put in force.
 *
 * @param line the line of the file, from 1; 0 if it is about the whole
 * @param column the column's name, or null
 * @param sentence what is wrong and what would be right
 */
public record Finding(int line, String column, String sentence) {

	/** With its place, for a reader of text. */
	public String said() {
		if (this.line == 0) {
			return this.sentence;
		}
		return (this.column == null) ? "Line %d: %s".formatted(this.line, this.sentence)
				: "Line %d, %s: %s".formatted(this.line, this.column, this.sentence);
	}

}
