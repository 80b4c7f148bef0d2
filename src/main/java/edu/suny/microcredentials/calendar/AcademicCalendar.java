package edu.suny.microcredentials.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import edu.suny.microcredentials.campus.Campuses;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Business days by the calendar of a campus: no Saturdays, Sundays, holidays or recesses.
 * In these all periods stand still.
 */
@Component
@Transactional(readOnly = true)
public class AcademicCalendar {

	private final Campuses campuses;

	private final DaysRows rows;

	private final ObjectProvider<Pauses> pauses;

	AcademicCalendar(Campuses campuses, DaysRows rows, ObjectProvider<Pauses> pauses) {
		this.pauses = pauses;
		this.campuses = campuses;
		this.rows = rows;
	}

	/** As it holds for one proposal, which may be held for a time. */
	public ProposalCalendar of(String campus, String proposal) {
		List<Days> held = this.pauses.stream().flatMap((each) -> each.pauses(proposal).stream()).toList();
		return new ProposalCalendar((instant) -> around(campus, instant).without(held));
	}

	/** Whether periods run on this day: no Saturday, Sunday, holiday or recess. */
	public boolean isBusinessDay(String campus, LocalDate day) {
		return new CampusDays(this.campuses.get(campus).zone(), this.rows.closed(campus, day, day)).isBusinessDay(day);
	}

	/**
	 * The end, by the campus's clock, of the last of so many business days. The day on
	 * which the period begins does not count.
	 * @param days 0 or more; of 0 it is the end of the first business day
	 * @throws edu.suny.microcredentials.engine.RefusedException if that is more than 400
	 * days away, as in a recess that does not end
	 */
	public Instant after(String campus, Instant from, int days) {
		return around(campus, from).after(from, days);
	}

	/**
	 * As {@link #after} for a body that acts in a recess: the recess of the day on which
	 * it began to act is a time like any other for it. Holidays, and other recesses, are
	 * not.
	 */
	public Instant afterInRecess(String campus, Instant acting, Instant from, int days) {
		return around(campus, from).at(acting).after(from, days);
	}

	/** As {@link #before} for a body that acts in a recess. */
	public Instant beforeInRecess(String campus, Instant acting, Instant end, int days) {
		return around(campus, end).at(acting).before(end, days);
	}

	/**
	 * So many business days before an end: a time of day as at the end.
	 * @param days 0 or more
	 * @throws edu.suny.microcredentials.engine.RefusedException if that is more than 400
	 * days away
	 */
	public Instant before(String campus, Instant end, int days) {
		return around(campus, end).before(end, days);
	}

	/** Whether the campus is in recess on this day. */
	public boolean isRecess(String campus, LocalDate day) {
		return this.rows.closed(campus, day, day).stream().anyMatch((days) -> days.kind() == Days.Kind.RECESS);
	}

	private CampusDays around(String campus, Instant instant) {
		ZoneId zone = this.campuses.get(campus).zone();
		LocalDate day = LocalDate.ofInstant(instant, zone);
		return new CampusDays(zone,
				this.rows.closed(campus, day.minusDays(CampusDays.REACH), day.plusDays(CampusDays.REACH)));
	}

}
