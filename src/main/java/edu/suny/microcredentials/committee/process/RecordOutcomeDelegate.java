package edu.suny.microcredentials.committee.process;

import com.fasterxml.jackson.databind.JsonNode;
import edu.suny.microcredentials.committee.Outcome;
import edu.suny.microcredentials.committee.Referrals;
import edu.suny.microcredentials.committee.RequiredChanges;
import edu.suny.microcredentials.committee.Voting;
import edu.suny.microcredentials.engine.PublishedToModels;
import edu.suny.microcredentials.proposal.process.DecisionVersions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.committee.process.ReviewVariables.DECIDED;
import static edu.suny.microcredentials.committee.process.ReviewVariables.REVIEW;
import static edu.suny.microcredentials.committee.process.ReviewVariables.VERIFIER;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.OUTCOME;

/** Records what the body decided, by the table, with its reason. */
@PublishedToModels("recordOutcome")
class RecordOutcomeDelegate implements JavaDelegate {

	private final Voting voting;

	private final RequiredChanges changes;

	private final Referrals referrals;

	private final DecisionVersions versions;

	RecordOutcomeDelegate(Voting voting, RequiredChanges changes, Referrals referrals, DecisionVersions versions) {
		this.referrals = referrals;
		this.voting = voting;
		this.changes = changes;
		this.versions = versions;
	}

	@Override
	public void execute(DelegateExecution execution) {
		JsonNode decided = DECIDED.in(execution);
		Outcome outcome = Outcome.of(decided.path("outcome").asText());
		long review = REVIEW.in(execution);
		this.voting.close(review, outcome, decided.path("reason").asText(),
				this.versions.of(execution, "ballot-outcome"));
		this.referrals.refer(review);
		OUTCOME.set(execution, outcome.word());
		VERIFIER.set(execution, this.changes.verifier(review));
	}

}
