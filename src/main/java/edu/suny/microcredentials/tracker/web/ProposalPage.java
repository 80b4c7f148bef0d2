package edu.suny.microcredentials.tracker.web;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import edu.suny.microcredentials.meeting.SeenVotes;
import edu.suny.microcredentials.tracker.ProposalRow;

/**
 * Everything that a reader sees of a proposal.
 *
 * @param document the working copy if the reader may see it, else what was submitted last
 * @param route null before governance began
 * @param draft whether the document is a working copy
 * @param ended whether nothing more will become of it, not even by an appeal
 * @param outlook what comes
 */
record ProposalPage(ProposalRow row, List<String> proposers, List<Holder> waitingFor, List<StepLine> steps,
		List<Decision> decisions, List<Change> changes, List<Revision> revisions, Route route, List<Tab> diagrams,
		JsonNode document, boolean draft, boolean withdrawable, boolean ended, List<HandoverLine> handovers,
		Outlook outlook) {

	/** Whether the engine does not know its way any more; each begins with a step. */
	public boolean historyAgedOut() {
		return this.diagrams.isEmpty();
	}

	/**
	 * What waits, and with whom.
	 *
	 * @param usualDays those that such a step takes as a rule; null if too few were
	 * finished
	 * @param longer whether it takes longer than three in four of them
	 * @param task its id if the reader can do it, else null
	 */
	record Holder(String name, String body, String with, Instant since, long days, Integer usualDays, boolean longer,
			String task) {
	}

	/**
	 * A step so far.
	 *
	 * @param who those who did it or have it
	 * @param to null while it is open
	 * @param usualDays those that such a step takes as a rule; null if too few were
	 * finished
	 * @param longer whether it takes or took longer than three in four of them
	 * @param state open, done or withdrawn
	 */
	record StepLine(String key, String name, String body, String who, Integer round, Instant from, Instant to,
			long days, Integer usualDays, boolean longer, String state) {
	}

	/**
	 * What a body or office decided.
	 *
	 * @param votes the count in words, or null
	 * @param acted which other body decided it between its meetings; null if none did
	 * @param meeting null unless it was decided at one
	 * @param versions the models that it went by, in words
	 * @param ballot who voted what; null unless the reader may know
	 */
	record Decision(String body, String bodyName, boolean faculty, String method, String outcome, String votes,
			String decidedBy, Acted acted, Meeting meeting, String reason, String rationale, List<String> changes,
			Instant at, int round, int revision, List<String> versions, @JsonIgnore SeenVotes ballot) {

		/** What of it is for everybody: no people, and nothing that they wrote. */
		Decision forEverybody() {
			return new Decision(this.body, this.bodyName, this.faculty, this.method, this.outcome, this.votes, null,
					this.acted, null, this.reason, null, List.of(), this.at, this.round, this.revision, this.versions,
					null);
		}

	}

	/**
	 * Another body that decided for one between its meetings.
	 *
	 * @param body its name
	 * @param confirmed whether the body confirmed it; null while it has not said
	 * @param at when it said so, or null
	 */
	record Acted(String body, Boolean confirmed, Instant at) {
	}

	/**
	 * What the secretary recorded besides the count; each null if nothing.
	 *
	 * @param minutes where they are, as it was written: not always an address
	 */
	record Meeting(String motion, String mover, String seconder, String dissent, String minutes) {
	}

	/**
	 * A task or the proposal itself went to somebody else, or was given up.
	 *
	 * @param reason null for those whom it does not concern
	 */
	record HandoverLine(Instant at, String sentence, String reason) {
	}

	/** What one body wants changed. */
	record Change(String body, List<String> lines) {
	}

	/** A document as it was submitted. */
	record Revision(int revision, int round, String author, Instant submittedAt) {
	}

	/**
	 * Which way a revision takes through the bodies.
	 *
	 * @param reason the sentence of the table {@code review-route}
	 * @param version the table that it went by, in words
	 */
	record Route(int revision, String reason, String version) {
	}

	/**
	 * A diagram to choose.
	 *
	 * @param id of the process instance
	 * @param active whether the proposal is there now
	 * @param selected the one to show first
	 */
	record Tab(String id, String label, boolean active, boolean selected) {
	}

}
