package edu.suny.microcredentials.meeting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import edu.suny.microcredentials.calendar.Meeting;
import edu.suny.microcredentials.committee.Notice;
import edu.suny.microcredentials.meeting.AgendaItem.Kind;
import edu.suny.microcredentials.page.Words;

import org.springframework.stereotype.Component;

/** Finds what could come onto an agenda, and what stands in its way. */
@Component
class Candidates {

	private final AgendaRows rows;

	private final Matters matters;

	private final Notice notice;

	private final Words words;

	Candidates(AgendaRows rows, Matters matters, Notice notice, Words words) {
		this.rows = rows;
		this.matters = matters;
		this.notice = notice;
		this.words = words;
	}

	/**
	 * All that is before a body and not there yet.
	 * @param there ids of reviews
	 */
	List<Candidate> of(Participant participant, Meeting meeting, Collection<Long> there) {
		String body = participant.body().id();
		List<Matter> open = this.matters.open(body)
			.stream()
			.filter((matter) -> (matter.isForMeeting() || matter.isPosted()) && !there.contains(matter.review()))
			.toList();
		List<Matter> acts = this.matters.toBeConfirmed(body)
			.stream()
			.filter((matter) -> !there.contains(matter.review()))
			.toList();
		Map<Long, Instant> elsewhere = this.rows
			.elsewhere(Stream.concat(open.stream(), acts.stream()).map(Matter::review).toList(), meeting.id());
		return Stream
			.concat(open.stream()
				.map((matter) -> new Candidate(matter, Kind.MATTER, obstacle(matter, participant, meeting, elsewhere))),
					acts.stream()
						.map((matter) -> new Candidate(matter, Kind.CONFIRMATION,
								elsewhere(matter, participant, elsewhere))))
			.toList();
	}

	private String obstacle(Matter matter, Participant participant, Meeting meeting, Map<Long, Instant> elsewhere) {
		if (matter.actingBody() != null && !matter.actingBody().equals(participant.body().id())) {
			return "another body acts for this one until its next regular meeting.";
		}
		if (matter.isPosted()) {
			return "it is posted for consent, and comes to a meeting only if a member pulls it.";
		}
		if (matter.rules().noticeDays() > 0) {
			return this.notice.whyTooEarly(matter.review(), meeting.begins())
				.orElseGet(() -> elsewhere(matter, participant, elsewhere));
		}
		return elsewhere(matter, participant, elsewhere);
	}

	private String elsewhere(Matter matter, Participant participant, Map<Long, Instant> elsewhere) {
		Instant other = elsewhere.get(matter.review());
		return (other != null) ? "it is on the agenda of %s.".formatted(this.words.time(other, participant.zone()))
				: null;
	}

}
