package edu.suny.microcredentials.meeting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import edu.suny.microcredentials.calendar.Meeting;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.engine.WrittenReason;
import edu.suny.microcredentials.meeting.AgendaItem.Kind;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The agendas of meetings, which their keepers make, and the office with them. */
@Component
@Transactional
public class Agendas {

	private final AgendaRows rows;

	private final Candidates candidates;

	private final HeldMeetings meetings;

	Agendas(AgendaRows rows, Candidates candidates, HeldMeetings meetings) {
		this.rows = rows;
		this.candidates = candidates;
		this.meetings = meetings;
	}

	/** By their parts, and in each part in their order. */
	@Transactional(readOnly = true)
	public List<AgendaItem> items(long meeting) {
		return this.rows.of(meeting);
	}

	/** By meeting; those without an agenda are not in it. */
	@Transactional(readOnly = true)
	public Map<Long, List<AgendaItem>> items(Collection<Meeting> meetings) {
		return this.rows.of(meetings.stream().map(Meeting::id).toList());
	}

	/** What is not on the agenda and could be, or could be later. */
	@Transactional(readOnly = true)
	public List<Candidate> candidates(Participant participant, Meeting meeting) {
		return this.candidates.of(participant, meeting,
				items(meeting.id()).stream().map(AgendaItem::review).filter(Objects::nonNull).toList());
	}

	/**
	 * Puts matters that are ready on the agenda; those tabled last time before others.
	 */
	public void add(Participant participant, long id, List<Long> reviews, boolean consent) {
		Meeting meeting = open(participant, id);
		Map<Long, Candidate> candidates = candidates(participant, meeting).stream()
			.collect(Collectors.toMap((each) -> each.matter().review(), Function.identity()));
		if (reviews.isEmpty()) {
			throw new RefusedException(Reason.INVALID, "Choose at least one matter to put on the agenda.");
		}
		for (Long review : reviews) {
			Candidate candidate = candidates.get(review);
			if (candidate == null) {
				throw new RefusedException(Reason.CONFLICT,
						"One of the matters is not before the body any more, or is on the agenda already. Reload to see what is left.");
			}
			if (!candidate.isReady()) {
				throw new RefusedException(Reason.CONFLICT, "“%s” cannot come onto this agenda: %s"
					.formatted(candidate.matter().title(), candidate.obstacle()));
			}
			Kind kind = (consent && candidate.kind() == Kind.MATTER) ? Kind.CONSENT : candidate.kind();
			boolean top = candidate.matter().wasTabled() && kind == Kind.MATTER;
			this.rows.insert(id, review, kind, next(id, top), candidate.matter().title(), null);
		}
	}

	/** Puts something else on the agenda, on which nobody votes here. */
	public void addOther(Participant participant, long id, String title, String note) {
		open(participant, id);
		String named = (title != null) ? title.strip() : "";
		if (named.isEmpty() || named.length() > 200 || named.chars().anyMatch(Character::isISOControl)) {
			throw new RefusedException(Reason.INVALID,
					"Give the business a title, in one line of at most 200 characters.");
		}
		this.rows.insert(id, null, Kind.OTHER, next(id, false), named,
				(note == null || note.isBlank()) ? null : WrittenReason.of(note));
	}

	/** Moves an item up or down within its part of the agenda. */
	public void move(Participant participant, long id, long item, boolean up) {
		open(participant, id);
		AgendaItem moved = item(id, item);
		List<AgendaItem> part = new ArrayList<>(
				items(id).stream().filter((each) -> each.kind() == moved.kind()).toList());
		int from = part.indexOf(moved);
		int to = Math.max(0, Math.min(part.size() - 1, up ? from - 1 : from + 1));
		part.add(to, part.remove(from));
		for (int position = 0; position < part.size(); position++) {
			this.rows.place(part.get(position).id(), moved.kind(), position);
		}
	}

	/** Takes a matter into the consent calendar, or out of it for a vote of its own. */
	public void regroup(Participant participant, long id, long item, boolean consent) {
		open(participant, id);
		AgendaItem moved = unrecorded(id, item);
		if (moved.kind() != Kind.CONSENT && moved.kind() != Kind.MATTER) {
			throw new RefusedException(Reason.CONFLICT, "Only proposals stand in the consent calendar.");
		}
		this.rows.place(item, consent ? Kind.CONSENT : Kind.MATTER, next(id, false));
	}

	public void remove(Participant participant, long id, long item) {
		open(participant, id);
		this.rows.delete(unrecorded(id, item).id());
	}

	/** The meeting, if its agenda may still change, and this person may change it. */
	private Meeting open(Participant participant, long id) {
		if (!participant.isPreparing()) {
			throw new RefusedException(Reason.FORBIDDEN,
					"The secretary and the chair of %s make its agenda; the governance office helps them."
						.formatted(participant.body().name()));
		}
		return this.meetings.changeable(participant, id);
	}

	private AgendaItem item(long meeting, long item) {
		return items(meeting).stream()
			.filter((each) -> each.id() == item)
			.findFirst()
			.orElseThrow(() -> new RefusedException(Reason.CONFLICT,
					"This is not on the agenda any more. Reload to see the agenda as it is."));
	}

	private AgendaItem unrecorded(long meeting, long item) {
		AgendaItem found = item(meeting, item);
		if (found.isRecorded()) {
			throw new RefusedException(Reason.CONFLICT,
					"The vote on “%s” is recorded: it stays where it is.".formatted(found.title()));
		}
		return found;
	}

	private int next(long meeting, boolean top) {
		return top ? -1 : items(meeting).size() + 1;
	}

}
