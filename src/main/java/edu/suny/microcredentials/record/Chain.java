package edu.suny.microcredentials.record;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * Reads a chain row by row as a stranger would, who has nothing but its rows: numbers
 * without a gap, each hash that of its text, each text naming the hash before it; and
 * beside them heads that were seen at some time. Keeps the first fault and no row.
 */
final class Chain {

	private static final JsonMapper JSON = new JsonMapper();

	private final Subject subject;

	private final Collection<Head> seen;

	private Head before;

	private String fault;

	/**
	 * @param seen where the chain ended at some time, in the database or at a checkpoint
	 */
	Chain(String subject, Collection<Head> seen) {
		this.subject = new Subject(subject);
		this.seen = seen;
		this.before = new Head(subject, 0, RecordText.NO_HASH);
	}

	/** The first link of a whole chain that does not hold, in a sentence. */
	static Optional<String> broken(String subject, List<RecordRow> rows, Collection<Head> seen) {
		Chain chain = new Chain(subject, seen);
		rows.forEach(chain::read);
		return chain.end();
	}

	static Optional<String> broken(String subject, List<RecordRow> rows) {
		return broken(subject, rows, List.of());
	}

	/** The next row. */
	void read(RecordRow row) {
		read(row, (text) -> Optional.empty());
	}

	/**
	 * The next row.
	 * @param details what stands beside it
	 */
	void read(RecordRow row, List<Detail> details) {
		read(row, (text) -> Detail.fault(text, details));
	}

	private void read(RecordRow row, Function<JsonNode, Optional<String>> beside) {
		if (this.fault == null) {
			this.fault = link(row).or(() -> anew(row))
				.or(() -> beside.apply(text(row.text()).orElseThrow()))
				.map((what) -> "Row %d of %s %s.".formatted(row.sequence(), row.subject(), what))
				.orElse(null);
			this.before = new Head(row.subject(), row.sequence(), row.hash());
		}
	}

	/** The first fault of the chain, which ends here. */
	Optional<String> end() {
		if (this.fault != null) {
			return Optional.of(this.fault);
		}
		int last = this.before.sequence();
		return this.seen.stream()
			.map(Head::sequence)
			.filter((sequence) -> sequence > last)
			.sorted()
			.findFirst()
			.map((sequence) -> "The record of %s ends after row %d: row %d was there and is gone."
				.formatted(this.subject.key(), last, sequence));
	}

	private Optional<String> link(RecordRow row) {
		if (row.sequence() != this.before.sequence() + 1) {
			return Optional.of("follows row %d: what stood between them is gone".formatted(this.before.sequence()));
		}
		if (!RecordText.hash(row.text()).equals(row.hash())) {
			return Optional.of("was changed: its hash is not that of its text");
		}
		Optional<JsonNode> text = text(row.text()).filter((read) -> isCanonical(row.text()));
		if (text.isEmpty()) {
			return Optional.of("is not canonical JSON");
		}
		JsonNode named = text.get().path(text.get().has("proposal") ? "proposal" : "campus");
		if (!this.subject.id().equals(text.get().path(this.subject.member()).textValue())
				|| text.get().path("sequence").asInt() != row.sequence()) {
			return Optional.of("was written for another place: its text says row %s of %s"
				.formatted(text.get().path("sequence").asText(), named.asText()));
		}
		return this.before.hash().equals(text.get().path("previousHash").textValue()) ? Optional.empty()
				: Optional.of("does not follow the row before it: it names another hash");
	}

	private Optional<String> anew(RecordRow row) {
		return this.seen.stream()
			.filter((head) -> head.sequence() == row.sequence() && !head.hash().equals(row.hash()))
			.findFirst()
			.map((head) -> "is not the one that stood there: the chain was written anew");
	}

	private static Optional<JsonNode> text(String text) {
		try {
			return Optional.ofNullable(JSON.readTree(text));
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	private static boolean isCanonical(String text) {
		try {
			return new JsonCanonicalizer(text).getEncodedString().equals(text);
		}
		catch (IOException ex) {
			return false;
		}
	}

}
