package edu.suny.microcredentials.committee.process;

import edu.suny.microcredentials.engine.PublishedToModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.committee.process.ReviewVariables.BODY;

/** Records that the body's earlier decision holds for this revision. */
@PublishedToModels("recordStandingDecision")
class RecordStandingDecisionDelegate implements JavaDelegate {

	private final Comparing comparing;

	RecordStandingDecisionDelegate(Comparing comparing) {
		this.comparing = comparing;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.comparing.recordStanding(execution, BODY.in(execution), "decision-stands");
	}

}
