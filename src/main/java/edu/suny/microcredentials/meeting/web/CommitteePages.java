package edu.suny.microcredentials.meeting.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import edu.suny.microcredentials.calendar.Meeting;
import edu.suny.microcredentials.committee.Ballot;
import edu.suny.microcredentials.committee.Seats;
import edu.suny.microcredentials.committee.Voting;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.meeting.AgendaItem;
import edu.suny.microcredentials.meeting.Agendas;
import edu.suny.microcredentials.meeting.BodyMembers;
import edu.suny.microcredentials.meeting.Matter;
import edu.suny.microcredentials.meeting.Matters;
import edu.suny.microcredentials.meeting.HeldMeetings;
import edu.suny.microcredentials.meeting.Participant;
import edu.suny.microcredentials.meeting.process.BodyTask;
import edu.suny.microcredentials.meeting.process.BodyTasks;
import edu.suny.microcredentials.meeting.web.CommitteePage.Coming;
import edu.suny.microcredentials.meeting.web.CommitteePage.OpenMatter;
import edu.suny.microcredentials.meeting.web.CommitteePage.Own;
import edu.suny.microcredentials.page.Words;

import org.springframework.stereotype.Component;

/** Puts together what a member, or an office, sees of a body. */
@Component
class CommitteePages {

	/** Later ones are on the calendar. */
	private static final int NEXT = 3;

	private final Matters matters;

	private final BodyTasks tasks;

	private final HeldMeetings meetings;

	private final Agendas agendas;

	private final BodyMembers members;

	private final Voting voting;

	private final Seats seats;

	private final Belonging belonging;

	private final Words words;

	CommitteePages(Matters matters, BodyTasks tasks, HeldMeetings meetings, Agendas agendas, BodyMembers members,
			Voting voting, Seats seats, Belonging belonging, Words words) {
		this.matters = matters;
		this.tasks = tasks;
		this.meetings = meetings;
		this.agendas = agendas;
		this.members = members;
		this.voting = voting;
		this.seats = seats;
		this.belonging = belonging;
		this.words = words;
	}

	CommitteePage page(Participant participant) {
		List<Matter> open = this.matters.open(participant.body().id());
		Map<Long, List<BodyTask>> all = byReview(this.tasks.of(open));
		Map<Long, List<BodyTask>> mine = byReview(this.tasks.of(open, participant.user()));
		List<Meeting> coming = this.meetings.unposted(participant.body().id());
		List<OpenMatter> lines = open.stream()
			.map((matter) -> line(matter, participant, all.getOrDefault(matter.review(), List.of()),
					mine.getOrDefault(matter.review(), List.of()), coming))
			.toList();
		return new CommitteePage(participant, lines.stream().filter((line) -> !line.matter().isPosted()).toList(),
				lines.stream().filter((line) -> line.matter().isPosted()).toList(),
				listed(coming).map((meeting) -> new Coming(meeting, this.agendas.items(meeting.id()).size())).toList(),
				participant.isPreparing() ? unprepared(coming) : List.of(),
				this.meetings.posted(participant.body().id()), this.members.of(participant.body()));
	}

	/** What past meetings left to be posted, then the next few. */
	private Stream<Meeting> listed(List<Meeting> unposted) {
		return Stream.concat(
				unposted.stream().filter(CommitteePages::isPast).filter((each) -> this.meetings.isPrepared(each.id())),
				unposted.stream().filter((each) -> !isPast(each)).limit(NEXT));
	}

	private List<Meeting> unprepared(List<Meeting> unposted) {
		return unposted.stream()
			.filter(CommitteePages::isPast)
			.filter((each) -> !this.meetings.isPrepared(each.id()))
			.toList();
	}

	private static boolean isPast(Meeting meeting) {
		return meeting.ends().isBefore(Instant.now());
	}

	private OpenMatter line(Matter matter, Participant participant, List<BodyTask> tasks, List<BodyTask> mine,
			List<Meeting> coming) {
		String recusal = participant.seats()
			.stream()
			.flatMap((seat) -> this.seats.whyRecused(matter.review(), seat).stream())
			.findFirst()
			.orElse(null);
		boolean sees = participant.isMember() && recusal == null && matter.isBallot();
		List<Ballot> ballots = sees ? this.voting.ballots(matter.review()) : List.of();
		Instant due = Optional.ofNullable(matter.votingCloses())
			.or(() -> tasks.stream().map(BodyTask::due).filter((each) -> each != null).findFirst())
			.orElse(null);
		return new OpenMatter(matter, how(matter), due, place(matter, participant, coming),
				sees ? votes(matter, ballots) : null, recusal,
				(recusal == null) ? own(matter, participant, mine, ballots) : Own.NOTHING);
	}

	private static String how(Matter matter) {
		if (matter.isPosted()) {
			return "Posted for consent";
		}
		if (matter.isBallot()) {
			return matter.isSecret() ? "Secret ballot of its members" : "Ballot of its members";
		}
		return matter.isForMeeting() ? "Vote at a meeting" : "Decision of its officer";
	}

	private String place(Matter matter, Participant participant, List<Meeting> coming) {
		List<String> sentences = new ArrayList<>();
		if (matter.actingBody() != null && !matter.actingBody().equals(participant.body().id())) {
			sentences.add("Another body acts for this one between its meetings; what it decides is confirmed here.");
		}
		else if (matter.actingBody() != null && !matter.body().equals(participant.body().id())) {
			sentences.add("Decided here for %s, which confirms it at its next meeting.".formatted(matter.bodyName()));
		}
		if (matter.wasTabled()) {
			sentences.add("Tabled last time.");
		}
		if (matter.reading() > 1) {
			sentences.add("Reading %d.".formatted(matter.reading()));
		}
		if (matter.pulledBy() != null) {
			sentences.add("Pulled to the agenda by %s: %s".formatted(this.belonging.name(matter.pulledBy()),
					matter.pulledReason()));
		}
		if (matter.isForMeeting()) {
			sentences.add(agenda(matter, participant, coming));
		}
		return sentences.isEmpty() ? null : String.join(" ", sentences);
	}

	private String agenda(Matter matter, Participant participant, List<Meeting> coming) {
		return coming.stream()
			.filter((meeting) -> this.agendas.items(meeting.id())
				.stream()
				.map(AgendaItem::review)
				.anyMatch((review) -> review != null && review == matter.review()))
			.findFirst()
			.map((meeting) -> "On the agenda of %s.".formatted(this.words.time(meeting.begins(), participant.zone())))
			.orElse("On no agenda yet.");
	}

	private String votes(Matter matter, List<Ballot> ballots) {
		String who = this.belonging.names(ballots.stream().map(Ballot::member).toList())
			.values()
			.stream()
			.sorted()
			.collect(Collectors.joining(", "));
		return ballots.isEmpty() ? "Nobody has voted yet."
				: "%d of %d have voted: %s.".formatted(ballots.size(), matter.eligible().size(), who);
	}

	private static Own own(Matter matter, Participant participant, List<BodyTask> mine, List<Ballot> ballots) {
		Optional<Ballot> ballot = ballots.stream().filter((each) -> each.isOf(participant.user())).findFirst();
		if (ballot.isPresent()) {
			String choice = (ballot.get().choice() != null) ? ballot.get().choice().word() : null;
			return new Own(null, null, choice, ballot.get().rationale(), ballot.get().changes(), true,
					matter.isChangeable() && choice != null);
		}
		return mine.stream()
			.filter((task) -> LABELS.containsKey(task.key()))
			.findFirst()
			.map((task) -> new Own(task.id(), LABELS.get(task.key()), null, null, null, false, false))
			.orElse(Own.NOTHING);
	}

	private static final Map<String, String> LABELS = Map.of(BodyTask.BALLOT, "Cast my ballot", BodyTask.OFFICER,
			"Decide for the body", BodyTask.MEETING, "Record the vote in Tasklist");

	private static Map<Long, List<BodyTask>> byReview(List<BodyTask> tasks) {
		return Stream.ofNullable(tasks).flatMap(List::stream).collect(Collectors.groupingBy(BodyTask::review));
	}

}
