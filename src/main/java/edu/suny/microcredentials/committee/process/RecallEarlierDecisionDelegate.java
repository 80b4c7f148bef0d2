package edu.suny.microcredentials.committee.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import edu.suny.microcredentials.committee.EarlierDecision;
import edu.suny.microcredentials.committee.Points;
import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.engine.PublishedToModels;
import edu.suny.microcredentials.proposal.ProposalRevision;
import edu.suny.microcredentials.proposal.Proposals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.committee.process.ReviewVariables.ANSWERED;
import static edu.suny.microcredentials.committee.process.ReviewVariables.BODY;
import static edu.suny.microcredentials.committee.process.ReviewVariables.EARLIER;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.PROPOSAL;

/** Recalls what the body decided on this proposal before, and what changed since. */
@PublishedToModels("recallEarlierDecision")
class RecallEarlierDecisionDelegate implements JavaDelegate {

	private final Reviews reviews;

	private final Proposals proposals;

	private final Points points;

	private final ObjectMapper json;

	RecallEarlierDecisionDelegate(Reviews reviews, Proposals proposals, Points points, ObjectMapper json) {
		this.points = points;
		this.reviews = reviews;
		this.proposals = proposals;
		this.json = json;
	}

	@Override
	public void execute(DelegateExecution execution) {
		ProposalRevision revision = this.proposals.currentRevision(NUMBER.in(execution));
		PROPOSAL.set(execution, revision.document().json());
		ANSWERED.set(execution, PointVariables.answered(this.points.of(NUMBER.in(execution)), revision.revision()));
		EarlierDecision earlier = this.reviews.earlierDecision(NUMBER.in(execution), BODY.in(execution));
		EARLIER.set(execution, this.json.valueToTree(earlier));
	}

}
