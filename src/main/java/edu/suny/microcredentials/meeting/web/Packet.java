package edu.suny.microcredentials.meeting.web;

import java.util.List;

import edu.suny.microcredentials.calendar.Meeting;
import edu.suny.microcredentials.meeting.AgendaItem;
import edu.suny.microcredentials.page.ReadableDocument;
import edu.suny.microcredentials.page.Redline;

/** What members read for a meeting: its agenda, and each proposal on it. */
record Packet(Meeting meeting, List<Part> parts) {

	/** A part of the agenda. */
	record Part(String heading, List<Entry> entries) {
	}

	/**
	 * An item of the agenda.
	 *
	 * @param proposal null for other business
	 */
	record Entry(AgendaItem item, Proposal proposal) {
	}

	/**
	 * A proposal as it is before the body.
	 *
	 * @param proposers their names
	 * @param earlier what the body decided before, in a sentence, or null
	 * @param changed the parts that changed since, each with what was there and what is
	 */
	record Proposal(String number, int revision, String department, String proposers, String earlier,
			List<Redline> changed, ReadableDocument doc) {
	}

	public List<Proposal> proposals() {
		return this.parts.stream()
			.flatMap((part) -> part.entries().stream())
			.map(Entry::proposal)
			.filter((each) -> each != null)
			.toList();
	}

}
