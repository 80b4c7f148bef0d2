package edu.suny.microcredentials.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.suny.microcredentials.calendar.Meeting;
import edu.suny.microcredentials.calendar.Meetings;
import edu.suny.microcredentials.committee.Acting;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.record.Act;
import edu.suny.microcredentials.record.ActKind;
import edu.suny.microcredentials.record.GovernanceRecord;
import edu.suny.microcredentials.record.Role;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The minutes of meetings: a draft until they are posted, then kept as they are. */
@Component
@Transactional
public class MinuteBook {

	private final MinuteWriter writer;

	private final HeldMeetings held;

	private final Meetings meetings;

	private final RollCall rollCall;

	private final Agendas agendas;

	private final Matters matters;

	private final Belonging belonging;

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	private final GovernanceRecord record;

	MinuteBook(MinuteWriter writer, HeldMeetings held, Meetings meetings, RollCall rollCall, Agendas agendas,
			Matters matters, Belonging belonging, JdbcClient jdbc, ObjectMapper json, GovernanceRecord record) {
		this.record = record;
		this.writer = writer;
		this.held = held;
		this.meetings = meetings;
		this.rollCall = rollCall;
		this.agendas = agendas;
		this.matters = matters;
		this.belonging = belonging;
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * The minutes of a meeting as this person may read them: posted ones, and the draft
	 * if they make it.
	 * @throws RefusedException if there are none that they may read
	 */
	@Transactional(readOnly = true)
	public Minutes read(Participant participant, long id) {
		Meeting meeting = this.held.get(participant, id);
		if (meeting.posted()) {
			return kept(id).orElseGet(() -> this.writer.write(participant, meeting));
		}
		if (!participant.isPreparing()) {
			throw new RefusedException(Reason.NOT_FOUND,
					"The minutes of this meeting are not posted yet: the secretary of %s does that."
						.formatted(participant.body().name()));
		}
		return this.writer.write(participant, meeting);
	}

	/**
	 * Posts them; from now on nothing of the meeting changes.
	 * @throws RefusedException if this person may not, the meeting has not begun, nobody
	 * was checked, or votes are still being counted
	 */
	public void post(Participant participant, long id) {
		if (!participant.isKeeper()) {
			throw new RefusedException(Reason.FORBIDDEN,
					"The secretary of %s posts its minutes, or its chair.".formatted(participant.body().name()));
		}
		Meeting meeting = this.held.changeable(participant, id);
		check(meeting);
		Minutes minutes = this.writer.write(participant, meeting)
			.postedBy(this.belonging.name(participant.user()), Instant.now());
		this.jdbc.sql("insert into minutes (meeting, content) values (:meeting, :content::jsonb)")
			.param("meeting", id)
			.param("content", write(minutes))
			.update();
		Acting keeper = participant.keeping();
		this.record.append(Act.onCampus(ActKind.MINUTES_POSTED, participant.body().campus())
			.by(keeper.person())
			.actingFor(keeper.absent())
			.as(Role.OFFICER)
			.with("body", participant.body().id())
			.with("meeting", (int) id)
			.with("minutesDigest", GovernanceRecord.digest(this.json.valueToTree(minutes))));
		this.meetings.post(id, participant.user());
	}

	private void check(Meeting meeting) {
		if (meeting.begins().isAfter(Instant.now())) {
			throw new RefusedException(Reason.CONFLICT, "The meeting has not begun; there is nothing to post yet.");
		}
		if (this.rollCall.of(meeting.id()).isEmpty()) {
			throw new RefusedException(Reason.CONFLICT,
					"Check the attendance first: minutes say who was there and whether there was a quorum.");
		}
		List<Long> recorded = this.agendas.items(meeting.id())
			.stream()
			.filter((item) -> item.isRecorded() && item.review() != null)
			.map(AgendaItem::review)
			.toList();
		this.matters.of(recorded).stream().filter(Matter::isOpen).findFirst().ifPresent((matter) -> {
			throw new RefusedException(Reason.CONFLICT,
					"The votes on “%s” are being counted. Post the minutes in a moment.".formatted(matter.title()));
		});
	}

	private Optional<Minutes> kept(long id) {
		return this.jdbc.sql("select content from minutes where meeting = :meeting")
			.param("meeting", id)
			.query(String.class)
			.optional()
			.map(this::read);
	}

	private Minutes read(String text) {
		try {
			return this.json.readValue(text, Minutes.class);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Kept minutes are damaged", ex);
		}
	}

	private String write(Minutes minutes) {
		try {
			return this.json.writeValueAsString(minutes);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

}
