package edu.suny.microcredentials.appeal.process;

import edu.suny.microcredentials.appeal.AppealGranted;
import edu.suny.microcredentials.engine.PublishedToModels;
import edu.suny.microcredentials.proposal.Proposals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.ApplicationEventPublisher;

import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.OUTCOME;

/** Takes a rejection back, so that the proposal goes into a next round. */
@PublishedToModels("grantAppeal")
class GrantAppealDelegate implements JavaDelegate {

	private final Proposals proposals;

	private final ApplicationEventPublisher events;

	GrantAppealDelegate(Proposals proposals, ApplicationEventPublisher events) {
		this.events = events;
		this.proposals = proposals;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.proposals.grantAppeal(NUMBER.in(execution));
		this.events.publishEvent(new AppealGranted(NUMBER.in(execution)));
		OUTCOME.set(execution, "returned");
	}

}
