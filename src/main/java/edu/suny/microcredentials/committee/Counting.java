package edu.suny.microcredentials.committee;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;

import org.springframework.stereotype.Component;

/** Counts what a body voted, and writes down what came of it. */
@Component
class Counting {

	private static final Duration GRACE = Duration.ofSeconds(20);

	private final ReviewRows rows;

	private final Rounds rounds;

	private final Votes votes;

	private final RecusalRows recusals;

	private final Campuses campuses;

	private final Periods periods;

	private final ReviewActs acts;

	private final Reopenings reopenings;

	Counting(ReviewRows rows, Rounds rounds, Votes votes, RecusalRows recusals, Campuses campuses, Periods periods,
			ReviewActs acts, Reopenings reopenings) {
		this.reopenings = reopenings;
		this.acts = acts;
		this.rows = rows;
		this.rounds = rounds;
		this.votes = votes;
		this.recusals = recusals;
		this.campuses = campuses;
		this.periods = periods;
	}

	/** A vote that was cast stays; a seat without one is gone with whoever left. */
	static List<String> stillSeated(List<String> eligible, List<String> roster, List<Ballot> cast) {
		return eligible.stream()
			.filter((member) -> roster.contains(member)
					|| cast.stream().anyMatch((ballot) -> ballot.member().equals(member)))
			.toList();
	}

	boolean settle(long id) {
		Review review = this.rows.getForCounting(id);
		CommitteeRules rules = CommitteeRules.of(review.rules());
		if (!review.isOpen() || review.count() != null || !"ballot".equals(review.method()) || rules.changeable()
				|| !Settled.is(rules, review.eligible(), chair(review), this.votes.toCount(review))) {
			return false;
		}
		Instant soon = Instant.now().plus(GRACE);
		Instant end = end(review);
		this.rows.settle(id, soon.isBefore(end) ? soon : end);
		return true;
	}

	/** When the ballot ends if nobody settles it. */
	private Instant end(Review review) {
		return (review.settledAt() == null) ? review.votingCloses() : this.periods.end(review);
	}

	VoteCount count(long id) {
		Review review = this.rows.getForCounting(id);
		CommitteeRules rules = CommitteeRules.of(review.rules());
		int tabled = this.rounds.tablings(review);
		VoteCount count = counted(review, rules).at(tabled < rules.tablings(),
				Math.max(0, rules.readings() - review.reading()));
		this.rows.count(id, count);
		return count;
	}

	private VoteCount counted(Review review, CommitteeRules rules) {
		int recused = this.recusals.of(review.id()).size();
		return switch (review.method()) {
			case "ballot" -> tally(review).of(this.votes.toCount(review));
			case "consent" -> VoteCount.consent(review.eligible().size(), recused);
			default -> {
				if (review.decision() == null) {
					yield VoteCount.silence(review.method(), review.eligible().size(), recused);
				}
				yield "recorded".equals(review.method())
						? MeetingVote.of(review.meeting()).count(review.decision(), rules, review.members())
						: VoteCount.single(review.decision());
			}
		};
	}

	Review close(long id, Outcome outcome, String reason, String outcomeDefinition) {
		Review review = this.rows.get(id);
		List<Ballot> votes = "ballot".equals(review.method()) ? this.votes.toCount(review) : List.of();
		if ("ballot".equals(review.method())) {
			List<Ballot> agreeing = votes.stream().filter((ballot) -> agrees(ballot, outcome)).toList();
			this.rows.close(id, outcome, reason, joined(agreeing, Ballot::rationale), joined(agreeing, Ballot::changes),
					outcomeDefinition);
		}
		else {
			this.rows.close(id, outcome, reason, review.rationale(), review.changes(), outcomeDefinition);
		}
		Review closed = this.rows.get(id);
		this.acts.closed(closed);
		this.reopenings.ended(closed, votes);
		return closed;
	}

	private Tally tally(Review review) {
		return new Tally(CommitteeRules.of(review.rules()), review.eligible(), chair(review),
				this.recusals.of(review.id()).size());
	}

	private String chair(Review review) {
		return this.campuses.body(review.campus(), review.sitting()).map(Body::chair).orElse(null);
	}

	/** Dissent is never the body's own word; without an outcome there is none. */
	private static boolean agrees(Ballot ballot, Outcome outcome) {
		return switch (outcome) {
			case FORWARDED, SECOND_READING -> ballot.choice().isFor();
			case RETURNED, REJECTED -> ballot.choice().isAgainst();
			default -> false;
		};
	}

	private static String joined(List<Ballot> ballots, Function<Ballot, String> text) {
		String joined = ballots.stream()
			.map(text)
			.filter(Objects::nonNull)
			.flatMap(String::lines)
			.map(String::strip)
			.filter((line) -> !line.isEmpty())
			.distinct()
			.collect(Collectors.joining("\n"));
		return joined.isEmpty() ? null : joined;
	}

}
