package edu.suny.microcredentials.roster;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import edu.suny.microcredentials.page.SpreadsheetCell;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A roster as it was sent: a table in CSV (RFC 4180) with a header, in UTF-8, its cells
 * divided by commas, or by semicolons as Excel writes them in some countries.
 *
 * @param rows what could be read
 * @param findings what could not
 */
record RosterFile(List<RosterRow> rows, List<RosterFinding> findings) {

	/** Each of them has to be in the header, in any order. */
	static final List<String> COLUMNS = List.of("user", "name", "mail", "campus", "group", "from", "until");

	/** A file may leave them out. */
	static final List<String> OPTIONAL = List.of("role", "for");

	private static final String RIGHT_HEADER = "The first line has to name the columns: %s; role and for may follow"
		.formatted(String.join(",", COLUMNS));

	/** Reads all of a file, however wrong it is. */
	static RosterFile read(byte[] file) {
		List<RosterRow> rows = new ArrayList<>();
		List<RosterFinding> findings = new ArrayList<>();
		RosterText.read(file, findings).ifPresent((text) -> parse(text, rows, findings));
		if (rows.isEmpty() && findings.isEmpty()) {
			findings.add(new RosterFinding(0, null, "The file has no rows. " + RIGHT_HEADER + "."));
		}
		return new RosterFile(List.copyOf(rows), List.copyOf(findings));
	}

	private static void parse(String text, List<RosterRow> rows, List<RosterFinding> findings) {
		String header = text.lines().findFirst().orElse("");
		char delimiter = (header.chars().filter((letter) -> letter == ';').count() > header.chars()
			.filter((letter) -> letter == ',')
			.count()) ? ';' : ',';
		CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
		try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
			parse(parser, rows, findings);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void parse(CSVParser parser, List<RosterRow> rows, List<RosterFinding> findings) {
		List<String> columns = null;
		try {
			for (CSVRecord cells : parser) {
				int line = (int) parser.getCurrentLineNumber();
				if (columns == null) {
					columns = columns(cells, findings);
				}
				else if (cells.stream().anyMatch((cell) -> !cell.isBlank())) {
					row(line, columns, cells, rows, findings);
				}
				if (columns.isEmpty()) {
					return;
				}
			}
		}
		catch (UncheckedIOException | IllegalStateException ex) {
			findings.add(new RosterFinding((int) parser.getCurrentLineNumber() + 1, null,
					"A cell that begins with a quotation mark has to end with one, and a mark within it is doubled."));
		}
	}

	/** The names of the columns in their order; none if one is missing or unknown. */
	private static List<String> columns(CSVRecord header, List<RosterFinding> findings) {
		List<String> columns = header.stream().map((cell) -> cell.strip().toLowerCase(Locale.ROOT)).toList();
		List<String> missing = COLUMNS.stream().filter((column) -> !columns.contains(column)).toList();
		List<String> unknown = columns.stream()
			.filter((column) -> !COLUMNS.contains(column) && !OPTIONAL.contains(column))
			.toList();
		boolean twice = columns.stream().distinct().count() < columns.size();
		if (missing.isEmpty() && unknown.isEmpty() && !twice) {
			return columns;
		}
		List<String> wrong = new ArrayList<>();
		if (!missing.isEmpty()) {
			wrong.add("Missing here: %s.".formatted(String.join(", ", missing)));
		}
		if (!unknown.isEmpty()) {
			wrong.add("Unknown: %s.".formatted(String.join(", ", unknown.stream().limit(10).toList())));
		}
		if (twice) {
			wrong.add("A name stands there twice.");
		}
		findings.add(new RosterFinding(1, null, RIGHT_HEADER + ". " + String.join(" ", wrong)));
		return List.of();
	}

	private static void row(int line, List<String> columns, CSVRecord cells, List<RosterRow> rows,
			List<RosterFinding> findings) {
		if (cells.size() != columns.size()) {
			findings
				.add(new RosterFinding(line, null, ("This line has %,d cells, the header %d. A cell with a comma in "
						+ "it stands in quotation marks.")
					.formatted(cells.size(), columns.size())));
			return;
		}
		if (cells.stream().anyMatch((cell) -> cell.codePoints().anyMatch(Character::isISOControl))) {
			findings.add(new RosterFinding(line, null, "A cell has a line break or a tabulator in it."));
			return;
		}
		Map<String, String> row = new HashMap<>();
		for (int index = 0; index < columns.size(); index++) {
			row.put(columns.get(index), SpreadsheetCell.plain(cells.get(index).strip()));
		}
		rows.add(RosterRow.of(line, row));
	}

}
