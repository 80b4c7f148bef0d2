package edu.suny.microcredentials.meeting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import edu.suny.microcredentials.calendar.Meeting;
import edu.suny.microcredentials.committee.VoteCount;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.meeting.AgendaItem.Kind;
import edu.suny.microcredentials.meeting.AgendaItem.Result;
import edu.suny.microcredentials.meeting.Minutes.Entry;
import edu.suny.microcredentials.meeting.Minutes.Part;

import org.springframework.stereotype.Component;

/** Writes the minutes of a meeting from what was recorded. */
@Component
class MinuteWriter {

	private final Agendas agendas;

	private final Matters matters;

	private final RollCall rollCall;

	private final Electorates electorates;

	private final Results results;

	private final Belonging belonging;

	MinuteWriter(Agendas agendas, Matters matters, RollCall rollCall, Electorates electorates, Results results,
			Belonging belonging) {
		this.agendas = agendas;
		this.matters = matters;
		this.rollCall = rollCall;
		this.electorates = electorates;
		this.results = results;
		this.belonging = belonging;
	}

	Minutes write(Participant participant, Meeting meeting) {
		List<AgendaItem> items = this.agendas.items(meeting.id());
		Map<Long, Matter> about = this.matters
			.of(items.stream().map(AgendaItem::review).filter(Objects::nonNull).toList())
			.stream()
			.collect(Collectors.toMap(Matter::review, Function.identity()));
		Electorate electorate = this.electorates.of(participant, about.values());
		Map<String, String> names = this.belonging.names(items.stream()
			.map(AgendaItem::result)
			.filter(Objects::nonNull)
			.flatMap(Result::people)
			.collect(Collectors.toSet()));
		List<Attendee> roll = this.rollCall.attendees(meeting.id());
		long voting = roll.stream().filter(Attendee::voting).count();
		long there = roll.stream().filter((each) -> each.voting() && each.presence() == Presence.PRESENT).count();
		return new Minutes(participant.body().name(), participant.campusName(), meeting.begins(), meeting.ends(),
				meeting.place(), people(roll, Presence.PRESENT), people(roll, Presence.EXCUSED),
				people(roll, Presence.ABSENT),
				roll.isEmpty() ? null : "%d of %d members with a vote were present.".formatted(there, voting),
				Arrays.stream(Kind.values())
					.map((kind) -> new Part(Results.heading(kind),
							items.stream()
								.filter((item) -> item.kind() == kind)
								.map((item) -> entry(item, about.get(item.review()), electorate, names))
								.toList()))
					.filter((part) -> !part.entries().isEmpty())
					.toList(),
				meeting.postedAt(), null);
	}

	private static List<String> people(List<Attendee> roll, Presence presence) {
		return roll.stream()
			.filter((member) -> member.presence() == presence)
			.map((member) -> member.standing().equals("Member") ? member.name()
					: "%s (%s)".formatted(member.name(), lowered(member.standing())))
			.toList();
	}

	private Entry entry(AgendaItem item, Matter matter, Electorate electorate, Map<String, String> names) {
		Result result = item.result();
		String number = (matter != null) ? matter.proposal() : null;
		String department = (matter != null) ? matter.department() : null;
		if (result == null) {
			return new Entry(item.title(), number, department, item.note(), null, null, null, null, null, null, null,
					List.of(), (matter != null) ? "Not taken up" : null, this.results.sentence(item, matter), List.of(),
					null, null, null);
		}
		boolean act = item.kind() == Kind.CONFIRMATION;
		return new Entry(item.title(), number, department, item.note(),
				result.together() ? "One motion for all of the consent calendar that is shown with it." : null,
				this.results.moved(result), result.motion(), name(result.mover(), names),
				name(result.seconder(), names), (result.decision() != null) ? Results.numbers(result) : null,
				act ? quorum(result.quorumMet())
						: (matter != null && matter.count() != null) ? quorum(matter.count()) : null,
				(matter != null) ? recused(item, matter, electorate, names) : List.of(),
				this.results.outcome(item, matter), (act || matter == null) ? null : matter.reason(),
				(result.changes() != null) ? result.changes().lines().filter((line) -> !line.isBlank()).toList()
						: List.of(),
				result.text(), result.dissent(), name(result.recordedBy(), names));
	}

	private List<String> recused(AgendaItem item, Matter matter, Electorate electorate, Map<String, String> names) {
		Map<String, String> reasons = electorate.recused(item, matter);
		return item.result()
			.recused()
			.stream()
			.map((user) -> reasons.containsKey(user) ? "%s (%s)".formatted(names.get(user), lowered(reasons.get(user)))
					: names.get(user))
			.toList();
	}

	private static String quorum(VoteCount count) {
		return "%s: %d of %d who could vote on it were present.".formatted(quorum(count.quorumMet()), count.present(),
				count.eligible());
	}

	private static String quorum(Boolean met) {
		return Boolean.TRUE.equals(met) ? "Quorum" : "No quorum";
	}

	private static String name(String user, Map<String, String> names) {
		return (user != null) ? names.get(user) : null;
	}

	private static String lowered(String words) {
		return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
	}

}
