package edu.suny.microcredentials.tracker.web;

import java.util.List;
import java.util.stream.IntStream;

import edu.suny.microcredentials.committee.Point;
import edu.suny.microcredentials.committee.Points;
import edu.suny.microcredentials.committee.Reopenings;
import edu.suny.microcredentials.committee.StandingQuestion;
import edu.suny.microcredentials.committee.StandingQuestions;
import edu.suny.microcredentials.page.Words;
import edu.suny.microcredentials.tracker.ProposalRow;

import org.springframework.stereotype.Component;

/**
 * Round by round: what was to be changed, what the proposers made of it, which bodies
 * were asked again, and why.
 */
@Component
class RoundLines {

	private final Points points;

	private final StandingQuestions questions;

	private final Reopenings reopenings;

	RoundLines(Points points, StandingQuestions questions, Reopenings reopenings) {
		this.reopenings = reopenings;
		this.points = points;
		this.questions = questions;
	}

	/** The latest first, without rounds in which nothing of this happened. */
	List<Round> of(ProposalRow row) {
		List<Point> asked = this.points.of(row.number());
		List<StandingQuestion> compared = this.questions.of(row.number());
		return IntStream.rangeClosed(1, row.round())
			.map((round) -> row.round() + 1 - round)
			.mapToObj((round) -> new Round(round, asked.stream().filter((point) -> point.round() == round).toList(),
					compared.stream()
						.filter((each) -> each.round() == round)
						.map((each) -> line(row.number(), each))
						.toList()))
			.filter((round) -> !round.points().isEmpty() || !round.bodies().isEmpty())
			.toList();
	}

	private BodyLine line(String number, StandingQuestion question) {
		return new BodyLine(question.bodyName(), question.stands(), question.revision(), question.reason(),
				question.changedParts().stream().map(Words::part).toList(), question.definition(),
				question.stands() ? List.of()
						: this.reopenings.askedBy(number, question.body(), question.round() - 1, question.round() - 1));
	}

	/** One round. */
	record Round(int round, List<Point> points, List<BodyLine> bodies) {
	}

	/**
	 * A body whose earlier decision was compared with a later revision.
	 *
	 * @param changed what had changed, in words
	 * @param definition the version of the table and the rule that matched
	 * @param askedBy bodies that wanted it asked again when they returned the proposal
	 */
	record BodyLine(String body, boolean stands, int revision, String reason, List<String> changed, String definition,
			List<String> askedBy) {
	}

}
