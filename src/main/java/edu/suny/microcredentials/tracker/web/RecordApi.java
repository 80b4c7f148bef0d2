package edu.suny.microcredentials.tracker.web;

import java.security.Principal;
import java.util.List;

import edu.suny.microcredentials.record.GovernanceRecord;
import edu.suny.microcredentials.record.ReadableRows;

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
		ReadableRows rows = ReadableRows.of(this.record.of(number));
		return new Chain(number, rows.head(), rows.rows());
	}

	record Chain(String proposal, ReadableRows.End head, List<ReadableRows.Row> rows) {
	}

}
