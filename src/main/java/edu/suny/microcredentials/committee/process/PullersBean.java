package edu.suny.microcredentials.committee.process;

import java.util.List;

import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.engine.PublishedToModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import static edu.suny.microcredentials.committee.process.ReviewVariables.REVIEW;

/**
 * Who may pull a matter from the consent calendar, for diagrams: the body as one, or its
 * members one by one where somebody of it is recused and must not see the task.
 */
@PublishedToModels("pullers")
public class PullersBean {

	private final Reviews reviews;

	PullersBean(Reviews reviews) {
		this.reviews = reviews;
	}

	/** Ids of groups. */
	public List<String> groups(DelegateExecution execution) {
		Review review = review(execution);
		return isWhole(review) ? List.of(review.sitting()) : List.of();
	}

	/** User ids. */
	public List<String> members(DelegateExecution execution) {
		Review review = review(execution);
		return isWhole(review) ? List.of() : review.eligible();
	}

	private Review review(DelegateExecution execution) {
		return this.reviews.find(REVIEW.in(execution)).orElseThrow();
	}

	private static boolean isWhole(Review review) {
		return review.eligible().size() == review.members();
	}

}
