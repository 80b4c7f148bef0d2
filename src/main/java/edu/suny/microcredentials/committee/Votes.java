package edu.suny.microcredentials.committee;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/** The votes of ballots, open or secret. */
@Component
class Votes {

	private final BallotRows ballots;

	private final BallotBox box;

	Votes(BallotRows ballots, BallotBox box) {
		this.ballots = ballots;
		this.box = box;
	}

	/**
	 * Whether it was taken; not if the member has voted, or whoever casts it. To step out
	 * is no vote and never secret.
	 */
	boolean take(Review review, Acting who, Statement statement) {
		if (!isSecret(review) || Choice.of(statement.choice()) == Choice.RECUSE) {
			return this.ballots.insert(review.id(), who, statement);
		}
		boolean taken = this.ballots.insert(review.id(), who, null);
		if (taken) {
			this.box.put(review.id(), statement);
		}
		return taken;
	}

	/** Who has voted, and where the ballot is open also what. */
	List<Ballot> cast(long review) {
		return this.ballots.of(review);
	}

	/** What is counted: of a secret ballot without the members. */
	List<Ballot> toCount(Review review) {
		List<Ballot> cast = cast(review.id());
		if (!isSecret(review)) {
			return cast;
		}
		return Stream
			.concat(cast.stream().filter((ballot) -> ballot.choice() != null),
					this.box.of(review.id())
						.stream()
						.map((vote) -> new Ballot(null, null, Choice.of(vote.choice()), vote.rationale(),
								vote.changes(), null, null, null, vote.reopen())))
			.toList();
	}

	static boolean isSecret(Review review) {
		return review.rules() != null && CommitteeRules.of(review.rules()).secret();
	}

}
