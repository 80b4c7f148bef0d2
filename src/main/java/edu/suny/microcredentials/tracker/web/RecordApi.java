package edu.suny.microcredentials.tracker.web;

import java.security.Principal;
import java.util.List;

import edu.suny.microcredentials.record.GovernanceRecord;
import edu.suny.microcredentials.record.RecordRow;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The governance record of a proposal, for whoever may see the proposal. */
@RestController
class RecordApi {

	private final ProposalPages pages;

	private final GovernanceRecord record;

	RecordApi(ProposalPages pages, GovernanceRecord record) {
		this.pages = pages;
		this.record = record;
	}

	@GetMapping("/api/proposals/{number}/record")
	Chain record(@PathVariable String number, Principal who) {
		this.pages.row(number, who.getName());
		List<RecordRow> rows = this.record.of(number);
		return new Chain(number,
				rows.isEmpty() ? null
						: new Head(rows.get(rows.size() - 1).sequence(), rows.get(rows.size() - 1).hash()),
				rows.stream().map((row) -> new Row(row.text(), row.hash())).toList());
	}

	/**
	 * Everything from which the chain can be reckoned again: SHA-256 of each text in
	 * UTF-8 is its hash, and each text names the hash before it.
	 */
	record Chain(String proposal, Head head, List<Row> rows) {
	}

	record Head(int sequence, String hash) {
	}

	record Row(String text, String hash) {
	}

}
