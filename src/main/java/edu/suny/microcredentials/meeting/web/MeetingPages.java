package edu.suny.microcredentials.meeting.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import edu.suny.microcredentials.calendar.Meeting;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.committee.Reopenings;
import edu.suny.microcredentials.committee.Reopenings.DecidedBody;
import edu.suny.microcredentials.meeting.AgendaItem;
import edu.suny.microcredentials.meeting.AgendaItem.Kind;
import edu.suny.microcredentials.meeting.Agendas;
import edu.suny.microcredentials.meeting.BodyMember;
import edu.suny.microcredentials.meeting.BodyMembers;
import edu.suny.microcredentials.meeting.Candidate;
import edu.suny.microcredentials.meeting.Electorate;
import edu.suny.microcredentials.meeting.Electorates;
import edu.suny.microcredentials.meeting.HeldMeetings;
import edu.suny.microcredentials.meeting.Matter;
import edu.suny.microcredentials.meeting.Matters;
import edu.suny.microcredentials.meeting.Participant;
import edu.suny.microcredentials.meeting.Presence;
import edu.suny.microcredentials.meeting.Quorums;
import edu.suny.microcredentials.meeting.Results;
import edu.suny.microcredentials.meeting.RollCall;
import edu.suny.microcredentials.meeting.TypedVote;
import edu.suny.microcredentials.meeting.web.MeetingPage.Line;
import edu.suny.microcredentials.meeting.web.MeetingPage.Option;
import edu.suny.microcredentials.meeting.web.MeetingPage.Part;
import edu.suny.microcredentials.meeting.web.MeetingPage.RollLine;
import edu.suny.microcredentials.meeting.web.MeetingPage.VoteForm;

import org.springframework.stereotype.Component;

/** Puts together what somebody sees of a meeting, and can do with it. */
@Component
class MeetingPages {

	/** For the form of all matters of the consent calendar in one motion. */
	static final String CONSENT = "consent";

	private final HeldMeetings meetings;

	private final Agendas agendas;

	private final Matters matters;

	private final RollCall rollCall;

	private final BodyMembers members;

	private final Electorates electorates;

	private final Quorums quorums;

	private final Results results;

	private final Campuses campuses;

	private final Reopenings reopenings;

	MeetingPages(HeldMeetings meetings, Agendas agendas, Matters matters, RollCall rollCall, BodyMembers members,
			Electorates electorates, Quorums quorums, Results results, Campuses campuses, Reopenings reopenings) {
		this.reopenings = reopenings;
		this.meetings = meetings;
		this.agendas = agendas;
		this.matters = matters;
		this.rollCall = rollCall;
		this.members = members;
		this.electorates = electorates;
		this.quorums = quorums;
		this.results = results;
		this.campuses = campuses;
	}

	/**
	 * The page of a meeting.
	 * @param typed what was typed and refused
	 */
	MeetingPage page(Participant participant, long id, TypedMeeting typed) {
		Meeting meeting = this.meetings.get(participant, id);
		List<BodyMember> roster = this.members.of(participant.body());
		Map<String, Presence> roll = this.rollCall.of(id);
		boolean changes = !meeting.posted() && !meeting.cancelled();
		List<Candidate> candidates = (changes && participant.isPreparing())
				? this.agendas.candidates(participant, meeting) : List.of();
		List<AgendaItem> items = this.agendas.items(id);
		Map<Long, Matter> about = this.matters
			.of(items.stream().map(AgendaItem::review).filter(Objects::nonNull).toList())
			.stream()
			.collect(Collectors.toMap(Matter::review, Function.identity()));
		Electorate electorate = this.electorates.of(roster, about.values());
		List<Line> lines = items.stream()
			.map((item) -> line(item, about.get(item.review()), electorate, roll))
			.toList();
		boolean begun = meeting.begins().isBefore(Instant.now());
		return new MeetingPage(participant, meeting, parts(lines),
				candidates.stream().filter(Candidate::isReady).toList(),
				candidates.stream().filter((each) -> !each.isReady()).toList(), roll(roster, roll, typed),
				attendance(roster, roll), changes && participant.isPreparing(),
				changes && participant.isKeeper() && begun, (changes && participant.isKeeper() && begun)
						? form(lines, electorate, roll, typed, participant.body()) : null);
	}

	private Line line(AgendaItem item, Matter matter, Electorate electorate, Map<String, Presence> roll) {
		String quorum = (matter == null || roll.isEmpty() || item.isRecorded()) ? null
				: this.quorums.sentence(item, matter, electorate, roll);
		return new Line(item, matter, quorum, this.results.sentence(item, matter));
	}

	private List<DecidedBody> deciders(List<Line> lines) {
		return lines.stream()
			.map(Line::matter)
			.filter(Objects::nonNull)
			.flatMap((matter) -> this.reopenings.possible(matter.proposal(), matter.body()).stream())
			.distinct()
			.toList();
	}

	private static List<Part> parts(List<Line> lines) {
		return Arrays.stream(Kind.values())
			.map((kind) -> new Part(kind, Results.heading(kind),
					lines.stream().filter((line) -> line.item().kind() == kind).toList()))
			.filter((part) -> !part.lines().isEmpty())
			.toList();
	}

	private static List<RollLine> roll(List<BodyMember> roster, Map<String, Presence> roll, TypedMeeting typed) {
		return roster.stream().map((member) -> {
			Presence kept = roll.get(member.user());
			return new RollLine(member, typed.roll().getOrDefault(member.user(), (kept != null) ? kept.word() : ""));
		}).toList();
	}

	private static String attendance(List<BodyMember> roster, Map<String, Presence> roll) {
		List<BodyMember> voting = roster.stream().filter(BodyMember::isVoting).toList();
		long present = voting.stream().filter((member) -> roll.get(member.user()) == Presence.PRESENT).count();
		return roll.isEmpty() ? null : "%d of %d members with a vote are present.".formatted(present, voting.size());
	}

	private VoteForm form(List<Line> lines, Electorate electorate, Map<String, Presence> roll, TypedMeeting typed,
			Body body) {
		List<BodyMember> roster = electorate.roster();
		boolean together = CONSENT.equals(typed.record());
		List<Line> chosen = lines.stream()
			.filter((line) -> together ? line.item().kind() == Kind.CONSENT
					: String.valueOf(line.item().id()).equals(typed.record()))
			.filter((line) -> !line.item().isRecorded() || line.item().kind() == Kind.OTHER)
			.toList();
		if (chosen.isEmpty()) {
			return null;
		}
		List<AgendaItem> items = chosen.stream().map(Line::item).toList();
		Map<String, String> recused = new LinkedHashMap<>();
		chosen.stream()
			.filter((line) -> line.matter() != null)
			.forEach((line) -> electorate.recused(line.item(), line.matter())
				.forEach((user, reason) -> recused.merge(user, "%s: “%s”".formatted(reason, line.item().title()),
						(first, second) -> first + "; " + second)));
		TypedVote vote = typed.vote();
		List<Option> present = roster.stream()
			.filter((member) -> roll.get(member.user()) == Presence.PRESENT)
			.map((member) -> new Option(member.user(), member.name(), null, false))
			.toList();
		Set<String> voting = chosen.stream()
			.filter((line) -> line.matter() != null)
			.flatMap((line) -> electorate.eligible(line.item(), line.matter()).stream())
			.collect(Collectors.toSet());
		List<Option> recusals = roster.stream()
			.filter((member) -> recused.containsKey(member.user())
					|| (voting.contains(member.user()) && roll.get(member.user()) == Presence.PRESENT))
			.map((member) -> new Option(member.user(), member.name(), recused.get(member.user()),
					typed.isRefused() ? vote.recused().contains(member.user()) : recused.containsKey(member.user())))
			.toList();
		return new VoteForm(typed.record(), together ? "the consent calendar" : items.get(0).title(),
				items.get(0).kind(), items,
				typed.isRefused() ? typed.items() : items.stream().map(AgendaItem::id).toList(), present, recusals,
				chosen.stream().map(Line::quorum).filter(Objects::nonNull).findFirst().orElse(null), typed.refusal(),
				this.campuses.bodies(body.campus()).stream().filter((each) -> !each.id().equals(body.id())).toList(),
				deciders(chosen));
	}

}
