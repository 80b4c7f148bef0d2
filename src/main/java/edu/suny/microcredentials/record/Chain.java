package edu.suny.microcredentials.record;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * Reads a chain as a stranger would, who has nothing but its rows: numbers without a gap,
 * each hash that of its text, each text naming the hash before it.
 */
final class Chain {

	private static final JsonMapper JSON = new JsonMapper();

	private Chain() {
	}

	/** The first link that does not hold, in a sentence. */
	static Optional<String> broken(String proposal, List<RecordRow> rows) {
		Head before = new Head(proposal, 0, RecordText.NO_HASH);
		for (RecordRow row : rows) {
			Optional<String> broken = broken(before, row);
			if (broken.isPresent()) {
				return broken;
			}
			before = new Head(proposal, row.sequence(), row.hash());
		}
		return Optional.empty();
	}

	/**
	 * The same, beside heads that were seen at some time: of the chain, or at a
	 * checkpoint.
	 */
	static Optional<String> broken(String proposal, List<RecordRow> rows, List<Head> seen) {
		return broken(proposal, rows)
			.or(() -> seen.stream().map((head) -> missing(head, rows)).flatMap(Optional::stream).findFirst());
	}

	private static Optional<String> missing(Head head, List<RecordRow> rows) {
		if (head.sequence() > rows.size()) {
			return Optional.of("The record of %s ends after row %d: row %d was there and is gone."
				.formatted(head.proposal(), rows.size(), head.sequence()));
		}
		if (head.sequence() > 0 && !rows.get(head.sequence() - 1).hash().equals(head.hash())) {
			return said(rows.get(head.sequence() - 1), "is not the one that stood there: the chain was written anew");
		}
		return Optional.empty();
	}

	private static Optional<String> broken(Head before, RecordRow row) {
		if (row.sequence() != before.sequence() + 1) {
			return said(row, "follows row %d: what stood between them is gone".formatted(before.sequence()));
		}
		if (!RecordText.hash(row.text()).equals(row.hash())) {
			return said(row, "was changed: its hash is not that of its text");
		}
		Optional<JsonNode> text = canonical(row.text());
		if (text.isEmpty()) {
			return said(row, "is not canonical JSON");
		}
		if (!before.proposal().equals(text.get().path("proposal").textValue())
				|| text.get().path("sequence").asInt() != row.sequence()) {
			return said(row, "was written for another place: its text says row %s of %s"
				.formatted(text.get().path("sequence").asText(), text.get().path("proposal").asText()));
		}
		if (!before.hash().equals(text.get().path("previousHash").textValue())) {
			return said(row, "does not follow the row before it: it names another hash");
		}
		return Optional.empty();
	}

	private static Optional<JsonNode> canonical(String text) {
		try {
			JsonNode read = JSON.readTree(text);
			return new JsonCanonicalizer(text).getEncodedString().equals(text) ? Optional.of(read) : Optional.empty();
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	private static Optional<String> said(RecordRow row, String what) {
		return Optional.of("Row %d of %s %s.".formatted(row.sequence(), row.proposal(), what));
	}

}
