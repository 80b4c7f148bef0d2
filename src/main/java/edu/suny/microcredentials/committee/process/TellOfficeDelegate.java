package edu.suny.microcredentials.committee.process;

import edu.suny.microcredentials.engine.PublishedToModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.committee.process.ReviewVariables.REVIEW;

/** Tells the governance office that a matter waits. */
@PublishedToModels("tellOffice")
class TellOfficeDelegate implements JavaDelegate {

	private final WaitingMatters matters;

	TellOfficeDelegate(WaitingMatters matters) {
		this.matters = matters;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.matters.tellOffice(REVIEW.in(execution));
	}

}
