package edu.suny.microcredentials.proposal.process;

import edu.suny.microcredentials.engine.PublishedToModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.proposal.process.ProposalVariables.OUTCOME;

/** Ends the preparation; the process that called for it records the withdrawal. */
@PublishedToModels("withdrawDraft")
class WithdrawDraftDelegate implements JavaDelegate {

	@Override
	public void execute(DelegateExecution execution) {
		OUTCOME.set(execution, "withdrawn");
	}

}
