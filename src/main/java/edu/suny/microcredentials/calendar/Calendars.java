package edu.suny.microcredentials.calendar;

import java.util.List;

import edu.suny.microcredentials.calendar.Days.Kind;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The terms, holidays and recesses of each campus, which its governance office keeps.
 * With each change everything that is open moves, or nothing is changed.
 */
@Component
@Transactional
public class Calendars {

	private final DaysRows rows;

	private final Campuses campuses;

	private final Belonging belonging;

	private final ApplicationEventPublisher events;

	Calendars(DaysRows rows, Campuses campuses, Belonging belonging, ApplicationEventPublisher events) {
		this.rows = rows;
		this.campuses = campuses;
		this.belonging = belonging;
		this.events = events;
	}

	/** All days of a campus that have a name, the first first. */
	@Transactional(readOnly = true)
	public List<Days> of(String campus) {
		return this.rows.of(campus);
	}

	/** Whether this person may change the calendar of a campus. */
	@Transactional(readOnly = true)
	public boolean keeps(String user, String campus) {
		return this.belonging.isOffice(user, campus);
	}

	/**
	 * Enters days.
	 * @throws RefusedException if they make no sense, if they are there already, if an
	 * open period would have no end, and if this person may not
	 */
	public void enter(String campus, Days days, String by) {
		begin(campus, by);
		check(campus, days);
		this.rows.insert(campus, days);
		this.events.publishEvent(new CalendarChanged(campus));
	}

	/**
	 * Gives days another name or extent.
	 * @throws RefusedException as when they are entered, and if there are none of this id
	 */
	public void change(String campus, Days days, String by) {
		begin(campus, by);
		get(campus, days.kind(), days.id());
		check(campus, days);
		this.rows.update(campus, days);
		this.events.publishEvent(new CalendarChanged(campus));
	}

	/**
	 * Removes days.
	 * @throws RefusedException if there are none of this id, and if this person may not
	 */
	public void remove(String campus, Kind kind, long id, String by) {
		begin(campus, by);
		get(campus, kind, id);
		this.rows.delete(campus, kind, id);
		this.events.publishEvent(new CalendarChanged(campus));
	}

	private void begin(String campus, String by) {
		if (!keeps(by, campus)) {
			throw new RefusedException(Reason.FORBIDDEN, "The calendar of a campus is kept by its governance office.");
		}
		this.rows.lock(campus);
	}

	private void get(String campus, Kind kind, long id) {
		if (this.rows.find(campus, kind, id).isEmpty()) {
			throw new RefusedException(Reason.NOT_FOUND,
					"The calendar of %s has this %s no more; somebody else has removed it."
						.formatted(this.campuses.get(campus).name(), kind.word()));
		}
	}

	private void check(String campus, Days days) {
		DaysCheck.why(days, of(campus)).ifPresent((why) -> {
			throw new RefusedException(Reason.INVALID, why);
		});
	}

}
