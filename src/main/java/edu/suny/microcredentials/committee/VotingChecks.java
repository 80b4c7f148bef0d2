package edu.suny.microcredentials.committee;

import java.time.Instant;
import java.util.List;

import edu.suny.microcredentials.campus.BodySeat;
import edu.suny.microcredentials.campus.BodySeat.Role;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

/**
 * What stands between a person and a vote: each refusal a sentence that a chair reads.
 */
final class VotingChecks {

	private VotingChecks() {
	}

	/** Nobody has two votes. */
	static void checkFirst(Review review, List<Ballot> cast, Acting who) {
		for (Ballot ballot : cast) {
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

	static void checkOpen(Review review) {
		if (!review.isOpen() || review.count() != null) {
			throw new RefusedException(Reason.CONFLICT,
					"%s has ended its vote on proposal %s.".formatted(review.bodyName(), review.proposal()));
		}
	}

	/** The count may come a moment later; a settled vote is open until then. */
	static void checkTime(Review review) {
		if (review.settledAt() == null && review.votingCloses() != null
				&& review.votingCloses().isBefore(Instant.now())) {
			throw new RefusedException(Reason.CONFLICT,
					"%s has ended its vote on proposal %s.".formatted(review.bodyName(), review.proposal()));
		}
	}

	static void checkSeated(List<String> seated, Acting who, Review review) {
		if (!seated.contains(who.member())) {
			throw new RefusedException(Reason.FORBIDDEN,
					"%s does not ask you about proposal %s.".formatted(review.bodyName(), review.proposal()));
		}
	}

	/** Whoever acts for another has no seat of their own. */
	static void checkNoSecondSeat(List<String> seated, Acting who, Review review) {
		if (who.deputy() != null && seated.contains(who.deputy())) {
			throw new RefusedException(Reason.FORBIDDEN,
					"You have a vote of your own in %s, and nobody has two.".formatted(review.bodyName()));
		}
	}

	/** A seat without a vote gets none, nor a substitute whom the rules do not know. */
	static void checkMayHaveVote(Review review, String user, List<BodySeat> seats) {
		CommitteeRules rules = CommitteeRules.of(review.rules());
		Role role = seats.stream()
			.filter((seat) -> seat.user().equals(user))
			.findFirst()
			.map(BodySeat::role)
			.orElse(Role.EX_OFFICIO_VOTING);
		if (role == Role.EX_OFFICIO) {
			throw new RefusedException(Reason.CONFLICT,
					"They belong to %s by office, without a vote. Choose somebody else.".formatted(review.bodyName()));
		}
		if (role == Role.SUBSTITUTE && !rules.substitutes()) {
			throw new RefusedException(Reason.CONFLICT,
					"By the rules of %s substitutes have no vote. Choose a member.".formatted(review.bodyName()));
		}
		if (role == Role.SUBSTITUTE && !rules.isInTime(Instant.now(), review.votingCloses())) {
			throw new RefusedException(Reason.CONFLICT,
					"By the rules of %s a substitute is named %d hours before the vote ends at the latest."
						.formatted(review.bodyName(), rules.substituteNotice()));
		}
	}

}
