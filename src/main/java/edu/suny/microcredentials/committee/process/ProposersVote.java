package edu.suny.microcredentials.committee.process;

import edu.suny.microcredentials.committee.CommitteeRules;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.proposal.process.OwnVote;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

import org.springframework.stereotype.Component;

/**
 * Those who make a proposal cast a ballot on it only where the rules of the body say so
 * and it has seated them; never do they decide for a body, or keep its record.
 */
@Component
class ProposersVote implements OwnVote {

	private final Reviews reviews;

	ProposersVote(Reviews reviews) {
		this.reviews = reviews;
	}

	@Override
	public boolean isGiven(DelegateTask task, String user) {
		return isBallot(task) && ReviewVariables.REVIEW.find(task)
			.flatMap(this.reviews::find)
			.filter((review) -> isGiven(review, user))
			.isPresent();
	}

	private static boolean isGiven(Review review, String user) {
		return review.rules() != null && CommitteeRules.of(review.rules()).proposersVote()
				&& review.eligible().contains(user);
	}

	/** A path of a campus may give a step of its own the same name. */
	private static boolean isBallot(DelegateTask task) {
		return "userTask_castBallot".equals(task.getTaskDefinitionKey())
				&& "committee-review".equals(((ExecutionEntity) task.getExecution()).getProcessDefinition().getKey());
	}

}
