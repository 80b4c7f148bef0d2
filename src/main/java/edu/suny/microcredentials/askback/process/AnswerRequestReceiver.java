package edu.suny.microcredentials.askback.process;

import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.askback.Requests;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.committee.Statement;
import edu.suny.microcredentials.committee.process.ReviewVariables;
import edu.suny.microcredentials.committee.process.Standing;
import edu.suny.microcredentials.engine.FormReceiver;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import org.camunda.bpm.engine.delegate.DelegateTask;

import org.springframework.stereotype.Component;

/** Takes whether a body gives a proposal back to its proposers, and why. */
@Component
class AnswerRequestReceiver implements FormReceiver {

	private static final String GIVEN_BACK = "given-back";

	private final Requests requests;

	private final Reviews reviews;

	private final Standing standing;

	private final RequestNews news;

	AnswerRequestReceiver(Requests requests, Reviews reviews, Standing standing, RequestNews news) {
		this.requests = requests;
		this.reviews = reviews;
		this.standing = standing;
		this.news = news;
	}

	@Override
	public String form() {
		return "answer-request";
	}

	@Override
	public Map<String, Object> receive(ObjectNode answers, DelegateTask task, String user) {
		Statement statement = Statement.of(answers, "decision", Set.of(GIVEN_BACK, "refused"))
			.withRationaleFor(GIVEN_BACK, "refused");
		Review review = this.reviews.find(ReviewVariables.REVIEW.in(task)).orElseThrow();
		if (!review.isUndecided()) {
			throw new RefusedException(Reason.CONFLICT,
					"%s has decided on proposal %s: there is nothing to answer any more.".formatted(review.bodyName(),
							review.proposal()));
		}
		boolean givenBack = statement.choice().equals(GIVEN_BACK);
		this.requests.answer(review, givenBack, statement.rationale(), user, this.standing.of(task, user).absent());
		if (!givenBack) {
			this.news.refused(this.requests.get(review.id()));
		}
		return Map.of(RequestVariables.ANSWER.name(), statement.choice());
	}

}
