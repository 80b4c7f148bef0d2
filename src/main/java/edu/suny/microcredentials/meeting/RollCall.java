package edu.suny.microcredentials.meeting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who was at a meeting: each of the roster is checked, nobody else. */
@Component
@Transactional
public class RollCall {

	private final AttendanceRows rows;

	private final AgendaRows agenda;

	private final HeldMeetings meetings;

	private final BodyMembers members;

	private final Sitting sitting;

	RollCall(AttendanceRows rows, AgendaRows agenda, HeldMeetings meetings, BodyMembers members, Sitting sitting) {
		this.rows = rows;
		this.agenda = agenda;
		this.meetings = meetings;
		this.members = members;
		this.sitting = sitting;
	}

	/** By user; empty before the roll was called. */
	@Transactional(readOnly = true)
	public Map<String, Presence> of(long meeting) {
		return this.rows.of(meeting);
	}

	/** Those who were checked, as they were on that day. */
	@Transactional(readOnly = true)
	List<Attendee> attendees(long meeting) {
		return this.rows.attendees(meeting);
	}

	/**
	 * Keeps it, in the place of what was kept before; who has left the roster since stays
	 * as they were checked.
	 * @param typed present, excused or absent, by user; absent where nothing was said
	 * @throws RefusedException if somebody is not on the roster, or a recorded vote says
	 * that they were there
	 */
	public void call(Participant participant, long id, Map<String, String> typed) {
		if (!participant.isPreparing()) {
			throw new RefusedException(Reason.FORBIDDEN,
					"The secretary and the chair of %s check its attendance; the governance office helps them."
						.formatted(participant.body().name()));
		}
		this.meetings.changeable(participant, id);
		List<BodyMember> roster = this.members.of(participant.body());
		Map<String, Presence> roll = new LinkedHashMap<>();
		roster.forEach((member) -> roll.put(member.user(), presence(typed.get(member.user()))));
		if (!roll.keySet().containsAll(typed.keySet())) {
			throw new RefusedException(Reason.INVALID,
					"Somebody is not on the roster of %s any more. Reload to see the roster as it is."
						.formatted(participant.body().name()));
		}
		checkVotes(id, roster, roll);
		Stream<Attendee> left = this.rows.attendees(id).stream().filter((each) -> !roll.containsKey(each.user()));
		this.rows.set(id,
				Stream.concat(roster.stream().map((member) -> Attendee.of(member, roll.get(member.user()))), left)
					.toList());
		this.sitting.of(this.agenda.of(id)
			.stream()
			.filter((item) -> item.review() != null && !item.isRecorded())
			.map(AgendaItem::review)
			.toList());
	}

	private void checkVotes(long id, List<BodyMember> roster, Map<String, Presence> roll) {
		Map<String, String> names = roster.stream().collect(Collectors.toMap(BodyMember::user, BodyMember::name));
		long present = roll.values().stream().filter((each) -> each == Presence.PRESENT).count();
		for (AgendaItem item : this.agenda.of(id)) {
			if (item.result() == null || item.result().decision() == null) {
				continue;
			}
			Stream.of(item.result().mover(), item.result().seconder())
				.filter((user) -> user != null && roll.containsKey(user) && roll.get(user) != Presence.PRESENT)
				.findFirst()
				.ifPresent((user) -> {
					throw new RefusedException(Reason.CONFLICT,
							"%s moved or seconded “%s”, and so was there.".formatted(names.get(user), item.title()));
				});
			if (item.result().present() > present) {
				throw new RefusedException(Reason.CONFLICT,
						"The vote on “%s” is recorded with %d present; %d are checked.".formatted(item.title(),
								item.result().present(), present));
			}
		}
	}

	private static Presence presence(String word) {
		try {
			return (word == null || word.isBlank()) ? Presence.ABSENT : Presence.of(word);
		}
		catch (IllegalArgumentException ex) {
			throw new RefusedException(Reason.INVALID, "Choose present, excused or absent for each of the roster.");
		}
	}

}
