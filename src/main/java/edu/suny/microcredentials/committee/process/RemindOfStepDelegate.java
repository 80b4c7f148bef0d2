package edu.suny.microcredentials.committee.process;

import edu.suny.microcredentials.engine.PublishedToModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Reminds those on whom the step waits at whose edge the timer is. */
@PublishedToModels("remindOfStep")
class RemindOfStepDelegate implements JavaDelegate {

	private final WaitingSteps steps;

	RemindOfStepDelegate(WaitingSteps steps) {
		this.steps = steps;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.steps.remind(execution);
	}

}
