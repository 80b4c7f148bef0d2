package edu.suny.microcredentials.meeting.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import edu.suny.microcredentials.calendar.Meeting;
import edu.suny.microcredentials.meeting.AgendaItem;
import edu.suny.microcredentials.meeting.Agendas;
import edu.suny.microcredentials.meeting.BodyMembers;
import edu.suny.microcredentials.meeting.HeldMeetings;
import edu.suny.microcredentials.meeting.Matter;
import edu.suny.microcredentials.meeting.Matters;
import edu.suny.microcredentials.meeting.Participant;
import edu.suny.microcredentials.meeting.SeenVotes;
import edu.suny.microcredentials.meeting.VotesAfterwards;
import edu.suny.microcredentials.meeting.web.CommitteePage.Coming;
import edu.suny.microcredentials.meeting.web.CommitteePage.Decided;
import edu.suny.microcredentials.meeting.web.CommitteePage.OpenMatter;

import org.springframework.stereotype.Component;

/** Puts together what a member, or an office, sees of a body. */
@Component
class CommitteePages {

	/** Later ones are on the calendar. */
	private static final int NEXT = 3;

	/** Earlier ones stand with their proposals. */
	private static final int LAST = 10;

	private final Matters matters;

	private final OpenMatters openMatters;

	private final VotesAfterwards votes;

	private final HeldMeetings meetings;

	private final Agendas agendas;

	private final BodyMembers members;

	CommitteePages(Matters matters, OpenMatters openMatters, VotesAfterwards votes, HeldMeetings meetings,
			Agendas agendas, BodyMembers members) {
		this.matters = matters;
		this.openMatters = openMatters;
		this.votes = votes;
		this.meetings = meetings;
		this.agendas = agendas;
		this.members = members;
	}

	CommitteePage page(Participant participant) {
		String body = participant.body().id();
		List<Meeting> unposted = this.meetings.unposted(body);
		List<Meeting> past = unposted.stream().filter(CommitteePages::isPast).toList();
		Set<Long> prepared = this.meetings.prepared(past);
		Map<Long, List<AgendaItem>> agendas = this.agendas.items(unposted);
		List<OpenMatter> open = this.openMatters.of(participant, this.matters.open(body), unposted, agendas);
		Stream<Meeting> listed = Stream.concat(past.stream().filter((each) -> prepared.contains(each.id())),
				unposted.stream().filter((each) -> !isPast(each)).limit(NEXT));
		return new CommitteePage(participant, open.stream().filter((line) -> !line.matter().isPosted()).toList(),
				open.stream().filter((line) -> line.matter().isPosted()).toList(),
				listed.map((each) -> new Coming(each, agendas.getOrDefault(each.id(), List.of()).size())).toList(),
				participant.isPreparing() ? past.stream().filter((each) -> !prepared.contains(each.id())).toList()
						: List.of(),
				this.meetings.posted(body), this.members.of(participant.body()), decided(participant));
	}

	private List<Decided> decided(Participant participant) {
		List<Matter> counted = this.matters.counted(participant.body().id(), LAST);
		Map<Long, SeenVotes> seen = this.votes.of(counted.stream().map(Matter::review).toList(), participant.user());
		return counted.stream().map((matter) -> new Decided(matter, seen.get(matter.review()))).toList();
	}

	private static boolean isPast(Meeting meeting) {
		return meeting.ends().isBefore(Instant.now());
	}

}
