package edu.suny.microcredentials.joint.process;

import edu.suny.microcredentials.engine.PublishedToModels;
import edu.suny.microcredentials.proposal.CampusOutcomes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.OUTCOME;

/** Says what comes of a joint proposal by what its campuses said. */
@PublishedToModels("combineOutcomes")
class CombineOutcomesDelegate implements JavaDelegate {

	private final CampusOutcomes outcomes;

	CombineOutcomesDelegate(CampusOutcomes outcomes) {
		this.outcomes = outcomes;
	}

	@Override
	public void execute(DelegateExecution execution) {
		OUTCOME.set(execution, this.outcomes.combined(NUMBER.in(execution)));
	}

}
