package edu.suny.microcredentials.tracker.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import edu.suny.microcredentials.tracker.ProposalRow;
import edu.suny.microcredentials.tracker.Reader;
import edu.suny.microcredentials.tracker.web.ProposalPage.HandoverLine;

/**
 * That something went from one to another, or that a proposal was given up.
 *
 * @param pattern the sentence, with places for the names of who did it, from whom it went
 * and to whom
 * @param reason null for a withdrawal
 */
record Handover(Instant at, String pattern, String by, String from, String to, String reason) {

	Stream<String> users() {
		return Stream.of(this.by, (this.from != null) ? this.from : this.by, (this.to != null) ? this.to : this.by);
	}

	/** The first first; reasons only for those whom they concern, and the office. */
	static List<HandoverLine> lines(List<Handover> handovers, Map<String, String> names, Reader reader,
			ProposalRow row) {
		return handovers.stream()
			.map((each) -> new HandoverLine(each.at(),
					each.pattern()
						.formatted(Waiting.name(each.by(), names),
								(each.from() != null) ? Waiting.name(each.from(), names) : "",
								(each.to() != null) ? Waiting.name(each.to(), names) : ""),
					each.concerns(reader, row) ? each.reason() : null))
			.toList();
	}

	private boolean concerns(Reader reader, ProposalRow row) {
		return reader.seesDraftsOf(row) || reader.id().equals(this.from) || reader.id().equals(this.to);
	}

}
