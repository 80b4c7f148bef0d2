package edu.suny.microcredentials.committee;

import java.time.Instant;
import java.util.Optional;

import edu.suny.microcredentials.calendar.ProposalCalendar;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * When a review ends, and when whom is told: from its row, its rules and the calendar of
 * its campus alone, so that it can be reckoned anew at any time.
 */
@Component
@Transactional(readOnly = true)
public class ReviewEnds {

	/** Of a timer that does not apply: a diagram cannot leave one out. */
	public static final Instant NEVER = ProposalCalendar.NEVER;

	private final ReviewRows rows;

	private final Periods periods;

	ReviewEnds(ReviewRows rows, Periods periods) {
		this.rows = rows;
		this.periods = periods;
	}

	/** By when it is asked for: of a vote its close. */
	public Instant due(long id) {
		return end(this.rows.get(id));
	}

	/** When a task that follows its decision is due, from the moment it was asked for. */
	public Instant followUp(long id, Instant asked) {
		Review review = this.rows.get(id);
		return this.periods.after(review, asked, rules(review).votingDays());
	}

	/** When whoever has such a task is reminded. */
	public Instant followUpReminder(long id, Instant asked) {
		Review review = this.rows.get(id);
		Instant reminder = this.periods.before(review, followUp(id, asked), rules(review).reminderDays());
		return reminder.isAfter(asked) ? reminder : NEVER;
	}

	/** When it ends whether or not everybody has acted. */
	public Instant closes(long id) {
		Review review = this.rows.get(id);
		return waits(review) ? NEVER : end(review);
	}

	/**
	 * When those are reminded who have not acted; nobody has to act on a posting, nor
	 * where the outcome is settled.
	 */
	public Instant reminder(long id) {
		Review review = this.rows.get(id);
		if ("consent".equals(review.method()) || review.settledAt() != null) {
			return NEVER;
		}
		Instant reminder = this.periods.before(review, end(review), rules(review).reminderDays());
		return reminder.isAfter(this.periods.begun(review)) ? reminder : NEVER;
	}

	/** When the chair is told that nobody has decided. */
	public Instant chairTold(long id) {
		Review review = this.rows.get(id);
		return waits(review) ? end(review) : NEVER;
	}

	/** When the governance office is told. */
	public Instant officeTold(long id) {
		Review review = this.rows.get(id);
		return waits(review) ? this.periods.after(review, end(review), rules(review).escalationDays()) : NEVER;
	}

	/** When the body may take up the matter for its next reading. */
	public Instant nextReading(long id) {
		Review review = this.rows.get(id);
		Instant read = Optional.ofNullable(review.closedAt()).orElseGet(Instant::now);
		return this.periods.after(review, read, rules(review).readingDays());
	}

	private Instant end(Review review) {
		return Optional.ofNullable(review.votingCloses()).orElseGet(() -> this.periods.end(review));
	}

	private static boolean waits(Review review) {
		return switch (review.method()) {
			case "ballot", "consent" -> false;
			default -> "waits".equals(rules(review).silence());
		};
	}

	private static CommitteeRules rules(Review review) {
		return CommitteeRules.of(review.rules());
	}

}
