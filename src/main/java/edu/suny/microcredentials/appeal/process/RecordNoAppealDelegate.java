package edu.suny.microcredentials.appeal.process;

import edu.suny.microcredentials.appeal.Appeals;
import edu.suny.microcredentials.engine.PublishedToModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;

/** The days for an appeal are over without one. */
@PublishedToModels("recordNoAppeal")
class RecordNoAppealDelegate implements JavaDelegate {

	private final Appeals appeals;

	RecordNoAppealDelegate(Appeals appeals) {
		this.appeals = appeals;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.appeals.lapse(NUMBER.in(execution));
	}

}
