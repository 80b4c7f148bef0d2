package edu.suny.microcredentials.committee.process;

import edu.suny.microcredentials.committee.Outcome;
import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.engine.PublishedToModels;
import edu.suny.microcredentials.proposal.process.DecisionVersions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.committee.process.ReviewVariables.BODY;
import static edu.suny.microcredentials.committee.process.ReviewVariables.STANDING;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.OUTCOME;

/** Records that the body's earlier decision holds for this revision. */
@PublishedToModels("recordStandingDecision")
class RecordStandingDecisionDelegate implements JavaDelegate {

	private final Reviews reviews;

	private final DecisionVersions versions;

	private final Comparing comparing;

	RecordStandingDecisionDelegate(Reviews reviews, DecisionVersions versions, Comparing comparing) {
		this.comparing = comparing;
		this.reviews = reviews;
		this.versions = versions;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.reviews.recordStanding(NUMBER.in(execution), BODY.in(execution),
				STANDING.in(execution).path("reason").asText(), execution.getProcessDefinitionId(),
				this.versions.of(execution, "decision-stands"));
		this.comparing.keep(execution, this.reviews.body(NUMBER.in(execution), BODY.in(execution)), true);
		OUTCOME.set(execution, Outcome.FORWARDED.word());
	}

}
