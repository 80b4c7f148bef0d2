package edu.suny.microcredentials.calendar;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.OpenCampuses;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * When bodies meet; periods do not depend on it. A body's chair and secretary change its
 * meetings, and the governance office of the campus those of all.
 */
@Component
@Transactional
public class Meetings {

	private final MeetingRows rows;

	private final DaysRows days;

	private final Campuses campuses;

	private final Belonging belonging;

	private final OpenCampuses open;

	Meetings(MeetingRows rows, DaysRows days, Campuses campuses, Belonging belonging, OpenCampuses open) {
		this.rows = rows;
		this.days = days;
		this.campuses = campuses;
		this.belonging = belonging;
		this.open = open;
	}

	/** All meetings of a body, past and cancelled ones too, the first first. */
	@Transactional(readOnly = true)
	public List<Meeting> of(String body) {
		return this.rows.of(body);
	}

	/** The meetings of a body that take place and end after this moment. */
	@Transactional(readOnly = true)
	public List<Meeting> upcoming(String body, Instant from) {
		return this.rows.of(body).stream().filter((each) -> !each.cancelled() && each.ends().isAfter(from)).toList();
	}

	/** The same of several bodies, of those that begin before {@code until}. */
	@Transactional(readOnly = true)
	public List<Meeting> between(Collection<String> bodies, Instant from, Instant until) {
		return this.rows.of(bodies, from, until);
	}

	/**
	 * Those of these meetings of a campus that are on a day on which nobody meets, as a
	 * recess that was entered after them, with why and what to do, in their order.
	 */
	@Transactional(readOnly = true)
	public Map<Meeting, String> closed(String campus, List<Meeting> meetings) {
		MeetingCheck check = new MeetingCheck(this.campuses.get(campus).zone(), this.days.of(campus));
		Map<Meeting, String> closed = new LinkedHashMap<>();
		meetings.forEach((meeting) -> check.closed(meeting).ifPresent((why) -> closed.put(meeting, why)));
		return closed;
	}

	/** The first meeting of a body that takes place and begins after this moment. */
	@Transactional(readOnly = true)
	public Optional<Meeting> next(String body, Instant after) {
		return this.rows.next(body, after);
	}

	/** The same of several bodies, by the body; of those that have any. */
	@Transactional(readOnly = true)
	public Map<String, Meeting> next(Collection<String> bodies, Instant after) {
		Map<String, Meeting> next = new LinkedHashMap<>();
		this.rows.next(bodies, after).forEach((meeting) -> next.put(meeting.body(), meeting));
		return next;
	}

	/**
	 * One meeting, also if it was cancelled.
	 * @throws RefusedException if there is none
	 */
	@Transactional(readOnly = true)
	public Meeting get(long id) {
		return this.rows.find(id)
			.orElseThrow(() -> new RefusedException(Reason.NOT_FOUND, "There is no meeting %d.".formatted(id)));
	}

	/** Whether this person may add, move and cancel the meetings of a body. */
	@Transactional(readOnly = true)
	public boolean keeps(String user, Body body) {
		return user.equals(body.chair()) || user.equals(body.secretary())
				|| this.belonging.isOffice(user, body.campus());
	}

	/** Those of the bodies of a campus whose meetings this person may change. */
	@Transactional(readOnly = true)
	public List<Body> kept(String user, String campus, List<Body> bodies) {
		boolean all = this.belonging.isOffice(user, campus);
		return bodies.stream()
			.filter((body) -> all || user.equals(body.chair()) || user.equals(body.secretary()))
			.toList();
	}

	/**
	 * Enters a meeting.
	 * @throws RefusedException in a recess, on a holiday, outside the terms of the campus
	 * if it has any, if the body meets then already, if the campus is closed, and if this
	 * person may not
	 */
	public Meeting add(NewMeeting meeting, String by) {
		Body body = kept(meeting.body(), by);
		this.open.check(body.campus());
		this.rows.lock(body.id());
		check(body, 0, meeting);
		return this.rows.insert(body.campus(), meeting);
	}

	/**
	 * Gives a meeting another time or place.
	 * @throws RefusedException as when it is added, and if its minutes are posted or it
	 * was cancelled
	 */
	public Meeting move(long id, Instant begins, Instant ends, String place, String by) {
		this.open.check(kept(get(id).body(), by).campus());
		Meeting meeting = open(id, by);
		NewMeeting then = new NewMeeting(meeting.body(), begins, ends, place, meeting.uid());
		check(this.campuses.body(meeting.body()).orElseThrow(), id, then);
		this.rows.move(id, then);
		return get(id);
	}

	/**
	 * Cancels a meeting, which is kept as cancelled.
	 * @throws RefusedException if it was already, if its minutes are posted, and if this
	 * person may not
	 */
	public void cancel(long id, String by) {
		Meeting meeting = open(id, by);
		this.rows.cancel(id, by);
	}

	/**
	 * Its minutes are posted; from now on nothing of it changes.
	 * @throws RefusedException if they are already, if it was cancelled, and if this
	 * person may not
	 */
	public void post(long id, String by) {
		open(id, by);
		this.rows.post(id, by);
	}

	/**
	 * Lets nobody else change the meetings of a body until the transaction ends. Whoever
	 * locks a meeting, too, does so after this.
	 */
	public void lock(String body) {
		this.rows.lock(body);
	}

	private Meeting open(long id, String by) {
		this.rows.lock(kept(get(id).body(), by).id());
		Meeting meeting = get(id);
		if (meeting.posted()) {
			throw new RefusedException(Reason.CONFLICT,
					"The minutes of this meeting are posted; nothing of it is changed any more.");
		}
		if (meeting.cancelled()) {
			throw new RefusedException(Reason.CONFLICT, "This meeting was cancelled; enter a new one.");
		}
		return meeting;
	}

	private Body kept(String id, String by) {
		Body body = this.campuses.body(id)
			.orElseThrow(() -> new RefusedException(Reason.NOT_FOUND, "There is no body '%s'.".formatted(id)));
		if (!keeps(by, body)) {
			throw new RefusedException(Reason.FORBIDDEN,
					"The meetings of %s are entered by its chair, its secretary and the governance office."
						.formatted(body.name()));
		}
		return body;
	}

	private void check(Body body, long id, NewMeeting meeting) {
		List<Meeting> others = this.rows.of(body.id())
			.stream()
			.filter((other) -> other.id() != id && !other.cancelled())
			.toList();
		new MeetingCheck(this.campuses.get(body.campus()).zone(), this.days.of(body.campus())).why(meeting, others)
			.ifPresent((why) -> {
				throw new RefusedException(Reason.CONFLICT, "%s cannot meet then: %s".formatted(body.name(), why));
			});
	}

}
