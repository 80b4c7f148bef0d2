package edu.suny.microcredentials.committee.process;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;

import edu.suny.microcredentials.calendar.AcademicCalendar;
import edu.suny.microcredentials.committee.ReviewEnds;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.engine.PublishedToModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import static edu.suny.microcredentials.committee.process.ReviewVariables.REVIEW;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;

/**
 * When what is open ends, for diagrams. All of it can be asked again at any time, and a
 * changed calendar gives another answer.
 */
@PublishedToModels("deadlines")
public class DeadlinesBean {

	private final ReviewEnds ends;

	private final Reviews reviews;

	private final OfficeDays offices;

	private final AcademicCalendar calendar;

	DeadlinesBean(ReviewEnds ends, Reviews reviews, OfficeDays offices, AcademicCalendar calendar) {
		this.ends = ends;
		this.reviews = reviews;
		this.offices = offices;
		this.calendar = calendar;
	}

	/**
	 * By when the body is asked to act; what follows its decision has as many days again.
	 */
	public Date due(DelegateExecution execution) {
		long review = REVIEW.in(execution);
		boolean open = this.reviews.find(review).filter(Review::isOpen).isPresent();
		return Date.from(open ? this.ends.due(review) : this.ends.followUp(review, asked(execution)));
	}

	/** By when an office is asked to act, by its row of the table of rules. */
	public Date answer(DelegateExecution execution, String office) {
		int days = this.offices.of(execution, office);
		return Date.from(this.calendar.after(this.offices.campus(NUMBER.in(execution)), asked(execution), days));
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

	/** When the open task began; now, where it is about to. */
	private static Instant asked(DelegateExecution execution) {
		return ((ExecutionEntity) execution).getTasks()
			.stream()
			.findFirst()
			.map(TaskEntity::getCreateTime)
			.flatMap(Optional::ofNullable)
			.map(Date::toInstant)
			.orElseGet(Instant::now);
	}

}
