package edu.suny.microcredentials.committee;

import java.time.Instant;
import java.util.List;

import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the decisions and votes of a seated body, counts them, and closes the review. */
@Component
@Transactional
public class Voting {

	private final ReviewRows rows;

	private final Votes votes;

	private final BallotRows ballots;

	private final RecusalRows recusals;

	private final Seats seats;

	private final Counting counting;

	private final Notice notice;

	private final Recusals stepping;

	private final Referrals referrals;

	private final ReviewActs acts;

	Voting(ReviewRows rows, Votes votes, BallotRows ballots, RecusalRows recusals, Seats seats, Counting counting,
			Notice notice, Recusals stepping, Referrals referrals, ReviewActs acts) {
		this.acts = acts;
		this.referrals = referrals;
		this.rows = rows;
		this.votes = votes;
		this.ballots = ballots;
		this.recusals = recusals;
		this.seats = seats;
		this.counting = counting;
		this.notice = notice;
		this.stepping = stepping;
	}

	/** The ballots of a review, for the body's own eyes. */
	@Transactional(readOnly = true)
	public List<Ballot> ballots(long review) {
		return this.votes.cast(review);
	}

	/**
	 * Takes a member's ballot; a recusal is one, too.
	 * @throws RefusedException if the vote is closed, the member has voted or is not
	 * seated, or whoever acts for them has a vote of their own or has cast another
	 */
	public void cast(long id, Acting who, Statement statement) {
		Review review = this.rows.getForVoting(id);
		VotingChecks.checkOpen(review);
		VotingChecks.checkTime(review);
		VotingChecks.checkSeated(review.eligible(), who, review);
		VotingChecks.checkNoSecondSeat(review.eligible(), who, review);
		VotingChecks.checkFirst(review, this.votes.cast(id), who);
		if (!this.votes.take(review, who, statement)) {
			// Cast at the same moment, this one or another of the same person.
			VotingChecks.checkFirst(review, this.votes.cast(id), who);
			throw new RefusedException(Reason.CONFLICT,
					"The vote of this seat on proposal %s is cast already.".formatted(review.proposal()));
		}
		this.acts.tookPart(review, who, statement);
		stepOut(review, who, statement);
	}

	/**
	 * Puts another vote in the place of one that was cast, where the rules let votes be
	 * changed; they may be until the close.
	 * @throws RefusedException if they may not, the vote is closed, or there is none of
	 * this seat
	 */
	public void change(long id, Acting who, Statement statement) {
		Review review = this.rows.getForVoting(id);
		VotingChecks.checkOpen(review);
		VotingChecks.checkTime(review);
		VotingChecks.checkSeated(review.eligible(), who, review);
		Ballot cast = this.votes.cast(id)
			.stream()
			.filter((ballot) -> ballot.member().equals(who.member()))
			.findFirst()
			.orElseThrow(() -> new RefusedException(Reason.CONFLICT,
					"There is no vote of this seat on proposal %s yet: cast it by the task."
						.formatted(review.proposal())));
		if (!CommitteeRules.of(review.rules()).changeable()) {
			throw new RefusedException(Reason.CONFLICT,
					"By the rules of %s a vote stays as it was cast.".formatted(review.bodyName()));
		}
		if (cast.choice() == Choice.RECUSE) {
			throw new RefusedException(Reason.CONFLICT,
					"Who has stepped out of a matter stays out of it until it is decided.");
		}
		this.ballots.change(id, who, statement);
		this.acts.tookPart(review, who, statement);
		stepOut(review, who, statement);
	}

	/** Why they step out stays with their ballot; the record says that they did. */
	private void stepOut(Review review, Acting who, Statement statement) {
		if (Choice.of(statement.choice()) == Choice.RECUSE) {
			this.recusals.insert(review.id(), who.member(), "Stepped out");
			this.acts.recused(review, who.member(), "Stepped out");
		}
	}

	/**
	 * Compares the seats with the roster as it is now, before they are counted. Who left
	 * without having voted is no longer of those who could; a vote that was cast stays.
	 * Who came during a ballot has none in it; at a meeting the members of that day
	 * decide.
	 * @param roster user ids of the whole group
	 */
	public void rosterChanged(long id, List<String> roster) {
		Review review = this.rows.getForCounting(id);
		if (!review.isOpen() || review.count() != null) {
			return;
		}
		if ("ballot".equals(review.method())) {
			this.rows.seat(id, Counting.stillSeated(review.eligible(), roster, this.votes.cast(id)), review.officers());
		}
		else if (review.decision() == null && !"single".equals(review.method())) {
			this.seats.comeTogether(review, roster);
		}
	}

	/**
	 * Takes the decision of the officer who decides for a body.
	 * @throws RefusedException if it is decided, or the user is no officer of it
	 */
	public void decide(long id, Acting officer, Statement statement) {
		Review review = this.rows.getForCounting(id);
		VotingChecks.checkOpen(review);
		VotingChecks.checkSeated(review.officers(), officer, review);
		this.rows.decide(id, statement, null, officer);
		this.acts.decided(review, officer, statement, null);
	}

	/**
	 * Takes the vote of a meeting.
	 * @param steppedOut who left the matter at the meeting itself, by name or user id,
	 * one per line; null for nobody
	 * @throws RefusedException if it is recorded already, the matter's notice still runs,
	 * the user keeps no record of the body, the numbers cannot be or disagree with who is
	 * recused, or by them it is returned without what must change
	 */
	public void record(long id, Acting secretary, Statement statement, MeetingVote vote, String steppedOut) {
		Review review = this.rows.getForCounting(id);
		VotingChecks.checkOpen(review);
		VotingChecks.checkSeated(review.officers(), secretary, review);
		this.notice.whyTooEarly(id, Instant.now()).ifPresent((sentence) -> {
			throw new RefusedException(Reason.CONFLICT,
					"A meeting cannot decide on proposal %s yet: %s".formatted(review.proposal(), sentence));
		});
		this.stepping.stepOut(review, steppedOut);
		MeetingVote agreed = this.stepping.agreed(review, vote).checkedAgainst(review.members());
		agreed.withChangesWhereItReturns(statement, CommitteeRules.of(review.rules()), review.members());
		MeetingVote checked = this.referrals.checked(review, statement, agreed);
		this.rows.decide(id, statement, checked, secretary);
		this.acts.decided(review, secretary, statement, checked);
	}

	/**
	 * Whether nothing that is still to come can change the outcome of a ballot. It then
	 * closes a little after the last vote, so that nobody who votes at that moment meets
	 * a closed door, and never after its own end. A vote that may be changed is never
	 * settled.
	 */
	public boolean settle(long id) {
		return this.counting.settle(id);
	}

	/** Ends the vote and counts it. */
	public VoteCount count(long id) {
		return this.counting.count(id);
	}

	/**
	 * Closes a counted review. What voters wrote for the outcome becomes the body's
	 * rationale and what must change, without their names.
	 * @param reason the sentence of the table {@code ballot-outcome}
	 */
	public Review close(long id, Outcome outcome, String reason, String outcomeDefinition) {
		return this.counting.close(id, outcome, reason, outcomeDefinition);
	}

}
