package edu.suny.microcredentials.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import edu.suny.microcredentials.calendar.Meeting;
import edu.suny.microcredentials.committee.Notice;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.meeting.AgendaItem.Kind;
import edu.suny.microcredentials.meeting.AgendaItem.Result;
import edu.suny.microcredentials.page.Words;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what a meeting moved and voted, for one matter or for several in one motion. */
@Component
@Transactional
public class Motions {

	private final AgendaRows agenda;

	private final AttendanceRows attendance;

	private final HeldMeetings meetings;

	private final Sitting sitting;

	private final Electorates electorates;

	private final Notice notice;

	private final Belonging belonging;

	private final Words words;

	Motions(AgendaRows agenda, AttendanceRows attendance, HeldMeetings meetings, Sitting sitting,
			Electorates electorates, Notice notice, Belonging belonging, Words words) {
		this.agenda = agenda;
		this.attendance = attendance;
		this.meetings = meetings;
		this.sitting = sitting;
		this.electorates = electorates;
		this.notice = notice;
		this.belonging = belonging;
		this.words = words;
	}

	/**
	 * Checks a vote on some items of an agenda and keeps it with each.
	 * @throws RefusedException if this person may not, or if it cannot have been so
	 */
	public List<Moved> record(Participant participant, long id, List<Long> items, TypedVote typed) {
		Meeting meeting = begun(participant, id);
		List<AgendaItem> chosen = chosen(id, items);
		if (chosen.get(0).kind() == Kind.OTHER) {
			return List.of(keep(chosen.get(0), null, said(typed, participant)));
		}
		Set<String> present = present(meeting);
		if (present.isEmpty()) {
			throw new RefusedException(Reason.CONFLICT,
					"Check the attendance first: movers are chosen from those present, and the quorum is computed from them.");
		}
		Map<Long, Matter> about = this.sitting.of(chosen.stream().map(AgendaItem::review).toList())
			.stream()
			.collect(Collectors.toMap(Matter::review, (each) -> each));
		Electorate electorate = this.electorates.of(participant, about.values());
		return chosen.stream().map((item) -> {
			Matter matter = about.get(item.review());
			checkNotice(item, meeting);
			Result result = voters(item, matter, electorate, present).of(typed, chosen.size() > 1, participant.user());
			return keep(item, matter, result);
		}).toList();
	}

	/** Keeps what became of an act of another body. */
	public void decide(Moved moved, boolean quorumMet, boolean confirmed) {
		Result typed = moved.result();
		this.agenda.record(moved.item(),
				new Result(confirmed ? "confirmed" : "refused", typed.motion(), typed.mover(), typed.seconder(),
						typed.present(), typed.votesFor(), typed.votesAgainst(), typed.abstentions(), typed.recused(),
						typed.dissent(), typed.changes(), typed.text(), typed.together(), quorumMet, typed.recordedBy(),
						null));
	}

	private Voters voters(AgendaItem item, Matter matter, Electorate electorate, Set<String> present) {
		Map<String, String> recused = electorate.recused(item, matter);
		List<String> eligible = electorate.eligible(item, matter);
		Set<String> all = Stream.of(eligible, recused.keySet(), present)
			.flatMap((each) -> each.stream())
			.collect(Collectors.toCollection(TreeSet::new));
		return new Voters(item.title(), eligible, recused, present, this.belonging.names(all));
	}

	/** The meeting may have been moved to an earlier day. */
	private void checkNotice(AgendaItem item, Meeting meeting) {
		if (item.kind() != Kind.CONFIRMATION) {
			this.notice.whyTooEarly(item.review(), meeting.begins()).ifPresent((sentence) -> {
				throw new RefusedException(Reason.CONFLICT,
						"This meeting cannot decide on “%s”: %s".formatted(item.title(), sentence));
			});
		}
	}

	private Moved keep(AgendaItem item, Matter matter, Result result) {
		this.agenda.record(item, result);
		return new Moved(item, matter, result);
	}

	private static Result said(TypedVote typed, Participant participant) {
		if (typed.text() == null) {
			throw new RefusedException(Reason.INVALID, "Write what was said or agreed: the minutes show it.");
		}
		return Result.of(typed.text(), participant.user());
	}

	private List<AgendaItem> chosen(long id, List<Long> items) {
		List<AgendaItem> chosen = this.agenda.of(id).stream().filter((item) -> items.contains(item.id())).toList();
		if (chosen.isEmpty() || chosen.size() < items.stream().distinct().count()) {
			throw new RefusedException(Reason.INVALID, items.isEmpty() ? "Choose at least one matter."
					: "One of the matters is not on the agenda any more. Reload to see it as it is.");
		}
		chosen.stream()
			.filter((item) -> item.isRecorded() && item.kind() != Kind.OTHER)
			.findFirst()
			.ifPresent((item) -> {
				throw new RefusedException(Reason.CONFLICT,
						"The vote on “%s” is recorded already.".formatted(item.title()));
			});
		if (chosen.size() > 1 && chosen.stream().anyMatch((item) -> item.kind() != Kind.CONSENT)) {
			throw new RefusedException(Reason.INVALID,
					"Only the matters of the consent calendar are voted on together; each of the others has a motion of its own.");
		}
		return chosen;
	}

	private Set<String> present(Meeting meeting) {
		return this.attendance.of(meeting.id())
			.entrySet()
			.stream()
			.filter((each) -> each.getValue() == Presence.PRESENT)
			.map(Map.Entry::getKey)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private Meeting begun(Participant participant, long id) {
		if (!participant.isKeeper()) {
			throw new RefusedException(Reason.FORBIDDEN,
					"The secretary of %s records its votes, or its chair.".formatted(participant.body().name()));
		}
		Meeting meeting = this.meetings.changeable(participant, id);
		if (meeting.begins().isAfter(Instant.now())) {
			throw new RefusedException(Reason.CONFLICT,
					"The meeting begins %s; its votes are recorded once it has begun."
						.formatted(this.words.time(meeting.begins(), participant.zone())));
		}
		return meeting;
	}

	/**
	 * A vote that was checked and kept.
	 *
	 * @param matter null for other business
	 */
	public record Moved(AgendaItem item, Matter matter, Result result) {
	}

}
