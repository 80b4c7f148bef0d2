package edu.suny.microcredentials.committee.process;

import edu.suny.microcredentials.engine.PublishedToModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.committee.process.ReviewVariables.REVIEW;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;

/** Lists what differs from the revision on which a body decided, asked for or not. */
@PublishedToModels("listChanges")
class ListChangesDelegate implements JavaDelegate {

	private final ShownChanges shown;

	ListChangesDelegate(ShownChanges shown) {
		this.shown = shown;
	}

	@Override
	public void execute(DelegateExecution execution) {
		execution.setVariables(this.shown.of(NUMBER.in(execution), REVIEW.in(execution)));
	}

}
