package edu.suny.microcredentials.market.process;

import edu.suny.microcredentials.committee.process.Comparing;
import edu.suny.microcredentials.engine.PublishedToModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Records that what the market analysts found holds for this revision. */
@PublishedToModels("recordStandingAssessment")
class RecordStandingAssessmentDelegate implements JavaDelegate {

	private final Comparing comparing;

	RecordStandingAssessmentDelegate(Comparing comparing) {
		this.comparing = comparing;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.comparing.recordStanding(execution, Assessments.ANALYSTS, Assessments.STANDS);
	}

}
