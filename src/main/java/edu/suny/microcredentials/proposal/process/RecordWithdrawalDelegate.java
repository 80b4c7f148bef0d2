package edu.suny.microcredentials.proposal.process;

import edu.suny.microcredentials.engine.EngineIdentity;
import edu.suny.microcredentials.engine.PublishedToModels;
import edu.suny.microcredentials.proposal.Proposals;
import edu.suny.microcredentials.proposal.Transfers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;

/** Its proposers gave the proposal up. */
@PublishedToModels("recordWithdrawal")
class RecordWithdrawalDelegate implements JavaDelegate {

	private final Proposals proposals;

	private final Transfers transfers;

	private final EngineIdentity identity;

	RecordWithdrawalDelegate(Proposals proposals, Transfers transfers, EngineIdentity identity) {
		this.proposals = proposals;
		this.transfers = transfers;
		this.identity = identity;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String number = NUMBER.in(execution);
		this.identity.user().ifPresent((user) -> this.transfers.recordWithdrawal(number, user));
		this.proposals.withdraw(number);
	}

}
