package edu.suny.microcredentials.market.process;

import edu.suny.microcredentials.committee.EarlierDecision;
import edu.suny.microcredentials.committee.process.Comparing;
import edu.suny.microcredentials.engine.PublishedToModels;
import edu.suny.microcredentials.proposal.Proposals;
import edu.suny.microcredentials.proposal.process.DecisionVersions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;

/** Recalls what the market analysts found before, and what changed since. */
@PublishedToModels("recallAssessment")
class RecallAssessmentDelegate implements JavaDelegate {

	private final Comparing comparing;

	private final Proposals proposals;

	private final DecisionVersions versions;

	RecallAssessmentDelegate(Comparing comparing, Proposals proposals, DecisionVersions versions) {
		this.comparing = comparing;
		this.proposals = proposals;
		this.versions = versions;
	}

	@Override
	public void execute(DelegateExecution execution) {
		EarlierDecision earlier = this.comparing.recall(execution, Assessments.ANALYSTS);
		Assessments.ASSESSED.set(execution, this.proposals.currentRevision(NUMBER.in(execution)).revision());
		Assessments.SHORTCOMINGS_THEN.set(execution,
				this.versions.rulesThen(earlier.table(), execution, Assessments.EVIDENCE));
	}

}
