package edu.suny.microcredentials.committee.process;

import com.fasterxml.jackson.databind.JsonNode;
import edu.suny.microcredentials.committee.Outcome;
import edu.suny.microcredentials.committee.Voting;
import edu.suny.microcredentials.engine.PublishedToModels;
import edu.suny.microcredentials.proposal.process.DecisionVersions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.committee.process.ReviewVariables.DECIDED;
import static edu.suny.microcredentials.committee.process.ReviewVariables.REVIEW;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.OUTCOME;

/** Records what the body decided, by the table, with its reason. */
@PublishedToModels("recordOutcome")
class RecordOutcomeDelegate implements JavaDelegate {

	private final Voting voting;

	private final DecisionVersions versions;

	RecordOutcomeDelegate(Voting voting, DecisionVersions versions) {
		this.voting = voting;
		this.versions = versions;
	}

	@Override
	public void execute(DelegateExecution execution) {
		JsonNode decided = DECIDED.in(execution);
		Outcome outcome = Outcome.of(decided.path("outcome").asText());
		this.voting.close(REVIEW.in(execution), outcome, decided.path("reason").asText(),
				this.versions.of(execution, "ballot-outcome"));
		OUTCOME.set(execution, outcome.word());
	}

}
