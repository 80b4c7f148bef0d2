package edu.suny.microcredentials.askback.process;

import edu.suny.microcredentials.askback.Request;
import edu.suny.microcredentials.askback.Requests;
import edu.suny.microcredentials.committee.Outcome;
import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.committee.process.ReviewVariables;
import edu.suny.microcredentials.engine.PublishedToModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.proposal.process.ProposalVariables.OUTCOME;

/** Closes the review of a body that gives the proposal back. */
@PublishedToModels("recordGivenBack")
class RecordGivenBackDelegate implements JavaDelegate {

	private final Requests requests;

	private final Reviews reviews;

	RecordGivenBackDelegate(Requests requests, Reviews reviews) {
		this.requests = requests;
		this.reviews = reviews;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Request request = this.requests.get(ReviewVariables.REVIEW.in(execution));
		this.reviews.giveBack(request.review(), request.reason(), request.rationale());
		OUTCOME.set(execution, Outcome.RETURNED.word());
	}

}
