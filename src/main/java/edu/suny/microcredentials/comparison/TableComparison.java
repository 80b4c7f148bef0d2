package edu.suny.microcredentials.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

import edu.suny.microcredentials.comparison.TableModel.Row;

/**
 * Compares tables row by row and cell by cell, rows by their ids, else by what they say.
 */
final class TableComparison {

	private final String file;

	private final TableModel before;

	private TableModel after;

	private final List<Difference> differences = new ArrayList<>();

	private TableComparison(String file, TableModel before, TableModel after) {
		this.file = file;
		this.before = before;
		this.after = after;
	}

	static List<Difference> of(String file, TableModel before, TableModel after) {
		TableComparison comparison = new TableComparison(file, before, after);
		comparison.table();
		comparison.otherwiseAsked();
		comparison.columns("condition", before.conditions(), comparison.after.conditions());
		comparison.columns("answer", before.answers(), after.answers());
		comparison.rows();
		return comparison.differences;
	}

	private void table() {
		if (!this.before.name().equals(this.after.name())) {
			found("", "It is called “%s” instead of “%s”.".formatted(this.after.name(), this.before.name()));
		}
		if (!this.before.description().equals(this.after.description())) {
			found("", "Its description is another: “%s”".formatted(this.after.description()));
		}
		if (this.before.collects() != this.after.collects()) {
			found("", this.after.collects() ? "Every row that applies counts, not the first one alone."
					: "The first row that applies decides; not every one counts.");
		}
	}

	/** A condition of the same label that asks something else. */
	private void otherwiseAsked() {
		for (Map.Entry<String, String> column : Map.copyOf(this.after.conditions()).entrySet()) {
			if (!this.before.conditions().containsKey(column.getKey())) {
				this.before.conditions()
					.entrySet()
					.stream()
					.filter((earlier) -> earlier.getValue().equals(column.getValue())
							&& !this.after.conditions().containsKey(earlier.getKey()))
					.findFirst()
					.ifPresent((earlier) -> {
						found("", "The condition “%s” is %s instead of %s.".formatted(column.getValue(),
								column.getKey(), earlier.getKey()));
						this.after = this.after.withConditionAs(column.getKey(), earlier.getKey());
					});
			}
		}
	}

	private void columns(String kind, Map<String, String> first, Map<String, String> then) {
		then.forEach((key, label) -> {
			if (!first.containsKey(key)) {
				found("", "It has one %s more: “%s”%s.".formatted(kind, label,
						kind.equals("condition") ? ", which is " + key : ""));
			}
			else if (!first.get(key).equals(label)) {
				found("", "The %s “%s” is called “%s” there.".formatted(kind, first.get(key), label));
			}
		});
		first.forEach((key, label) -> {
			if (!then.containsKey(key)) {
				found("", "It does not have the %s “%s”.".formatted(kind, label));
			}
		});
	}

	private void rows() {
		Map<Row, Row> pairs = pairs();
		List<Row> matched = List.copyOf(pairs.values());
		this.after.rows().stream().filter((row) -> !pairs.containsKey(row)).forEach(this::added);
		this.before.rows()
			.stream()
			.filter((row) -> !matched.contains(row))
			.forEach((row) -> found(row.id(),
					"The row “%s” is not there; it said: %s".formatted(row.id(), readOut(row, this.before))));
		pairs.forEach((row, earlier) -> changed(earlier, row));
		moved(pairs);
	}

	/** By id; then, of those left over, by what they say. */
	private Map<Row, Row> pairs() {
		Map<Row, Row> pairs = new LinkedHashMap<>();
		pair(pairs, (earlier, row) -> earlier.id().equals(row.id()));
		pair(pairs, Row::saysTheSame);
		return pairs;
	}

	private void pair(Map<Row, Row> pairs, BiPredicate<Row, Row> same) {
		for (Row row : this.after.rows()) {
			if (!pairs.containsKey(row)) {
				this.before.rows()
					.stream()
					.filter((earlier) -> !pairs.containsValue(earlier) && same.test(earlier, row))
					.findFirst()
					.ifPresent((earlier) -> pairs.put(row, earlier));
			}
		}
	}

	private void added(Row row) {
		String place = Order.place(this.after.rows().indexOf(row));
		found(row.id(),
				"The row “%s” is new, the %s: %s %s".formatted(row.id(), place, readOut(row, this.after), row.reason())
					.strip());
	}

	private static String readOut(Row row, TableModel table) {
		String words = TableInWords.row(row, table).toString();
		return words.endsWith(".") ? words : words + ".";
	}

	private void changed(Row earlier, Row row) {
		cells(row, this.after.conditions(), earlier.conditions(), row.conditions());
		cells(row, this.after.answers(), earlier.answers(), row.answers());
		if (!earlier.reason().equals(row.reason())) {
			found(row.id(), "The row “%s” gives another reason: “%s”".formatted(row.id(), row.reason()));
		}
	}

	private void cells(Row row, Map<String, String> labels, Map<String, String> first, Map<String, String> then) {
		then.forEach((column, cell) -> {
			String earlier = first.get(column);
			if (earlier != null && !earlier.equals(cell)) {
				found(row.id(), "In the row “%s”, “%s” is %s instead of %s.".formatted(row.id(), labels.get(column),
						Said.of(CellWords.of(cell)), Said.of(CellWords.of(earlier))));
			}
			else if (earlier == null && !cell.isEmpty()) {
				found(row.id(), "In the row “%s”, “%s” is %s.".formatted(row.id(), labels.get(column),
						Said.of(CellWords.of(cell))));
			}
		});
	}

	private void moved(Map<Row, Row> pairs) {
		List<Row> first = this.before.rows().stream().filter(pairs::containsValue).toList();
		List<Row> then = this.after.rows().stream().filter(pairs::containsKey).map(pairs::get).toList();
		Set<Row> moved = Order.moved(first, then);
		for (Row row : this.after.rows()) {
			if (moved.contains(pairs.get(row))) {
				String now = place(this.after.rows(), row);
				String earlier = place(this.before.rows(), pairs.get(row));
				if (!now.equals(earlier)) {
					found(row.id(), "The row “%s” stands %s instead of %s.".formatted(row.id(), now, earlier));
				}
			}
		}
	}

	/** By its neighbor, as a number also changes with rows that come and go. */
	private static String place(List<Row> rows, Row row) {
		int index = rows.indexOf(row);
		return (index == 0) ? "first" : "after “%s”".formatted(rows.get(index - 1).id());
	}

	private void found(String element, String sentence) {
		this.differences.add(new Difference(this.file, element, sentence));
	}

}
