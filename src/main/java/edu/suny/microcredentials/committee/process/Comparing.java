package edu.suny.microcredentials.committee.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import edu.suny.microcredentials.committee.EarlierDecision;
import edu.suny.microcredentials.committee.Outcome;
import edu.suny.microcredentials.committee.Points;
import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.committee.StandingQuestions;
import edu.suny.microcredentials.proposal.ProposalRevision;
import edu.suny.microcredentials.proposal.Proposals;
import edu.suny.microcredentials.proposal.process.DecisionVersions;
import edu.suny.microcredentials.proposal.process.PathCampus;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

import static edu.suny.microcredentials.committee.process.ReviewVariables.ANSWERED;
import static edu.suny.microcredentials.committee.process.ReviewVariables.EARLIER;
import static edu.suny.microcredentials.committee.process.ReviewVariables.STANDING;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.OUTCOME;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.PROPOSAL;

/**
 * Does what a body decided before hold for this revision? A table answers; here stands
 * what it is asked and what is kept of its answer. Bodies as paths name them, tables by
 * their ids.
 */
@Component
public class Comparing {

	private static final String DECIDES_AGAIN = "The body did not forward it, or was asked to decide again.";

	private final Reviews reviews;

	private final StandingQuestions questions;

	private final Proposals proposals;

	private final Points points;

	private final DecisionVersions versions;

	private final ObjectMapper json;

	Comparing(Reviews reviews, StandingQuestions questions, Proposals proposals, Points points,
			DecisionVersions versions, ObjectMapper json) {
		this.reviews = reviews;
		this.questions = questions;
		this.proposals = proposals;
		this.points = points;
		this.versions = versions;
		this.json = json;
	}

	/**
	 * What the body decided before and what changed since; the proposal as it is now.
	 * @return what the table is asked
	 */
	public EarlierDecision recall(DelegateExecution execution, String body) {
		ProposalRevision revision = this.proposals.currentRevision(NUMBER.in(execution));
		PROPOSAL.set(execution, revision.document().json());
		ANSWERED.set(execution, PointVariables.answered(this.points.of(NUMBER.in(execution)), revision.revision()));
		EarlierDecision earlier = this.reviews.earlierDecision(NUMBER.in(execution), PathCampus.body(execution, body));
		EARLIER.set(execution, this.json.valueToTree(earlier));
		return earlier;
	}

	/** The decision holds: the proposal is forwarded by it. */
	public void recordStanding(DelegateExecution execution, String body, String table) {
		this.reviews.recordStanding(NUMBER.in(execution), PathCampus.body(execution, body), reason(execution),
				execution.getProcessDefinitionId(), this.versions.of(execution, table));
		keep(execution, body, true, reason(execution), this.versions.of(execution, table));
		OUTCOME.set(execution, Outcome.FORWARDED.word());
	}

	/**
	 * The body decides again, and it is kept why; in words of ours where the table would
	 * have had its decision stand, and the diagram knows better.
	 */
	public void recordAskedAgain(DelegateExecution execution, String body, String table) {
		boolean overruled = STANDING.in(execution).path("stands").asBoolean();
		keep(execution, body, false, overruled ? DECIDES_AGAIN : reason(execution),
				overruled ? this.versions.table(execution, table) : this.versions.of(execution, table));
	}

	private void keep(DelegateExecution execution, String body, boolean stands, String reason, String definition) {
		this.questions.keep(NUMBER.in(execution),
				this.reviews.body(NUMBER.in(execution), PathCampus.body(execution, body)),
				this.json.convertValue(EARLIER.in(execution), EarlierDecision.class), stands, reason, definition);
	}

	private static String reason(DelegateExecution execution) {
		return STANDING.in(execution).path("reason").asText();
	}

}
