package edu.suny.microcredentials.committee;

import java.time.Instant;

import edu.suny.microcredentials.calendar.AcademicCalendar;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.proposal.ProposalNumber;

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
		return after(campus, (acting != null) ? now : null, now, rules.votingDays());
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
		return after(campus(review), acting(review), from, days);
	}

	Instant before(Review review, Instant end, int days) {
		Instant acting = acting(review);
		return (acting != null) ? this.calendar.beforeInRecess(campus(review), acting, end, days)
				: this.calendar.before(campus(review), end, days);
	}

	private Instant after(String campus, Instant acting, Instant from, int days) {
		return (acting != null) ? this.calendar.afterInRecess(campus, acting, from, days)
				: this.calendar.after(campus, from, days);
	}

	/** Since when another body has been acting for it; null where none does. */
	private static Instant acting(Review review) {
		return (review.actingBody() != null) ? review.openedAt() : null;
	}

	private static String campus(Review review) {
		return ProposalNumber.of(review.proposal()).campus();
	}

}
