package edu.suny.microcredentials.market.process;

import edu.suny.microcredentials.committee.process.Comparing;
import edu.suny.microcredentials.engine.PublishedToModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Recalls what the market analysts found before, and what changed since. */
@PublishedToModels("recallAssessment")
class RecallAssessmentDelegate implements JavaDelegate {

	private final Comparing comparing;

	RecallAssessmentDelegate(Comparing comparing) {
		this.comparing = comparing;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.comparing.recall(execution, AssessMarketEvidenceReceiver.ANALYSTS);
	}

}
