package edu.suny.microcredentials.committee;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import edu.suny.microcredentials.calendar.AcademicCalendar;
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

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

	private final ReviewRows rows;

	private final Votes votes;

	private final BallotRows ballots;

	private final RecusalRows recusals;

	private final Seats seats;

	private final Counting counting;

	private final AcademicCalendar calendar;

	private final Campuses campuses;

	Voting(ReviewRows rows, Votes votes, BallotRows ballots, RecusalRows recusals, Seats seats, Counting counting,
			AcademicCalendar calendar, Campuses campuses) {
		this.rows = rows;
		this.votes = votes;
		this.ballots = ballots;
		this.recusals = recusals;
		this.seats = seats;
		this.counting = counting;
		this.calendar = calendar;
		this.campuses = campuses;
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
		if (who.deputy() != null && review.eligible().contains(who.deputy())) {
			throw new RefusedException(Reason.FORBIDDEN,
					"You have a vote of your own in %s, and nobody has two.".formatted(review.bodyName()));
		}
		VotingChecks.checkFirst(review, this.votes.cast(id), who);
		if (!this.votes.take(review, who, statement)) {
			// Cast at the same moment, this one or another of the same person.
			VotingChecks.checkFirst(review, this.votes.cast(id), who);
			throw new RefusedException(Reason.CONFLICT,
					"The vote of this seat on proposal %s is cast already.".formatted(review.proposal()));
		}
		stepOut(id, who, statement);
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
		stepOut(id, who, statement);
	}

	/** Why they step out stays with their ballot; the record says that they did. */
	private void stepOut(long id, Acting who, Statement statement) {
		if (Choice.of(statement.choice()) == Choice.RECUSE) {
			this.recusals.insert(id, who.member(), "Stepped out");
		}
	}

	/**
	 * Takes a matter from the consent calendar: the body then decides it as its rules
	 * say, and that is the review's method from now on.
	 * @throws RefusedException if it is not posted, they are not of those who decide, or
	 * give no reason
	 */
	public Review pull(long id, Acting who, String reason) {
		Review review = this.rows.getForCounting(id);
		VotingChecks.checkOpen(review);
		VotingChecks.checkSeated(review.eligible(), who, review);
		if (!"consent".equals(review.method())) {
			throw new RefusedException(Reason.CONFLICT,
					(review.pulled() != null)
							? "Proposal %s has been pulled to the agenda already.".formatted(review.proposal())
							: "Proposal %s is not posted for consent.".formatted(review.proposal()));
		}
		if (reason == null || reason.isBlank()) {
			throw new RefusedException(Reason.INVALID,
					"Say why it should be discussed: the body and the proposer read it.");
		}
		CommitteeRules rules = CommitteeRules.of(review.rules());
		Instant now = Instant.now();
		Instant end = "ballot".equals(rules.whenPulled()) ? this.calendar.after(campus(review), now, rules.votingDays())
				: null;
		this.rows.pull(id, rules.whenPulled(), new Review.Pull(who.person(), reason.strip(), now), end);
		return this.rows.get(id);
	}

	/**
	 * Why a meeting at that time may not decide a matter yet: by its rules it is on the
	 * agenda for so many business days before. Nothing if it may.
	 */
	@Transactional(readOnly = true)
	public Optional<String> whyTooEarly(long id, Instant meeting) {
		Review review = this.rows.get(id);
		int days = CommitteeRules.of(review.rules()).noticeDays();
		if (days == 0) {
			return Optional.empty();
		}
		ZoneId zone = this.campuses.get(campus(review)).zone();
		LocalDate first = LocalDate.ofInstant(this.calendar.after(campus(review), review.openedAt(), days), zone);
		return LocalDate.ofInstant(meeting, zone).isBefore(first) ? Optional
			.of("%s may decide on proposal %s from %s on: by its rules a matter is on the agenda for %d business days before."
				.formatted(review.bodyName(), review.proposal(), DAY.format(first), days)) : Optional.empty();
	}

	private static String campus(Review review) {
		return ProposalNumber.of(review.proposal()).campus();
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
	}

	/**
	 * Takes the vote of a meeting.
	 * @throws RefusedException if it is recorded already, the user keeps no record of the
	 * body, the numbers cannot be, or by them it is returned without what must change
	 */
	public void record(long id, Acting secretary, Statement statement, MeetingVote vote) {
		Review review = this.rows.getForCounting(id);
		VotingChecks.checkOpen(review);
		VotingChecks.checkSeated(review.officers(), secretary, review);
		vote.checkedAgainst(review.members(), this.recusals.of(id).size())
			.withChangesWhereItReturns(statement, CommitteeRules.of(review.rules()), review.members());
		this.rows.decide(id, statement, vote, secretary);
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
