package edu.suny.microcredentials.proposal.process;

import edu.suny.microcredentials.engine.PublishedToModels;
import edu.suny.microcredentials.proposal.Proposals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;

/** A body rejected the proposal. */
@PublishedToModels("recordRejection")
class RecordRejectionDelegate implements JavaDelegate {

	private final Proposals proposals;

	RecordRejectionDelegate(Proposals proposals) {
		this.proposals = proposals;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.proposals.reject(NUMBER.in(execution));
	}

}
