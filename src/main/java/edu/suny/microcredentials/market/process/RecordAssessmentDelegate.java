package edu.suny.microcredentials.market.process;

import edu.suny.microcredentials.engine.ProcessVariable;
import edu.suny.microcredentials.engine.PublishedToModels;
import edu.suny.microcredentials.market.EvidenceFinding;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.proposal.process.ProposalVariables.OUTCOME;

/** Turns the analyst's finding into the outcome of the market-data review. */
@PublishedToModels("recordAssessment")
class RecordAssessmentDelegate implements JavaDelegate {

	/** What the analyst found, a word of {@link EvidenceFinding}. */
	static final ProcessVariable<String> FINDING = new ProcessVariable<>("finding", String.class);

	@Override
	public void execute(DelegateExecution execution) {
		OUTCOME.set(execution, EvidenceFinding.of(FINDING.in(execution)).outcome().word());
	}

}
