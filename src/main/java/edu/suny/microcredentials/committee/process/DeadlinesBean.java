package edu.suny.microcredentials.committee.process;

import java.time.Instant;
import java.util.Date;

import edu.suny.microcredentials.committee.ReviewEnds;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.engine.Asked;
import edu.suny.microcredentials.engine.PublishedToModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import static edu.suny.microcredentials.committee.process.ReviewVariables.ASKED_BY;
import static edu.suny.microcredentials.committee.process.ReviewVariables.CHANGES_ASKED;
import static edu.suny.microcredentials.committee.process.ReviewVariables.REVIEW;

/**
 * When what is open ends, for diagrams. All of it can be asked again at any time, and a
 * changed calendar gives another answer.
 */
@PublishedToModels("deadlines")
public class DeadlinesBean {

	private final ReviewEnds ends;

	private final Reviews reviews;

	private final OfficeDays offices;

	DeadlinesBean(ReviewEnds ends, Reviews reviews, OfficeDays offices) {
		this.ends = ends;
		this.reviews = reviews;
		this.offices = offices;
	}

	/**
	 * By when the body is asked to act; what follows its decision has as many days again.
	 */
	public Date due(DelegateExecution execution) {
		long review = REVIEW.in(execution);
		boolean open = this.reviews.find(review).filter(Review::isOpen).isPresent();
		return Date.from(open ? this.ends.due(review) : this.ends.followUp(review, Asked.at(execution)));
	}

	/** By when an office is asked to act, by its row of the table of rules. */
	public Date answer(DelegateExecution execution, String office) {
		return Date.from(this.offices.end(execution, office));
	}

	/** When its silence is taken for an answer: after as many days again. */
	public Date silence(DelegateExecution execution, String office) {
		return Date.from(this.offices.silence(execution, office));
	}

	/** When an office is reminded. */
	public Date answerReminder(DelegateExecution execution, String office) {
		return Date.from(this.offices.reminder(execution, office));
	}

	/** When the body's time is over, if that ends it. */
	public Date closes(DelegateExecution execution) {
		return Date.from(this.ends.closes(REVIEW.in(execution)));
	}

	/** When those are reminded who have not acted. */
	public Date reminder(DelegateExecution execution) {
		return Date.from(this.ends.reminder(REVIEW.in(execution)));
	}

	/** When the chair is told that the matter waits. */
	public Date chairTold(DelegateExecution execution) {
		return Date.from(this.ends.chairTold(REVIEW.in(execution)));
	}

	/** When the governance office is told. */
	public Date officeTold(DelegateExecution execution) {
		return Date.from(this.ends.officeTold(REVIEW.in(execution)));
	}

	/** When the next reading may be. */
	public Date nextReading(DelegateExecution execution) {
		return Date.from(this.ends.nextReading(REVIEW.in(execution)));
	}

	/** When whoever sees the changes is reminded. */
	public Date followUpReminder(DelegateExecution execution) {
		return Date.from(this.ends.followUpReminder(REVIEW.in(execution), Asked.at(execution)));
	}

	/** By when the proposers are asked to make what a body requires. */
	public Date changesDue(DelegateExecution execution) {
		return Date.from(this.ends.followUp(REVIEW.in(execution), Instant.parse(CHANGES_ASKED.in(execution))));
	}

	/** When they are reminded of it. */
	public Date changesReminder(DelegateExecution execution) {
		return Date.from(this.ends.followUpReminder(REVIEW.in(execution), Instant.parse(CHANGES_ASKED.in(execution))));
	}

	/** When a draft is due: null, unless it makes what a body requires. */
	public Date draft(DelegateExecution execution) {
		return ASKED_BY.find(execution)
			.map((review) -> this.ends.followUp(review, Instant.parse(CHANGES_ASKED.in(execution))))
			.map(Date::from)
			.orElse(null);
	}

}
