package edu.suny.microcredentials.committee.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import edu.suny.microcredentials.committee.EarlierDecision;
import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.engine.PublishedToModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.committee.process.ReviewVariables.BODY;
import static edu.suny.microcredentials.committee.process.ReviewVariables.EARLIER;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;

/** Recalls what the body decided on this proposal before, and what changed since. */
@PublishedToModels("recallEarlierDecision")
class RecallEarlierDecisionDelegate implements JavaDelegate {

	private final Reviews reviews;

	private final ObjectMapper json;

	RecallEarlierDecisionDelegate(Reviews reviews, ObjectMapper json) {
		this.reviews = reviews;
		this.json = json;
	}

	@Override
	public void execute(DelegateExecution execution) {
		EarlierDecision earlier = this.reviews.earlierDecision(NUMBER.in(execution), BODY.in(execution));
		EARLIER.set(execution, this.json.valueToTree(earlier));
	}

}
