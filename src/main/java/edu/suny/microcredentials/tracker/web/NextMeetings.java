package edu.suny.microcredentials.tracker.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import edu.suny.microcredentials.calendar.Meeting;
import edu.suny.microcredentials.calendar.Meetings;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.meeting.Committees;
import edu.suny.microcredentials.tracker.web.Outlook.NextMeeting;

import org.springframework.stereotype.Component;

/** When the bodies meet next that have a proposal before them. */
@Component
class NextMeetings {

	/** An officer who decides alone needs no meeting. */
	private static final String BY_OFFICER = "single";

	private final Meetings meetings;

	private final Committees committees;

	NextMeetings(Meetings meetings, Committees committees) {
		this.meetings = meetings;
		this.committees = committees;
	}

	List<NextMeeting> of(List<Review> reviews, Map<String, Body> bodies, String reader) {
		Map<String, Review> open = new LinkedHashMap<>();
		reviews.stream()
			.filter((review) -> review.isOpen() && bodies.containsKey(review.sitting())
					&& Committees.meets(bodies.get(review.sitting())))
			.forEach((review) -> open.put(review.sitting(), review));
		if (open.isEmpty()) {
			return List.of();
		}
		Map<String, Meeting> next = this.meetings.next(open.keySet(), Instant.now());
		return open.entrySet()
			.stream()
			.flatMap((each) -> line(each.getValue(), bodies.get(each.getKey()), next.get(each.getKey()), reader)
				.stream())
			.toList();
	}

	private Optional<NextMeeting> line(Review review, Body body, Meeting meeting, String reader) {
		if (meeting == null) {
			return review.method().equals(BY_OFFICER) ? Optional.empty()
					: Optional.of(new NextMeeting(body.id(), body.name(), null, null, null, false));
		}
		String path = this.committees.isOpenTo(reader, body)
				? "/committees/%s/meetings/%d".formatted(body.id(), meeting.id()) : null;
		return Optional.of(new NextMeeting(body.id(), body.name(), meeting.begins(), meeting.place(), path,
				Long.valueOf(meeting.id()).equals(review.meetingId())));
	}

}
