package edu.suny.microcredentials.committee.process;

import edu.suny.microcredentials.engine.PublishedToModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells those above that the step is overdue at whose edge the timer is. */
@PublishedToModels("tellOfStep")
class TellOfStepDelegate implements JavaDelegate {

	private final WaitingSteps steps;

	TellOfStepDelegate(WaitingSteps steps) {
		this.steps = steps;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.steps.tell(execution);
	}

}
