package edu.suny.microcredentials.meeting.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import edu.suny.microcredentials.calendar.Meeting;
import edu.suny.microcredentials.committee.Ballot;
import edu.suny.microcredentials.committee.Participation;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.meeting.AgendaItem;
import edu.suny.microcredentials.meeting.Matter;
import edu.suny.microcredentials.meeting.Participant;
import edu.suny.microcredentials.meeting.process.BodyTask;
import edu.suny.microcredentials.meeting.process.BodyTasks;
import edu.suny.microcredentials.meeting.web.CommitteePage.OpenMatter;
import edu.suny.microcredentials.meeting.web.CommitteePage.Own;
import edu.suny.microcredentials.page.Words;

import org.springframework.stereotype.Component;

/**
 * Says of each matter that a body has before it where it stands, and what the reader has
 * to do about it; in as many queries for ten as for one.
 */
@Component
class OpenMatters {

	private static final Map<String, String> LABELS = Map.of(BodyTask.BALLOT, "Cast my ballot", BodyTask.OFFICER,
			"Decide for the body", BodyTask.MEETING, "Record the vote in Tasklist", BodyTask.CONSENT,
			"Pull to the agenda");

	private final BodyTasks tasks;

	private final Participation participation;

	private final Belonging belonging;

	private final Words words;

	OpenMatters(BodyTasks tasks, Participation participation, Belonging belonging, Words words) {
		this.tasks = tasks;
		this.participation = participation;
		this.belonging = belonging;
		this.words = words;
	}

	/**
	 * A line for each.
	 * @param coming meetings whose minutes are not posted, the first first
	 * @param agendas what stands on theirs
	 */
	List<OpenMatter> of(Participant participant, List<Matter> open, List<Meeting> coming,
			Map<Long, List<AgendaItem>> agendas) {
		List<Long> reviews = open.stream().map(Matter::review).toList();
		Map<Long, List<Ballot>> ballots = this.participation.votes(reviews);
		Reading reading = new Reading(participant, byReview(this.tasks.of(open)),
				byReview(this.tasks.of(open, participant.user())), ballots, this.participation.recusals(reviews),
				meetings(coming, agendas), names(open, ballots.values()));
		return open.stream().map((matter) -> line(matter, reading)).toList();
	}

	private Map<String, String> names(List<Matter> open, Collection<List<Ballot>> ballots) {
		return this.belonging.names(Stream
			.concat(open.stream().map(Matter::pulledBy), ballots.stream().flatMap(List::stream).map(Ballot::member))
			.filter(Objects::nonNull)
			.collect(Collectors.toSet()));
	}

	/** The first meeting that has each on its agenda, by review. */
	private static Map<Long, Meeting> meetings(List<Meeting> coming, Map<Long, List<AgendaItem>> agendas) {
		Map<Long, Meeting> meetings = new HashMap<>();
		coming.forEach((meeting) -> agendas.getOrDefault(meeting.id(), List.of())
			.forEach((item) -> meetings.putIfAbsent(item.review(), meeting)));
		return meetings;
	}

	private OpenMatter line(Matter matter, Reading reading) {
		Participant participant = reading.participant();
		Map<String, String> recused = reading.recusals().getOrDefault(matter.review(), Map.of());
		String recusal = participant.seats()
			.stream()
			.map(recused::get)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		boolean sees = participant.isMember() && recusal == null && matter.isBallot();
		List<Ballot> ballots = sees ? reading.ballots().getOrDefault(matter.review(), List.of()) : List.of();
		Instant due = Optional.ofNullable(matter.votingCloses())
			.or(() -> reading.all(matter).map(BodyTask::due).filter(Objects::nonNull).findFirst())
			.orElse(null);
		return new OpenMatter(matter, how(matter), due, place(matter, reading),
				sees ? votes(matter, ballots, reading.names()) : null, recusal,
				(recusal == null) ? own(matter, reading, ballots) : Own.NOTHING);
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

	private String place(Matter matter, Reading reading) {
		String reader = reading.participant().body().id();
		List<String> sentences = new ArrayList<>();
		if (matter.actingBody() != null && !matter.actingBody().equals(reader)) {
			sentences.add("Another body acts for this one between its meetings; what it decides is confirmed here.");
		}
		else if (matter.actingBody() != null && !matter.body().equals(reader)) {
			sentences.add("Decided here for %s, which confirms it at its next meeting.".formatted(matter.bodyName()));
		}
		if (matter.wasTabled()) {
			sentences.add("Tabled last time.");
		}
		if (matter.reading() > 1) {
			sentences.add("Reading %d.".formatted(matter.reading()));
		}
		if (matter.pulledBy() != null) {
			sentences.add("Pulled to the agenda by %s: %s".formatted(reading.names().get(matter.pulledBy()),
					matter.pulledReason()));
		}
		if (matter.isForMeeting()) {
			Meeting meeting = reading.meetings().get(matter.review());
			sentences.add((meeting != null)
					? "On the agenda of %s.".formatted(this.words.time(meeting.begins(), reading.participant().zone()))
					: "On no agenda yet.");
		}
		return sentences.isEmpty() ? null : String.join(" ", sentences);
	}

	private static String votes(Matter matter, List<Ballot> ballots, Map<String, String> names) {
		return ballots.isEmpty() ? "Nobody has voted yet."
				: "%d of %d have voted: %s.".formatted(ballots.size(), matter.eligible().size(),
						ballots.stream()
							.map((ballot) -> names.get(ballot.member()))
							.sorted()
							.collect(Collectors.joining(", ")));
	}

	private static Own own(Matter matter, Reading reading, List<Ballot> ballots) {
		Optional<Ballot> ballot = ballots.stream()
			.filter((each) -> each.isOf(reading.participant().user()))
			.findFirst();
		if (ballot.isPresent()) {
			String choice = (ballot.get().choice() != null) ? ballot.get().choice().word() : null;
			return new Own(null, null, choice, ballot.get().rationale(), ballot.get().changes(), true,
					matter.isChangeable() && choice != null);
		}
		return reading.mine(matter)
			.filter((task) -> LABELS.containsKey(task.key()))
			.findFirst()
			.map((task) -> new Own(task.id(), LABELS.get(task.key()), null, null, null, false, false))
			.orElse(Own.NOTHING);
	}

	private static Map<Long, List<BodyTask>> byReview(List<BodyTask> tasks) {
		return tasks.stream().collect(Collectors.groupingBy(BodyTask::review));
	}

	/** What was read of all of them, for one reader; maps are by review. */
	private record Reading(Participant participant, Map<Long, List<BodyTask>> tasks, Map<Long, List<BodyTask>> own,
			Map<Long, List<Ballot>> ballots, Map<Long, Map<String, String>> recusals, Map<Long, Meeting> meetings,
			Map<String, String> names) {

		Stream<BodyTask> all(Matter matter) {
			return this.tasks.getOrDefault(matter.review(), List.of()).stream();
		}

		Stream<BodyTask> mine(Matter matter) {
			return this.own.getOrDefault(matter.review(), List.of()).stream();
		}

	}

}
