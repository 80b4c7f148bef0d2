package edu.suny.microcredentials.tracker.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import edu.suny.microcredentials.credential.Credential;
import edu.suny.microcredentials.tracker.ProposalRow;
import edu.suny.microcredentials.tracker.web.ProposalPage.Decision;
import edu.suny.microcredentials.tracker.web.ProposalPage.Holder;
import edu.suny.microcredentials.tracker.web.ProposalPage.Route;
import edu.suny.microcredentials.tracker.web.ProposalPage.StepLine;
import edu.suny.microcredentials.tracker.web.ProposalPage.Tab;

/**
 * What everybody sees of a proposal of a campus that opened its tracker. There are no
 * people in it; what its fragments show of a page has the same names as on the whole one.
 *
 * @param document as it was submitted last
 * @param heldUntil null unless it is held
 * @param credential null until it is published
 */
record OpenPage(ProposalRow row, List<Holder> waitingFor, List<StepLine> steps, List<Decision> decisions, Route route,
		List<Tab> diagrams, JsonNode document, Instant submittedAt, LocalDate heldUntil, Credential credential) {

	/** Nobody is named. */
	public List<String> proposers() {
		return List.of();
	}

	/** Whether the engine does not know its way any more, as on the whole page. */
	public boolean historyAgedOut() {
		return this.diagrams.isEmpty();
	}

}
