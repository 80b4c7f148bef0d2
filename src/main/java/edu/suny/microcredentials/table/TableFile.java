package edu.suny.microcredentials.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import edu.suny.microcredentials.page.SpreadsheetCell;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table as it was sent: CSV (RFC 4180) with a header, in UTF-8, its cells divided by
 * commas, or by semicolons as Excel writes them in some countries.
 *
 * @param rows what could be read
 * @param findings what could not
 */
public record TableFile(List<Row> rows, List<Finding> findings) {

	private static final int MOST_ROWS = 2_000;

	private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!?]|&(#\\w+|[a-zA-Z]+);");

	/** Reads all of a file, however wrong it is. */
	public static TableFile read(byte[] file, Columns columns) {
		Reading reading = new Reading(columns, new ArrayList<>(), new ArrayList<>());
		TableText.read(file, reading.findings).ifPresent(reading::parse);
		if (reading.rows.isEmpty() && reading.findings.isEmpty()) {
			reading.findings.add(new Finding(0, null, "The file has no rows. " + rightHeader(columns)));
		}
		return new TableFile(List.copyOf(reading.rows), List.copyOf(reading.findings));
	}

	private static String rightHeader(Columns columns) {
		return "The first line has to name the columns %s; these may follow: %s."
			.formatted(String.join(", ", columns.needed()), String.join(", ", columns.optional()));
	}

	private record Reading(Columns columns, List<Row> rows, List<Finding> findings) {

		void parse(String text) {
			Optional<Character> delimiter = delimiter(text.lines().findFirst().orElse(""));
			if (delimiter.isEmpty()) {
				this.findings.add(new Finding(1, null, "The cells are divided by tabulators or bars. Divide them by "
						+ "commas: in Excel, save the file as \"CSV UTF-8 (comma delimited)\"."));
				return;
			}
			CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter.get()).get();
			try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
				parse(parser);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private static Optional<Character> delimiter(String header) {
			long commas = count(header, ',');
			if (count(header, '\t') + count(header, '|') > commas) {
				return Optional.empty();
			}
			return Optional.of((count(header, ';') > commas) ? ';' : ',');
		}

		private static long count(String header, char delimiter) {
			return header.chars().filter((letter) -> letter == delimiter).count();
		}

		private void parse(CSVParser parser) {
			List<String> header = null;
			int line = 1;
			try {
				for (CSVRecord cells : parser) {
					if (header == null) {
						header = header(cells);
					}
					else if (cells.stream().anyMatch((cell) -> !cell.isBlank())) {
						row(line, header, cells);
					}
					if (header.isEmpty() || this.rows.size() > MOST_ROWS) {
						break;
					}
					line = (int) parser.getCurrentLineNumber() + 1;
				}
			}
			catch (UncheckedIOException | IllegalStateException ex) {
				this.findings.add(new Finding(line, null,
						"A cell that begins with a quotation mark has to end with one, and a mark within it is "
								+ "doubled."));
			}
			if (this.rows.size() > MOST_ROWS) {
				this.findings
					.add(new Finding(0, null, "The file has more than %,d rows. Divide it.".formatted(MOST_ROWS)));
			}
		}

		/** The names in their order; none if they are not as they have to be. */
		private List<String> header(CSVRecord cells) {
			List<String> header = cells.stream().map((cell) -> cell.strip().toLowerCase(Locale.ROOT)).toList();
			List<String> flaws = this.columns.flaws(header);
			if (flaws.isEmpty()) {
				return header;
			}
			flaws.forEach((flaw) -> this.findings.add(new Finding(1, null, flaw)));
			this.findings.add(new Finding(1, null, rightHeader(this.columns)));
			return List.of();
		}

		private void row(int line, List<String> header, CSVRecord cells) {
			if (cells.size() != header.size()) {
				this.findings
					.add(new Finding(line, null, ("This line has %,d cells, the header %d. A cell with a comma in it "
							+ "stands in quotation marks.")
						.formatted(cells.size(), header.size())));
				return;
			}
			Map<String, String> row = new HashMap<>();
			for (int index = 0; index < header.size(); index++) {
				row.put(header.get(index), cell(line, header.get(index), cells.get(index).strip()));
			}
			this.rows.add(new Row(line, row));
		}

		private String cell(int line, String column, String cell) {
			String plain = SpreadsheetCell.plain(cell);
			if (plain.equals(cell) && !SpreadsheetCell.harmless(cell).equals(cell)) {
				this.findings.add(new Finding(line, column,
						"A spreadsheet takes what begins with '%s' for a formula. Write an apostrophe before it."
							.formatted(cell.substring(0, 1))));
			}
			if (MARKUP.matcher(cell).find()) {
				this.findings.add(new Finding(line, column,
						"There is markup in it, which nobody would see as such. Write plain text."));
			}
			return plain;
		}

	}

}
