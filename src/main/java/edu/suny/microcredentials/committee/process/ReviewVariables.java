package edu.suny.microcredentials.committee.process;

import com.fasterxml.jackson.databind.JsonNode;
import edu.suny.microcredentials.engine.ProcessVariable;

/** The process variables of a review, each declared here once. */
public final class ReviewVariables {

	/** As the path names it. */
	static final ProcessVariable<String> BODY = new ProcessVariable<>("body", String.class);

	/** An {@link edu.suny.microcredentials.committee.EarlierDecision}. */
	static final ProcessVariable<JsonNode> EARLIER = new ProcessVariable<>("earlier", JsonNode.class);

	/**
	 * What the proposers answered with this revision: a list of {point, made, answer}.
	 */
	static final ProcessVariable<JsonNode> ANSWERED = new ProcessVariable<>("answered", JsonNode.class);

	/**
	 * The answer of {@code decision-stands} or {@code assessment-stands}: {stands,
	 * reason}.
	 */
	static final ProcessVariable<JsonNode> STANDING = new ProcessVariable<>("standing", JsonNode.class);

	/** The body for tables: {id, name, type, faculty, members}. */
	static final ProcessVariable<JsonNode> REVIEWER = new ProcessVariable<>("reviewer", JsonNode.class);

	/** The answer of {@code committee-rules}. */
	static final ProcessVariable<JsonNode> RULES = new ProcessVariable<>("rules", JsonNode.class);

	/** The id of the row in {@code review}. */
	public static final ProcessVariable<Long> REVIEW = new ProcessVariable<>("reviewId", Long.class);

	/** User ids of those who get a ballot. */
	static final ProcessVariable<JsonNode> MEMBERS = new ProcessVariable<>("members", JsonNode.class);

	/** User ids of those who decide or record for the body, separated by commas. */
	static final ProcessVariable<String> OFFICERS = new ProcessVariable<>("officers", String.class);

	/** How this reading is held: single, ballot, recorded or consent. */
	static final ProcessVariable<String> METHOD = new ProcessVariable<>("method", String.class);

	/** Whether the body could reach its quorum. */
	static final ProcessVariable<Boolean> BODY_COMPLETE = new ProcessVariable<>("bodyComplete", Boolean.class);

	/** Why it could not, a sentence for the governance office. */
	static final ProcessVariable<String> OBSTACLE = new ProcessVariable<>("obstacle", String.class);

	/** What those who decide need to know of the rules. */
	static final ProcessVariable<String> RULES_IN_WORDS = new ProcessVariable<>("rulesInWords", String.class);

	/** What a body that heard an appeal found; absent without one. */
	static final ProcessVariable<String> HEARD = new ProcessVariable<>("heard", String.class);

	/** Who sees that required changes were made: nobody, chair, secretary or body. */
	static final ProcessVariable<String> VERIFIER = new ProcessVariable<>("verifier", String.class);

	/** Whether the proposers could be asked for changes now. */
	static final ProcessVariable<Boolean> ASKED = new ProcessVariable<>("asked", Boolean.class);

	/** When they were asked, ISO 8601. */
	static final ProcessVariable<String> CHANGES_ASKED = new ProcessVariable<>("changesAsked", String.class);

	/** The review for which a draft is changed; absent for any other. */
	static final ProcessVariable<Long> ASKED_BY = new ProcessVariable<>("askedByReview", Long.class);

	/** Names of the parts that differ from what the body decided on. */
	static final ProcessVariable<JsonNode> CHANGED_PARTS = new ProcessVariable<>("changedParts", JsonNode.class);

	/** The revision that whoever sees the changes is shown. */
	static final ProcessVariable<Integer> SHOWN = new ProcessVariable<>("shownRevision", Integer.class);

	/** What whoever saw the changes found missing, one point per line. */
	static final ProcessVariable<String> MISSING = new ProcessVariable<>("missing", String.class);

	/** Bodies to whom a tabled matter may be referred: [{value, label}]. */
	static final ProcessVariable<JsonNode> REFEREES = new ProcessVariable<>("referees", JsonNode.class);

	/** Bodies that forwarded the proposal before: [{value, label}]. */
	static final ProcessVariable<JsonNode> DECIDED_BEFORE = new ProcessVariable<>("decidedBefore", JsonNode.class);

	/** When it ends, ISO 8601 with the offset of the campus. */
	static final ProcessVariable<String> VOTING_CLOSES = new ProcessVariable<>("votingCloses", String.class);

	/** A {@link edu.suny.microcredentials.committee.VoteCount}. */
	static final ProcessVariable<JsonNode> COUNT = new ProcessVariable<>("count", JsonNode.class);

	/** The answer of {@code ballot-outcome}: {outcome, reason}. */
	static final ProcessVariable<JsonNode> DECIDED = new ProcessVariable<>("decided", JsonNode.class);

	/** A {@link edu.suny.microcredentials.committee.Guarantee}. */
	static final ProcessVariable<JsonNode> GUARANTEE = new ProcessVariable<>("guarantee", JsonNode.class);

	private ReviewVariables() {
	}

}
