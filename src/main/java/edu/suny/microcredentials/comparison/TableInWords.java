package edu.suny.microcredentials.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A table for those who read it and do not edit it.
 *
 * @param reads how its rows are read, a sentence
 */
public record TableInWords(String name, String description, String reads, List<Row> rows) {

	/**
	 * Reads a table.
	 * @param bytes of a {@code .dmn} file that is in force
	 */
	public static TableInWords of(byte[] bytes) {
		TableModel table = TableModel.read(bytes);
		return new TableInWords(table.name(), table.description(),
				table.collects() ? "Every row that applies counts." : "The first row that applies decides.",
				table.rows().stream().map((row) -> row(row, table)).toList());
	}

	static Row row(TableModel.Row row, TableModel table) {
		List<Cell> conditions = new ArrayList<>();
		row.conditions().forEach((asks, cell) -> {
			if (!cell.isEmpty()) {
				conditions.add(cell(table.conditions(), asks, cell));
			}
		});
		List<Cell> answers = new ArrayList<>();
		row.answers().forEach((name, cell) -> {
			if (!cell.isEmpty()) {
				answers.add(cell(table.answers(), name, cell));
			}
		});
		return new Row(row.id(), row.reason(), conditions, answers);
	}

	private static Cell cell(Map<String, String> labels, String column, String cell) {
		return new Cell(labels.get(column), CellWords.of(cell));
	}

	/**
	 * A row.
	 *
	 * @param conditions that all must hold; always, if there are none
	 */
	public record Row(String id, String reason, List<Cell> conditions, List<Cell> answers) {

		@Override
		public String toString() {
			return (this.conditions.isEmpty() ? "always" : "if " + joined(this.conditions, " and ")) + ": "
					+ joined(this.answers, "; ");
		}

		private static String joined(List<Cell> cells, String between) {
			return String.join(between,
					cells.stream().map((cell) -> "%s is %s".formatted(cell.label(), cell.words())).toList());
		}

	}

	/**
	 * What stands in a column.
	 *
	 * @param label of the column
	 */
	public record Cell(String label, String words) {
	}

}
