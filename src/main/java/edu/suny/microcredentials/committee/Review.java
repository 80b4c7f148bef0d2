package edu.suny.microcredentials.committee;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import edu.suny.microcredentials.proposal.ProposalNumber;

/**
 * One time that a body or an office was asked about a proposal, and what came of it.
 *
 * @param method single, ballot, recorded, consent, market-data; standing where an earlier
 * decision holds; joining where a department answers whether it makes it, too
 * @param rules the answer of {@code committee-rules}; null where no body decides
 * @param members how many had a vote, the recused among them
 * @param eligible who may decide: without the recused
 * @param votingCloses when it ends at the latest, or by when it is asked for; null where
 * no body decides
 * @param closedAt when it was decided; null while open
 * @param decision what an officer decided or a meeting moved; null for a ballot
 * @param outcome null while open
 * @param reason the sentence of the table, or ours, for the outcome
 * @param rationale what those who decided wrote
 * @param changes what must change, one per line
 * @param decidedBy the officer, or the secretary who recorded; null for a ballot
 * @param decidedFor the absent member for whom they did so as deputy, or null
 * @param meeting what was recorded of the meeting; null unless it was one
 * @param standingOn the review whose decision holds; null unless it is standing
 * @param processDefinition the version of the diagram
 * @param rulesDefinition the version of the table {@code committee-rules}, or of
 * {@code market-evidence} for an assessment, and the rules that matched
 * @param outcomeDefinition the version of the table {@code ballot-outcome}, or of the one
 * by which a decision stands
 * @param reading 1 for the first
 * @param actingBody the body that acts for it between meetings, or null
 * @param confirmation what the body itself says of what was done for it; null until then
 * @param settledAt since when no vote still to come could change the outcome, or null
 * @param pulled who pulled it from the consent calendar; null if nobody did
 * @param alternates substitutes who sit in the place of others
 * @param meetingId of the meeting on whose agenda it is, or null
 * @param partner the campus of the body where it is not the one of the proposal's number,
 * else null
 */
public record Review(long id, String proposal, int round, int revision, String body, String bodyName, String bodyType,
		boolean faculty, String method, JsonNode rules, int members, List<String> eligible, List<String> officers,
		Instant openedAt, Instant votingCloses, Instant closedAt, String decision, Outcome outcome, String reason,
		String rationale, String changes, String decidedBy, String decidedFor, VoteCount count, JsonNode meeting,
		Long standingOn, String processDefinition, String rulesDefinition, String outcomeDefinition, int reading,
		String actingBody, Confirmation confirmation, Instant settledAt, Pull pulled, List<String> alternates,
		Long meetingId, String partner) {

	/**
	 * Whether a body confirmed what another did for it between its meetings, and when.
	 */
	public record Confirmation(boolean confirmed, Instant at) {
	}

	/** Who took a matter from the consent calendar, and why. */
	public record Pull(String by, String reason, Instant at) {
	}

	/** The campus on whose path it is, and by whose calendar. */
	public String campus() {
		return (this.partner != null) ? this.partner : ProposalNumber.of(this.proposal).campus();
	}

	/** Whether market analysts assessed the evidence of need. */
	boolean isAssessment() {
		return "market-data".equals(this.method);
	}

	public boolean isOpen() {
		return this.closedAt == null;
	}

	/** Whether members voted, and their votes were counted. */
	public boolean isCountedBallot() {
		return !isOpen() && this.count != null && "ballot".equals(this.method);
	}

	/** Whether the body has neither decided nor been counted. */
	public boolean isUndecided() {
		return isOpen() && this.decision == null && this.count == null;
	}

	/** The id of the body whose members decide: its own, or one that acts for it. */
	public String sitting() {
		return (this.actingBody != null) ? this.actingBody : this.body;
	}

	/** Whether the body refused to confirm what another decided for it. */
	public boolean isRefused() {
		return this.confirmation != null && !this.confirmation.confirmed();
	}

	/** What must change, point by point. */
	public List<String> changeLines() {
		return (this.changes == null) ? List.of() : this.changes.lines().filter((line) -> !line.isBlank()).toList();
	}

}
