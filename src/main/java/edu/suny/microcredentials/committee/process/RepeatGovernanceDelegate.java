package edu.suny.microcredentials.committee.process;

import edu.suny.microcredentials.engine.PublishedToModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Has the path begin again for the same revision. That earlier decisions are reopened
 * follows from the governance office's row in our reviews.
 */
@PublishedToModels("repeatGovernance")
class RepeatGovernanceDelegate implements JavaDelegate {

	@Override
	public void execute(DelegateExecution execution) {
		execution.removeVariable(ReviewVariables.GUARANTEE.name());
	}

}
