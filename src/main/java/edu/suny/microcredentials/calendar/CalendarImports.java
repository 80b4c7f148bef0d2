package edu.suny.microcredentials.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campus;
import edu.suny.microcredentials.campus.Campuses;
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

/** Takes calendar files (RFC 5545) of a campus's governance office. */
@Component
@Transactional
public class CalendarImports {

	private final DaysRows days;

	private final MeetingRows meetings;

	private final Campuses campuses;

	private final Calendars calendars;

	private final OpenCampuses open;

	private final ApplicationEventPublisher events;

	private final GovernanceRecord record;

	CalendarImports(DaysRows days, MeetingRows meetings, Campuses campuses, Calendars calendars, OpenCampuses open,
			ApplicationEventPublisher events, GovernanceRecord record) {
		this.record = record;
		this.days = days;
		this.meetings = meetings;
		this.campuses = campuses;
		this.calendars = calendars;
		this.open = open;
		this.events = events;
	}

	/**
	 * What a file would change.
	 * @throws RefusedException if this person may not
	 */
	@Transactional(readOnly = true)
	public ImportPlan plan(String campus, byte[] file, String by) {
		refuseOthers(campus, by);
		return compare(campus, file).plan();
	}

	/**
	 * Puts a file in force, unless something is wrong with it.
	 * @param shown the digest of the plan that somebody has read; null for whatever it
	 * changes
	 * @return what it changed, or would have changed if that is something else by now
	 * @throws RefusedException if the campus is closed, and if this person may not
	 */
	public ImportPlan putInForce(String campus, byte[] file, String shown, String by) {
		refuseOthers(campus, by);
		this.open.check(campus);
		this.days.lock(campus);
		new TreeSet<>(this.campuses.bodies(campus).stream().map(Body::id).toList()).forEach(this.meetings::lock);
		ImportPlanner planner = compare(campus, file);
		ImportPlan plan = planner.plan();
		if (plan.changes() && (shown == null || shown.equals(plan.digest()))) {
			// What leaves makes room for what comes.
			planner.changes().stream().filter(ImportChange::removes).forEach((each) -> apply(campus, each, by));
			planner.changes().stream().filter((each) -> !each.removes()).forEach((each) -> apply(campus, each, by));
			if (planner.changes().stream().anyMatch(ImportChange::ofDays)) {
				this.record.append(Act.onCampus(ActKind.CALENDAR_CHANGED, campus)
					.by(by)
					.as(Role.GOVERNANCE_OFFICE)
					.with("change", "imported")
					.with("changes", planner.changes().size())
					.with("fileDigest", GovernanceRecord.digest(file)));
				this.events.publishEvent(new CalendarChanged(campus));
			}
		}
		return plan;
	}

	private ImportPlanner compare(String id, byte[] file) {
		Campus campus = this.campuses.get(id);
		List<Body> bodies = this.campuses.bodies(id);
		Map<String, String> names = bodies.stream().collect(Collectors.toMap(Body::id, Body::name));
		ImportPlanner planner = new ImportPlanner(new ImportWords(campus.zone(), names), Instant.now());
		planner.read(CalendarFile.read(file, planner.findings()), new EventReader(campus, bodies));
		List<Days> then = planner.compareDays(this.days.of(id));
		planner.compareMeetings(this.meetings.ofCampus(id), new MeetingCheck(campus.zone(), then));
		return planner;
	}

	private void apply(String campus, ImportChange change, String by) {
		if (change.ofDays()) {
			apply(campus, change.before(), change.then());
		}
		else if (change.meetingBefore() == null) {
			this.meetings.insert(campus, change.meetingThen());
		}
		else if (change.meetingThen() == null) {
			this.meetings.cancel(change.meetingBefore().id(), by);
		}
		else {
			this.meetings.move(change.meetingBefore().id(), change.meetingThen());
		}
	}

	private void apply(String campus, Days before, Days then) {
		if (before != null && then != null && before.id() == then.id() && before.closed() == then.closed()) {
			this.days.update(campus, then);
			return;
		}
		if (before != null) {
			this.days.delete(campus, before.kind(), before.id());
		}
		if (then != null) {
			this.days.insert(campus, then);
		}
	}

	private void refuseOthers(String campus, String by) {
		if (!this.calendars.keeps(by, campus)) {
			throw new RefusedException(Reason.FORBIDDEN, "The calendar of a campus is kept by its governance office.");
		}
	}

}
