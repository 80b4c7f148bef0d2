package edu.suny.microcredentials.joint.process;

import edu.suny.microcredentials.engine.PublishedToModels;
import edu.suny.microcredentials.proposal.CampusOutcomes;
import edu.suny.microcredentials.proposal.CampusOutcomes.Step;
import edu.suny.microcredentials.proposal.process.PathCampus;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.OUTCOME;

/** Keeps how the path of one campus ended. */
@PublishedToModels("keepCampusOutcome")
class KeepCampusOutcomeDelegate implements JavaDelegate {

	private final CampusOutcomes outcomes;

	KeepCampusOutcomeDelegate(CampusOutcomes outcomes) {
		this.outcomes = outcomes;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.outcomes.keep(NUMBER.in(execution), PathCampus.of(execution), Step.PATH, OUTCOME.in(execution));
	}

}
