package edu.suny.microcredentials.calendar;

import java.time.Instant;
import java.util.function.Function;

/**
 * The calendar of a campus for one proposal: days on which it is held are no business
 * days for it. The periods are reckoned as by {@link AcademicCalendar}.
 */
public final class ProposalCalendar {

	/** Of a timer that does not apply: a diagram cannot leave one out. */
	public static final Instant NEVER = Instant.parse("2999-12-31T12:00:00Z");

	private final Function<Instant, CampusDays> days;

	ProposalCalendar(Function<Instant, CampusDays> days) {
		this.days = days;
	}

	public Instant after(Instant from, int count) {
		return this.days.apply(from).after(from, count);
	}

	public Instant before(Instant end, int count) {
		return this.days.apply(end).before(end, count);
	}

	public Instant afterInRecess(Instant acting, Instant from, int count) {
		return this.days.apply(from).at(acting).after(from, count);
	}

	public Instant beforeInRecess(Instant acting, Instant end, int count) {
		return this.days.apply(end).at(acting).before(end, count);
	}

}
