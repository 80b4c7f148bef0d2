package edu.suny.microcredentials.committee.process;

import edu.suny.microcredentials.committee.MissingQuorum;
import edu.suny.microcredentials.engine.PublishedToModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.committee.process.ReviewVariables.BODY_COMPLETE;
import static edu.suny.microcredentials.committee.process.ReviewVariables.OBSTACLE;
import static edu.suny.microcredentials.committee.process.ReviewVariables.REVIEW;

/** Tells of a body without a quorum, and whether it may simply meet again. */
@PublishedToModels("tellOfMissingQuorum")
class TellOfMissingQuorumDelegate implements JavaDelegate {

	private final MissingQuorum missing;

	private final WaitingMatters matters;

	TellOfMissingQuorumDelegate(MissingQuorum missing, WaitingMatters matters) {
		this.missing = missing;
		this.matters = matters;
	}

	@Override
	public void execute(DelegateExecution execution) {
		long review = REVIEW.in(execution);
		int times = this.missing.inARow(review);
		OBSTACLE.set(execution, this.matters.tellOfMissingQuorum(review, times));
		BODY_COMPLETE.set(execution, !this.missing.isTooOften(review));
	}

}
