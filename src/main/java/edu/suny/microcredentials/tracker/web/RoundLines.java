package edu.suny.microcredentials.tracker.web;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import edu.suny.microcredentials.committee.Point;
import edu.suny.microcredentials.committee.Points;
import edu.suny.microcredentials.committee.Reopenings;
import edu.suny.microcredentials.committee.Reopenings.Reopening;
import edu.suny.microcredentials.committee.StandingQuestion;
import edu.suny.microcredentials.committee.StandingQuestions;
import edu.suny.microcredentials.page.Words;
import edu.suny.microcredentials.proposal.ProposalState;
import edu.suny.microcredentials.tracker.ProposalRow;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Round by round: what was to be changed, what the proposers made of it, which bodies are
 * to decide again, which were asked again, and why.
 */
@Component
class RoundLines implements PageSection {

	private final Points points;

	private final StandingQuestions questions;

	private final Reopenings reopenings;

	RoundLines(Points points, StandingQuestions questions, Reopenings reopenings) {
		this.reopenings = reopenings;
		this.points = points;
		this.questions = questions;
	}

	@Override
	public void fill(ProposalPage page, String user, Model model) {
		model.addAttribute("rounds", of(page.row()));
	}

	/** The latest first, without rounds in which nothing of this happened. */
	List<Round> of(ProposalRow row) {
		List<Point> asked = this.points.of(row.number());
		List<StandingQuestion> compared = this.questions.of(row.number());
		List<Reopening> reopened = this.reopenings.of(row.number());
		return IntStream.rangeClosed(1, row.round())
			.map((round) -> row.round() + 1 - round)
			.mapToObj((round) -> new Round(round, asked.stream().filter((point) -> point.round() == round).toList(),
					compared.stream()
						.filter((each) -> each.round() == round)
						.map((each) -> line(each, compared, reopened))
						.toList(),
					isUnderWay(row) && round == row.round() ? named(round, compared, reopened) : List.of()))
			.filter((round) -> !round.points().isEmpty() || !round.bodies().isEmpty() || !round.named().isEmpty())
			.toList();
	}

	private static boolean isUnderWay(ProposalRow row) {
		return Set.of(ProposalState.RETURNED.name(), ProposalState.IN_REVIEW.name()).contains(row.state());
	}

	/** Who was named by a return and has not been asked since. */
	private static List<Reopening> named(int round, List<StandingQuestion> compared, List<Reopening> reopened) {
		return reopened.stream()
			.filter((again) -> again.round() < round && compared.stream()
				.noneMatch((each) -> each.body().equals(again.body()) && each.round() > again.round()))
			.toList();
	}

	private static BodyLine line(StandingQuestion question, List<StandingQuestion> compared, List<Reopening> reopened) {
		int askedLast = compared.stream()
			.filter((each) -> each.body().equals(question.body()) && each.round() < question.round())
			.mapToInt(StandingQuestion::round)
			.max()
			.orElse(0);
		return new BodyLine(question.bodyName(), question.stands(), question.revision(), question.reason(),
				question.changedParts().stream().map(Words::part).toList(), question.definition(),
				reopened.stream()
					.filter((again) -> !question.stands() && again.body().equals(question.body())
							&& again.round() >= askedLast && again.round() < question.round())
					.map(Reopening::askedBy)
					.toList());
	}

	/**
	 * One round.
	 *
	 * @param named who decides again, whatever the proposers change, and was not asked
	 * yet
	 */
	record Round(int round, List<Point> points, List<BodyLine> bodies, List<Reopening> named) {
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
