package edu.suny.microcredentials.committee.process;

import java.util.List;
import java.util.Set;

import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.engine.PublishedToModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import static edu.suny.microcredentials.committee.process.ReviewVariables.REVIEW;

/**
 * Who may pull a matter from the consent calendar, for diagrams: the body as one, or its
 * members one by one where somebody of it may not, and must not be offered the task:
 * recused, without a vote, or a substitute who sits for nobody.
 */
@PublishedToModels("pullers")
public class PullersBean {

	private final Reviews reviews;

	private final Roster roster;

	PullersBean(Reviews reviews, Roster roster) {
		this.reviews = reviews;
		this.roster = roster;
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

	private boolean isWhole(Review review) {
		return Set.copyOf(review.eligible()).equals(Set.copyOf(this.roster.of(review.sitting())));
	}

}
