package edu.suny.microcredentials.appeal.process;

import edu.suny.microcredentials.engine.PublishedToModels;
import edu.suny.microcredentials.proposal.Proposals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.OUTCOME;

/** Takes a rejection back, so that the proposal goes into a next round. */
@PublishedToModels("grantAppeal")
class GrantAppealDelegate implements JavaDelegate {

	private final Proposals proposals;

	GrantAppealDelegate(Proposals proposals) {
		this.proposals = proposals;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.proposals.grantAppeal(NUMBER.in(execution));
		OUTCOME.set(execution, "returned");
	}

}
