package edu.suny.microcredentials.committee.process;

import edu.suny.microcredentials.engine.PublishedToModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.committee.process.ReviewVariables.BODY;

/** Recalls what the body decided on this proposal before, and what changed since. */
@PublishedToModels("recallEarlierDecision")
class RecallEarlierDecisionDelegate implements JavaDelegate {

	private final Comparing comparing;

	RecallEarlierDecisionDelegate(Comparing comparing) {
		this.comparing = comparing;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.comparing.recall(execution, BODY.in(execution));
	}

}
