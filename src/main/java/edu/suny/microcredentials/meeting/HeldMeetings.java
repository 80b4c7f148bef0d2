package edu.suny.microcredentials.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import edu.suny.microcredentials.calendar.Meeting;
import edu.suny.microcredentials.calendar.Meetings;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The meetings of the calendar, as a body holds them. */
@Component
@Transactional(readOnly = true)
public class HeldMeetings {

	/** Of a meeting so long ago nobody posts minutes any more. */
	private static final Duration LONG_AGO = Duration.ofDays(180);

	private final Meetings meetings;

	private final JdbcClient jdbc;

	HeldMeetings(Meetings meetings, JdbcClient jdbc) {
		this.meetings = meetings;
		this.jdbc = jdbc;
	}

	/** Those whose minutes are not posted yet, the first first. */
	public List<Meeting> unposted(String body) {
		Instant since = Instant.now().minus(LONG_AGO);
		return this.meetings.of(body)
			.stream()
			.filter((each) -> !each.posted() && each.ends().isAfter(each.cancelled() ? Instant.now() : since))
			.toList();
	}

	/** Those of them with something on the agenda, or whose roll was called. */
	public Set<Long> prepared(Collection<Meeting> meetings) {
		return meetings.isEmpty() ? Set.of()
				: Set.copyOf(this.jdbc.sql("""
						select meeting from agenda_item where meeting in (:meetings)
						union select meeting from attendance where meeting in (:meetings)""")
					.param("meetings", meetings.stream().map(Meeting::id).toList())
					.query(Long.class)
					.list());
	}

	/** Those with minutes, the last first. */
	public List<Meeting> posted(String body) {
		return this.meetings.of(body)
			.stream()
			.filter(Meeting::posted)
			.sorted(Comparator.comparing(Meeting::begins).reversed())
			.toList();
	}

	/**
	 * A meeting of this body.
	 * @throws RefusedException if it has none of that number
	 */
	public Meeting get(Participant participant, long id) {
		return this.meetings.of(participant.body().id())
			.stream()
			.filter((meeting) -> meeting.id() == id)
			.findFirst()
			.orElseThrow(() -> new RefusedException(Reason.NOT_FOUND,
					"%s has no such meeting.".formatted(participant.body().name())));
	}

	/**
	 * A meeting of which nobody else changes anything until the transaction ends.
	 * @throws RefusedException if nothing of it may change any more
	 */
	@Transactional
	public Meeting changeable(Participant participant, long id) {
		this.meetings.lock(participant.body().id());
		this.jdbc.sql("select id from meeting where id = :id for update").param("id", id).query(Long.class).optional();
		Meeting meeting = get(participant, id);
		if (meeting.posted()) {
			throw new RefusedException(Reason.CONFLICT,
					"The minutes of this meeting are posted; nothing of it changes any more.");
		}
		if (meeting.cancelled()) {
			throw new RefusedException(Reason.CONFLICT,
					"This meeting is cancelled. Put its matters on the agenda of another one.");
		}
		return meeting;
	}

}
