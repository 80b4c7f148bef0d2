package edu.suny.microcredentials.committee;

import java.time.Instant;

import edu.suny.microcredentials.calendar.AcademicCalendar;
import edu.suny.microcredentials.calendar.ProposalCalendar;
import edu.suny.microcredentials.campus.Body;

import org.springframework.stereotype.Component;

/**
 * The time that a review has, by the calendar of its campus; a body that acts for another
 * in a recess does not wait for its end.
 */
@Component
class Periods {

	private final AcademicCalendar calendar;

	Periods(AcademicCalendar calendar) {
		this.calendar = calendar;
	}

	/**
	 * When a review that is opened now ends; of a body that acts for another, if one
	 * does.
	 */
	Instant end(String campus, Body acting, CommitteeRules rules) {
		Instant now = Instant.now();
		return (acting != null) ? this.calendar.afterInRecess(campus, now, now, rules.votingDays())
				: this.calendar.after(campus, now, rules.votingDays());
	}

	/** When it ends by its rules: the last of their days since it began. */
	Instant end(Review review) {
		return after(review, begun(review), CommitteeRules.of(review.rules()).votingDays());
	}

	/** Pulled from the consent calendar, a matter has its time anew. */
	Instant begun(Review review) {
		return (review.pulled() != null) ? review.pulled().at() : review.openedAt();
	}

	Instant after(Review review, Instant from, int days) {
		Instant acting = acting(review);
		return (acting != null) ? calendar(review).afterInRecess(acting, from, days)
				: calendar(review).after(from, days);
	}

	Instant before(Review review, Instant end, int days) {
		Instant acting = acting(review);
		return (acting != null) ? calendar(review).beforeInRecess(acting, end, days)
				: calendar(review).before(end, days);
	}

	private ProposalCalendar calendar(Review review) {
		return this.calendar.of(campus(review), review.proposal());
	}

	/** Since when another body has been acting for it; null where none does. */
	private static Instant acting(Review review) {
		return (review.actingBody() != null) ? review.openedAt() : null;
	}

	private static String campus(Review review) {
		return review.campus();
	}

}
