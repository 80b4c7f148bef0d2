package edu.suny.microcredentials.lapse.process;

import edu.suny.microcredentials.engine.PublishedToModels;
import edu.suny.microcredentials.proposal.Proposals;
import edu.suny.microcredentials.proposal.process.DecisionVersions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.OUTCOME;

/** Nobody has touched the draft in the campus's time: it ends. */
@PublishedToModels("lapseDraft")
class LapseDraftDelegate implements JavaDelegate {

	private final Proposals proposals;

	private final DecisionVersions versions;

	private final LapseNews news;

	LapseDraftDelegate(Proposals proposals, DecisionVersions versions, LapseNews news) {
		this.proposals = proposals;
		this.versions = versions;
		this.news = news;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String number = NUMBER.in(execution);
		this.proposals.lapse(number, this.versions.of(execution, "lapse-rules"));
		this.news.lapsed(number);
		OUTCOME.set(execution, "lapsed");
	}

}
