package edu.suny.microcredentials.committee;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.proposal.ProposalNumber;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the decisions and votes of a seated body, counts them, and closes the review. */
@Component
@Transactional
public class Voting {

	private final ReviewRows rows;

	private final BallotRows ballots;

	private final RecusalRows recusals;

	private final Campuses campuses;

	Voting(ReviewRows rows, BallotRows ballots, RecusalRows recusals, Campuses campuses) {
		this.rows = rows;
		this.ballots = ballots;
		this.recusals = recusals;
		this.campuses = campuses;
	}

	/** The ballots of a review, for the body's own eyes. */
	@Transactional(readOnly = true)
	public List<Ballot> ballots(long review) {
		return this.ballots.of(review);
	}

	/**
	 * Takes a member's ballot; a recusal is one, too.
	 * @throws RefusedException if the vote is closed, the member has voted or is not
	 * seated, or whoever acts for them has a vote of their own or has cast another
	 */
	public void cast(long id, Acting who, Statement statement) {
		Review review = this.rows.getForVoting(id);
		checkOpen(review);
		checkSeated(review.eligible(), who, review);
		if (who.deputy() != null && review.eligible().contains(who.deputy())) {
			throw new RefusedException(Reason.FORBIDDEN,
					"You have a vote of your own in %s, and nobody has two.".formatted(review.bodyName()));
		}
		checkFirst(review, who);
		if (!this.ballots.insert(id, who, statement)) {
			// Cast at the same moment, this one or another of the same person.
			checkFirst(review, who);
			throw new RefusedException(Reason.CONFLICT,
					"The vote of this seat on proposal %s is cast already.".formatted(review.proposal()));
		}
		if (Choice.of(statement.choice()) == Choice.RECUSE) {
			this.recusals.insert(id, who.member(), Objects.requireNonNullElse(statement.rationale(), "Stepped out"));
		}
	}

	/**
	 * Takes the decision of the officer who decides for a body.
	 * @throws RefusedException if it is decided, or the user is no officer of it
	 */
	public void decide(long id, Acting officer, Statement statement) {
		Review review = this.rows.getForCounting(id);
		checkOpen(review);
		checkSeated(review.officers(), officer, review);
		this.rows.decide(id, statement, null, officer);
	}

	/**
	 * Takes the vote of a meeting.
	 * @throws RefusedException if it is recorded already, the user keeps no record of the
	 * body, the numbers cannot be, or by them it is returned without what must change
	 */
	public void record(long id, Acting secretary, Statement statement, MeetingVote vote) {
		Review review = this.rows.getForCounting(id);
		checkOpen(review);
		checkSeated(review.officers(), secretary, review);
		vote.checkedAgainst(review.members(), this.recusals.of(id).size())
			.withChangesWhereItReturns(statement, CommitteeRules.of(review.rules()), review.members());
		this.rows.decide(id, statement, vote, secretary);
	}

	/** Ends the vote and counts it. */
	public VoteCount count(long id) {
		Review review = this.rows.getForCounting(id);
		CommitteeRules rules = CommitteeRules.of(review.rules());
		int tabled = this.rows.times(review.proposal(), review.round(), review.body(), Outcome.TABLED);
		VoteCount count = counted(review, rules).at(tabled < rules.tablings(),
				Math.max(0, rules.readings() - review.reading()));
		this.rows.count(id, count);
		return count;
	}

	private VoteCount counted(Review review, CommitteeRules rules) {
		int recused = this.recusals.of(review.id()).size();
		return switch (review.method()) {
			case "ballot" -> tally(review).of(this.ballots.of(review.id()));
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

	/**
	 * Closes a counted review. What voters wrote for the outcome becomes the body's
	 * rationale and what must change, without their names.
	 * @param reason the sentence of the table {@code ballot-outcome}
	 */
	public Review close(long id, Outcome outcome, String reason, String outcomeDefinition) {
		Review review = this.rows.get(id);
		if ("ballot".equals(review.method())) {
			List<Ballot> agreeing = this.ballots.of(id).stream().filter((ballot) -> agrees(ballot, outcome)).toList();
			this.rows.close(id, outcome, reason, joined(agreeing, Ballot::rationale), joined(agreeing, Ballot::changes),
					outcomeDefinition);
		}
		else {
			this.rows.close(id, outcome, reason, review.rationale(), review.changes(), outcomeDefinition);
		}
		return this.rows.get(id);
	}

	private Tally tally(Review review) {
		String chair = this.campuses.body(ProposalNumber.of(review.proposal()).campus(), review.body())
			.map(Body::chair)
			.orElse(null);
		return new Tally(CommitteeRules.of(review.rules()), review.eligible(), chair,
				this.recusals.of(review.id()).size());
	}

	/** Dissent is never the body's own word; without an outcome there is none. */
	private static boolean agrees(Ballot ballot, Outcome outcome) {
		return switch (outcome) {
			case FORWARDED -> ballot.choice().isFor();
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

	private void checkFirst(Review review, Acting who) {
		for (Ballot ballot : this.ballots.of(review.id())) {
			if (ballot.member().equals(who.member())) {
				throw new RefusedException(Reason.CONFLICT,
						(who.person().equals(ballot.member()) && ballot.castBy() == null)
								? "You have voted on proposal %s already.".formatted(review.proposal())
								: "The vote of this seat on proposal %s is cast already.".formatted(review.proposal()));
			}
			if (ballot.isOf(who.person())) {
				throw new RefusedException(Reason.CONFLICT,
						"You have cast a vote in %s on proposal %s already, and nobody casts two."
							.formatted(review.bodyName(), review.proposal()));
			}
		}
	}

	private static void checkOpen(Review review) {
		if (!review.isOpen() || review.count() != null) {
			throw new RefusedException(Reason.CONFLICT,
					"%s has ended its vote on proposal %s.".formatted(review.bodyName(), review.proposal()));
		}
	}

	private static void checkSeated(List<String> seated, Acting who, Review review) {
		if (!seated.contains(who.member())) {
			throw new RefusedException(Reason.FORBIDDEN,
					"%s does not ask you about proposal %s.".formatted(review.bodyName(), review.proposal()));
		}
	}

}
