package edu.suny.microcredentials.record;

import java.util.List;

/**
 * Everything from which a chain can be reckoned again: SHA-256 of each text in UTF-8 is
 * its hash, and each text names the hash before it.
 *
 * @param head where it ends; null while there is no row
 */
public record ReadableRows(End head, List<Row> rows) {

	/** As programs read the rows of a chain, from its first one. */
	public static ReadableRows of(List<RecordRow> rows) {
		RecordRow last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
		return new ReadableRows((last != null) ? new End(last.sequence(), last.hash()) : null,
				rows.stream().map((row) -> new Row(row.text(), row.hash())).toList());
	}

	/** The last row. */
	public record End(int sequence, String hash) {
	}

	/** One row. */
	public record Row(String text, String hash) {
	}

}
