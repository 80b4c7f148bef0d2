package edu.suny.microcredentials.proposal.process;

import edu.suny.microcredentials.engine.PublishedToModels;
import edu.suny.microcredentials.proposal.Proposals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;

/** Academic affairs declined the proposal. */
@PublishedToModels("recordDecline")
class RecordDeclineDelegate implements JavaDelegate {

	private final Proposals proposals;

	RecordDeclineDelegate(Proposals proposals) {
		this.proposals = proposals;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.proposals.decline(NUMBER.in(execution));
	}

}
