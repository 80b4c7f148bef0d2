package edu.suny.microcredentials.tracker.web;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.page.Redline;
import edu.suny.microcredentials.proposal.ProposalDocument;
import edu.suny.microcredentials.proposal.ProposalRevision;
import edu.suny.microcredentials.proposal.Proposals;
import edu.suny.microcredentials.tracker.ProposalRow;

import org.springframework.stereotype.Component;

/** What changed from one submitted revision of a proposal to another. */
@Component
class Changes {

	private final Proposals proposals;

	Changes(Proposals proposals) {
		this.proposals = proposals;
	}

	/**
	 * Compares two revisions.
	 * @param from null for the one before {@code to}
	 * @param to null for the latest
	 * @throws RefusedException if there is no such revision
	 */
	Compared of(ProposalRow row, Integer from, Integer to) {
		int after = (to != null) ? to : row.revision();
		int before = (from != null) ? from : Math.max(1, after - 1);
		ProposalDocument then = document(row, before);
		ProposalDocument now = document(row, after);
		return new Compared(before, after, between(then.json(), now.json()));
	}

	/** What differs between two documents, part by part. */
	List<Redline> between(JsonNode then, JsonNode now) {
		return ProposalDocument.changedParts(new ProposalDocument(then), new ProposalDocument(now))
			.stream()
			.map((part) -> Redline.of(part, then, now))
			.toList();
	}

	private ProposalDocument document(ProposalRow row, int revision) {
		return this.proposals.revision(row.number(), revision)
			.map(ProposalRevision::document)
			.orElseThrow(() -> new RefusedException(Reason.NOT_FOUND,
					(row.revision() == 0)
							? "%s was never submitted: there is nothing to compare.".formatted(row.number())
							: "%s has no revision %d; it has revisions 1 to %d.".formatted(row.number(), revision,
									row.revision())));
	}

	/**
	 * Two revisions, side by side.
	 *
	 * @param parts those that differ, in the order of the document
	 */
	record Compared(int from, int to, List<Redline> parts) {
	}

}
