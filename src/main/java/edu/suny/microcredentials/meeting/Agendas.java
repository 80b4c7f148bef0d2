package edu.suny.microcredentials.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import edu.suny.microcredentials.calendar.Meeting;
import edu.suny.microcredentials.committee.Notice;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.engine.WrittenReason;
import edu.suny.microcredentials.meeting.AgendaItem.Kind;
import edu.suny.microcredentials.page.Words;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The agendas of meetings, which their keepers make, and the office with them. */
@Component
@Transactional
public class Agendas {

	private final AgendaRows rows;

	private final Matters matters;

	private final HeldMeetings meetings;

	private final Notice notice;

	private final Words words;

	Agendas(AgendaRows rows, Matters matters, HeldMeetings meetings, Notice notice, Words words) {
		this.rows = rows;
		this.matters = matters;
		this.meetings = meetings;
		this.notice = notice;
		this.words = words;
	}

	/** By their parts, and in each part in their order. */
	@Transactional(readOnly = true)
	public List<AgendaItem> items(long meeting) {
		return this.rows.of(meeting);
	}

	/** What is not on the agenda and could be, or could be later. */
	@Transactional(readOnly = true)
	public List<Candidate> candidates(Participant participant, Meeting meeting) {
		Set<Long> there = items(meeting.id()).stream().map(AgendaItem::review).collect(Collectors.toSet());
		String body = participant.body().id();
		Stream<Candidate> open = this.matters.open(body)
			.stream()
			.filter((matter) -> matter.isForMeeting() || matter.isPosted())
			.map((matter) -> new Candidate(matter, Kind.MATTER, obstacle(matter, participant, meeting)));
		Stream<Candidate> acts = this.matters.toBeConfirmed(body)
			.stream()
			.map((matter) -> new Candidate(matter, Kind.CONFIRMATION, elsewhere(matter, participant, meeting)));
		return Stream.concat(open, acts).filter((each) -> !there.contains(each.matter().review())).toList();
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

	private String obstacle(Matter matter, Participant participant, Meeting meeting) {
		if (matter.actingBody() != null && !matter.actingBody().equals(participant.body().id())) {
			return "another body acts for this one until its next regular meeting.";
		}
		if (matter.isPosted()) {
			return "it is posted for consent, and comes to a meeting only if a member pulls it.";
		}
		return this.notice.whyTooEarly(matter.review(), meeting.begins())
			.orElseGet(() -> elsewhere(matter, participant, meeting));
	}

	private String elsewhere(Matter matter, Participant participant, Meeting meeting) {
		return this.rows.elsewhere(matter.review(), meeting.id())
			.map((other) -> "it is on the agenda of %s.".formatted(this.words.time(other, participant.zone())))
			.orElse(null);
	}

}
