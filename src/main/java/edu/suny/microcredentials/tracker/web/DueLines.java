package edu.suny.microcredentials.tracker.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import edu.suny.microcredentials.calendar.ProposalCalendar;
import edu.suny.microcredentials.hold.Hold;
import edu.suny.microcredentials.hold.Holds;
import edu.suny.microcredentials.lapse.process.LapseEnds;
import edu.suny.microcredentials.tracker.ProposalRow;
import edu.suny.microcredentials.tracker.process.Journey;
import edu.suny.microcredentials.tracker.process.OpenTask;
import edu.suny.microcredentials.tracker.process.Step;
import edu.suny.microcredentials.tracker.web.Outlook.Due;

import org.springframework.stereotype.Component;

/** What of a proposal is due when, in words. */
@Component
class DueLines {

	/** Of some tasks the end says more than their name. */
	private static final Map<String, String> ENDS = Map.of("userTask_castBallot", "Voting ends",
			"userTask_objectToConsent", "The time for objections ends", "userTask_appealRejection",
			"The time for an appeal ends");

	private final LapseEnds lapses;

	private final Holds holds;

	DueLines(LapseEnds lapses, Holds holds) {
		this.lapses = lapses;
		this.holds = holds;
	}

	/**
	 * The first first. While the proposal is held its other periods stand still.
	 * @param bodies finds the name of a body, or null
	 */
	List<Due> of(ProposalRow row, Journey journey, UnaryOperator<String> bodies) {
		if (journey.open().isEmpty()) {
			return List.of();
		}
		Optional<Hold> hold = this.holds.open(row.number());
		if (hold.isPresent()) {
			return List.of(new Due("The hold ends",
					hold.get().last().plusDays(1).atStartOfDay(row.zone()).minusMinutes(1).toInstant()));
		}
		return journey.steps()
			.stream()
			.flatMap((step) -> Stream.concat(asked(step, bodies), lapse(step)))
			.distinct()
			.sorted(Comparator.comparing(Due::at))
			.toList();
	}

	private static Stream<Due> asked(Step step, UnaryOperator<String> bodies) {
		return step.open()
			.stream()
			.filter((task) -> task.due() != null && task.due().isBefore(ProposalCalendar.NEVER))
			.min(Comparator.comparing(OpenTask::due))
			.map((task) -> new Due(words(bodies.apply(step.body()), ENDS.getOrDefault(task.key(), step.name())),
					task.due()))
			.stream();
	}

	private Stream<Due> lapse(Step step) {
		return step.open()
			.stream()
			.filter((task) -> task.key().equals(LapseEnds.DRAFT))
			.flatMap((task) -> this.lapses.of(task.processInstance()).stream())
			.map((Instant end) -> new Due("It lapses, unless its proposers touch it", end));
	}

	private static String words(String body, String what) {
		return (body != null) ? body + ": " + what : what;
	}

}
