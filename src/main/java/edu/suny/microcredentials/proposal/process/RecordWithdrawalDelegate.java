package edu.suny.microcredentials.proposal.process;

import edu.suny.microcredentials.engine.PublishedToModels;
import edu.suny.microcredentials.proposal.Proposals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;

/** Its proposers gave the proposal up. */
@PublishedToModels("recordWithdrawal")
class RecordWithdrawalDelegate implements JavaDelegate {

	private final Proposals proposals;

	RecordWithdrawalDelegate(Proposals proposals) {
		this.proposals = proposals;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.proposals.withdraw(NUMBER.in(execution));
	}

}
