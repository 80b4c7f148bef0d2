package edu.suny.microcredentials.committee.process;

import edu.suny.microcredentials.engine.PublishedToModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.committee.process.ReviewVariables.REVIEW;

/** Tells the chair that a matter waits. */
@PublishedToModels("tellChair")
class TellChairDelegate implements JavaDelegate {

	private final WaitingMatters matters;

	TellChairDelegate(WaitingMatters matters) {
		this.matters = matters;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.matters.tellChair(REVIEW.in(execution));
	}

}
