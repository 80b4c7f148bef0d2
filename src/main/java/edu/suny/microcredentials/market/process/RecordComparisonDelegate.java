package edu.suny.microcredentials.market.process;

import edu.suny.microcredentials.committee.process.Comparing;
import edu.suny.microcredentials.engine.PublishedToModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Records whether the earlier assessment stands, which forwards the proposal, or why the
 * analysts are asked again. It speaks for no other body, so a campus's own diagram may
 * ask for it.
 */
@PublishedToModels("recordComparison")
class RecordComparisonDelegate implements JavaDelegate {

	private final Comparing comparing;

	RecordComparisonDelegate(Comparing comparing) {
		this.comparing = comparing;
	}

	@Override
	public void execute(DelegateExecution execution) {
		if (this.comparing.stands(execution)) {
			this.comparing.recordStanding(execution, AssessMarketEvidenceReceiver.ANALYSTS);
		}
		else {
			this.comparing.recordAskedAgain(execution, AssessMarketEvidenceReceiver.ANALYSTS);
		}
	}

}
