package edu.suny.microcredentials.committee.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.engine.PublishedToModels;
import edu.suny.microcredentials.proposal.Proposals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.proposal.process.ProposalVariables.FINDINGS;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.ROUND;

/** Gives the proposal back to its proposers, with what must change. */
@PublishedToModels("beginNextRound")
class BeginNextRoundDelegate implements JavaDelegate {

	private final Proposals proposals;

	private final Reviews reviews;

	private final ObjectMapper json;

	BeginNextRoundDelegate(Proposals proposals, Reviews reviews, ObjectMapper json) {
		this.proposals = proposals;
		this.reviews = reviews;
		this.json = json;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String number = NUMBER.in(execution);
		FINDINGS.set(execution, this.json.valueToTree(this.reviews.findings(number, ROUND.in(execution))));
		ROUND.set(execution, this.proposals.beginNextRound(number).round());
	}

}
