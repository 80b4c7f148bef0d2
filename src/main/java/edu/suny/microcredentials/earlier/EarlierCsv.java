package edu.suny.microcredentials.earlier;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

import edu.suny.microcredentials.page.SpreadsheetCell;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A campus's credentials as a file that can be changed and imported again. */
public final class EarlierCsv {

	private EarlierCsv() {
	}

	/** Without those that were withdrawn. */
	public static String of(List<EarlierCredential> credentials) {
		StringWriter text = new StringWriter();
		try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
			csv.printRecord(EarlierColumns.COLUMNS.all());
			for (EarlierCredential each : credentials) {
				if (!each.withdrawn()) {
					csv.printRecord(EarlierColumns.cells(each.campus(), each.slug(), each.statement())
						.values()
						.stream()
						.map(SpreadsheetCell::harmless));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.toString();
	}

}
