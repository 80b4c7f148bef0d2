package edu.suny.microcredentials.committee.process;

import edu.suny.microcredentials.committee.Voting;
import edu.suny.microcredentials.engine.PublishedToModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.committee.process.ReviewVariables.REVIEW;

/** Brings the end of a vote forward whose outcome is settled. */
@PublishedToModels("closeWhenSettled")
class CloseWhenSettledDelegate implements JavaDelegate {

	private final Voting voting;

	private final ReviewTimers timers;

	CloseWhenSettledDelegate(Voting voting, ReviewTimers timers) {
		this.voting = voting;
		this.timers = timers;
	}

	@Override
	public void execute(DelegateExecution execution) {
		if (this.voting.settle(REVIEW.in(execution))) {
			this.timers.reckon(execution.getProcessInstanceId());
		}
	}

}
