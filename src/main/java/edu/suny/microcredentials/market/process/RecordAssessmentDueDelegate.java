package edu.suny.microcredentials.market.process;

import edu.suny.microcredentials.committee.process.Comparing;
import edu.suny.microcredentials.engine.PublishedToModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Records why the market analysts are asked, in a later round. */
@PublishedToModels("recordAssessmentDue")
class RecordAssessmentDueDelegate implements JavaDelegate {

	private final Comparing comparing;

	RecordAssessmentDueDelegate(Comparing comparing) {
		this.comparing = comparing;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.comparing.recordAskedAgain(execution, Assessments.ANALYSTS, Assessments.STANDS);
	}

}
