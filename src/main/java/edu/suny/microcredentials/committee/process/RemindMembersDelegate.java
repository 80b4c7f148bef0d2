package edu.suny.microcredentials.committee.process;

import edu.suny.microcredentials.engine.PublishedToModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.committee.process.ReviewVariables.REVIEW;

/** Reminds those of a body who have not acted. */
@PublishedToModels("remindMembers")
class RemindMembersDelegate implements JavaDelegate {

	private final WaitingMatters matters;

	RemindMembersDelegate(WaitingMatters matters) {
		this.matters = matters;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.matters.remind(REVIEW.in(execution));
	}

}
