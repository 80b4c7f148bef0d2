package edu.suny.microcredentials.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody who can write to the database could do to a chain, and how it is found.
 */
class ChainTests {

	private static final String PROPOSAL = "harbor-2026-0001";

	private final List<RecordRow> rows = chain(5, "forwarded");

	@Test
	void aChainAsItWasWrittenHolds() {
		assertThat(Chain.broken(PROPOSAL, this.rows)).isEmpty();
		assertThat(Chain.broken(PROPOSAL, List.of())).isEmpty();
	}

	@Test
	void aChangedTextIsFound() {
		RecordRow row = this.rows.get(2);
		this.rows.set(2, new RecordRow(PROPOSAL, 3, row.text().replace("forwarded", "rejected"), row.hash()));

		assertThat(broken()).isEqualTo("Row 3 of harbor-2026-0001 was changed: its hash is not that of its text.");
	}

	@Test
	void aChangedTextWithItsHashIsFoundAtTheNextRow() {
		String text = this.rows.get(2).text().replace("forwarded", "rejected");
		this.rows.set(2, new RecordRow(PROPOSAL, 3, text, RecordText.hash(text)));

		assertThat(broken())
			.isEqualTo("Row 4 of harbor-2026-0001 does not follow the row before it: it names another hash.");
	}

	@Test
	void aRemovedRowIsFound() {
		this.rows.remove(2);

		assertThat(broken()).isEqualTo("Row 4 of harbor-2026-0001 follows row 2: what stood between them is gone.");
	}

	@Test
	void aRemovedFirstRowIsFound() {
		this.rows.remove(0);

		assertThat(broken()).startsWith("Row 2 of harbor-2026-0001 follows row 0");
	}

	@Test
	void rowsInAnotherOrderAreFound() {
		RecordRow second = this.rows.get(1);
		RecordRow third = this.rows.get(2);
		this.rows.set(1, new RecordRow(PROPOSAL, 2, third.text(), third.hash()));
		this.rows.set(2, new RecordRow(PROPOSAL, 3, second.text(), second.hash()));

		assertThat(broken()).isEqualTo(
				"Row 2 of harbor-2026-0001 was written for another place: its text says row 3 of harbor-2026-0001.");
	}

	@Test
	void anInsertedRowIsFound() {
		String text = text(3, this.rows.get(1).hash(), "rejected");
		this.rows.add(2, new RecordRow(PROPOSAL, 3, text, RecordText.hash(text)));

		assertThat(broken()).startsWith("Row 3 of harbor-2026-0001 follows row 3");
	}

	@Test
	void aRowOfAnotherProposalIsFound() {
		String text = text(1, RecordText.NO_HASH, "forwarded").replace(PROPOSAL, "harbor-2026-0002");
		this.rows.set(0, new RecordRow(PROPOSAL, 1, text, RecordText.hash(text)));

		assertThat(broken()).endsWith("its text says row 1 of harbor-2026-0002.");
	}

	@Test
	void anotherSpellingOfTheSameIsFound() {
		String text = this.rows.get(4).text().replace("{", "{ ");
		this.rows.set(4, new RecordRow(PROPOSAL, 5, text, RecordText.hash(text)));

		assertThat(broken()).isEqualTo("Row 5 of harbor-2026-0001 is not canonical JSON.");
	}

	/** By itself such a chain holds: head and checkpoints are there for these two. */
	@Test
	void whatIsCutOffOrWrittenAnewIsFoundByItsHead() {
		Head head = head(this.rows);

		assertThat(Chain.broken(PROPOSAL, this.rows, List.of(head))).isEmpty();
		assertThat(Chain.broken(PROPOSAL, this.rows.subList(0, 4), List.of(head)))
			.hasValue("The record of harbor-2026-0001 ends after row 4: row 5 was there and is gone.");
		assertThat(Chain.broken(PROPOSAL, chain(6, "rejected"), List.of(head)))
			.hasValue("Row 5 of harbor-2026-0001 is not the one that stood there: the chain was written anew.");
		assertThat(Chain.broken(PROPOSAL, List.of(), List.of(head)))
			.hasValue("The record of harbor-2026-0001 ends after row 0: row 5 was there and is gone.");
	}

	@Test
	void aChainThatGrewSinceAHeadWasSeenHolds() {
		assertThat(Chain.broken(PROPOSAL, this.rows, List.of(head(this.rows.subList(0, 3)), head(this.rows))))
			.isEmpty();
	}

	private String broken() {
		return Chain.broken(PROPOSAL, this.rows).orElseThrow();
	}

	private static Head head(List<RecordRow> rows) {
		RecordRow last = rows.get(rows.size() - 1);
		return new Head(PROPOSAL, last.sequence(), last.hash());
	}

	private static List<RecordRow> chain(int length, String outcome) {
		List<RecordRow> rows = new ArrayList<>();
		String before = RecordText.NO_HASH;
		for (int sequence = 1; sequence <= length; sequence++) {
			String text = text(sequence, before, outcome);
			before = RecordText.hash(text);
			rows.add(new RecordRow(PROPOSAL, sequence, text, before));
		}
		return rows;
	}

	private static String text(int sequence, String previousHash, String outcome) {
		return RecordText.of(new TreeMap<>(Map.of("proposal", PROPOSAL, "sequence", sequence, "previousHash",
				previousHash, "act", "decided", "outcome", outcome)));
	}

}
