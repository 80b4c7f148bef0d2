package edu.suny.microcredentials.calendar;

import java.util.ArrayList;
import java.util.List;

import edu.suny.microcredentials.calendar.Days.Kind;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.OpenCampuses;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.record.Act;
import edu.suny.microcredentials.record.ActKind;
import edu.suny.microcredentials.record.GovernanceRecord;
import edu.suny.microcredentials.record.Role;

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

	private final OpenCampuses open;

	private final ApplicationEventPublisher events;

	private final GovernanceRecord record;

	Calendars(DaysRows rows, Campuses campuses, Belonging belonging, OpenCampuses open,
			ApplicationEventPublisher events, GovernanceRecord record) {
		this.record = record;
		this.rows = rows;
		this.campuses = campuses;
		this.belonging = belonging;
		this.open = open;
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
	 * open period would have no end, if the campus is closed, and if this person may not
	 */
	public void enter(String campus, Days days, String by) {
		begin(campus, by);
		check(campus, days);
		this.rows.insert(campus, days);
		this.record.append(act("entered", campus, days, by, Role.GOVERNANCE_OFFICE));
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
		this.record.append(act("changed", campus, days, by, Role.GOVERNANCE_OFFICE));
		this.events.publishEvent(new CalendarChanged(campus));
	}

	/**
	 * Removes days.
	 * @throws RefusedException if there are none of this id, if the campus is closed, and
	 * if this person may not
	 */
	public void remove(String campus, Kind kind, long id, String by) {
		begin(campus, by);
		Days removed = get(campus, kind, id);
		this.rows.delete(campus, kind, id);
		this.record.append(act("removed", campus, removed, by, Role.GOVERNANCE_OFFICE));
		this.events.publishEvent(new CalendarChanged(campus));
	}

	/**
	 * Makes the calendar of a campus have these days and no others; whether this person
	 * may is for the caller to see to.
	 * @param by null for the product itself
	 * @param as what they do it; null for the product itself
	 * @throws RefusedException if an open period would have no end
	 */
	public void replace(String campus, List<Days> days, String by, Role as) {
		this.rows.lock(campus);
		List<Days> before = of(campus);
		List<Days> gone = before.stream().filter((each) -> days.stream().noneMatch(each::sameAs)).toList();
		List<Days> added = days.stream().filter((each) -> before.stream().noneMatch(each::sameAs)).toList();
		gone.forEach((each) -> {
			this.rows.delete(campus, each.kind(), each.id());
			this.record.append(act("removed", campus, each, by, as));
		});
		added.forEach((each) -> {
			this.rows.insert(campus, each);
			this.record.append(act("entered", campus, each, by, as));
		});
		if (!gone.isEmpty() || !added.isEmpty()) {
			this.events.publishEvent(new CalendarChanged(campus));
		}
	}

	/** What is wrong with these days, a sentence for each that has a fault. */
	public static List<String> problems(List<Days> days) {
		List<String> problems = new ArrayList<>();
		for (int index = 0; index < days.size(); index++) {
			DaysCheck.why(days.get(index), numbered(days.subList(0, index))).ifPresent(problems::add);
		}
		return problems;
	}

	private static List<Days> numbered(List<Days> days) {
		return days.stream()
			.map((each) -> new Days(-1, each.kind(), each.name(), each.first(), each.last(), each.uid()))
			.toList();
	}

	private static Act act(String change, String campus, Days days, String by, Role as) {
		return Act.onCampus(ActKind.CALENDAR_CHANGED, campus)
			.by(by)
			.as(as)
			.with("change", change)
			.with("kind", days.kind().word())
			.with("name", days.name())
			.with("firstDay", days.first().toString())
			.with("lastDay", days.last().toString());
	}

	private void begin(String campus, String by) {
		if (!keeps(by, campus)) {
			throw new RefusedException(Reason.FORBIDDEN, "The calendar of a campus is kept by its governance office.");
		}
		this.open.check(campus);
		this.rows.lock(campus);
	}

	private Days get(String campus, Kind kind, long id) {
		return this.rows.find(campus, kind, id)
			.orElseThrow(() -> new RefusedException(Reason.NOT_FOUND,
					"The calendar of %s has this %s no more; somebody else has removed it."
						.formatted(this.campuses.get(campus).name(), kind.word())));
	}

	private void check(String campus, Days days) {
		DaysCheck.why(days, of(campus)).ifPresent((why) -> {
			throw new RefusedException(Reason.INVALID, why);
		});
	}

}
