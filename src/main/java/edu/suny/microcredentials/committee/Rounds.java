package edu.suny.microcredentials.committee;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import edu.suny.microcredentials.proposal.Proposal;

import org.springframework.stereotype.Component;

/** How often a body has had a proposal before it, and what came of it. */
@Component
class Rounds {

	private final ReviewRows rows;

	Rounds(ReviewRows rows) {
		this.rows = rows;
	}

	/** Which reading of a proposal a body comes to in this round: 1 is the first. */
	int reading(Proposal proposal, String body) {
		return 1 + (int) of(proposal.number(), body)
			.filter((review) -> review.round() == proposal.round() && review.outcome() == Outcome.SECOND_READING)
			.count();
	}

	/** How often the body of a review has tabled the proposal in its round. */
	int tablings(Review review) {
		return (int) of(review.proposal(), review.body())
			.filter((each) -> each.round() == review.round() && each.outcome() == Outcome.TABLED)
			.count();
	}

	/** How often in a row the body of a review had no quorum in its round, up to now. */
	int withoutQuorum(Review review) {
		List<Review> inRound = of(review.proposal(), review.body()).filter((each) -> each.round() == review.round())
			.filter((each) -> each.id() <= review.id())
			.sorted(Comparator.comparing(Review::id).reversed())
			.toList();
		return (int) inRound.stream().takeWhile((each) -> each.outcome() == Outcome.NO_QUORUM).count();
	}

	/** The last open ballot of the same body in an earlier round. */
	Optional<Long> lastBallot(Review review) {
		return of(review.proposal(), review.body())
			.filter((each) -> each.round() < review.round() && "ballot".equals(each.method()) && !Votes.isSecret(each))
			.map(Review::id)
			.max(Long::compare);
	}

	/**
	 * Since when the body has had what it decides on, put off or read before as it may
	 * be.
	 */
	Instant firstBefore(Review review) {
		return of(review.proposal(), review.body())
			.filter((each) -> each.round() == review.round() && each.revision() == review.revision())
			.map(Review::openedAt)
			.reduce(review.openedAt(), (first, other) -> other.isBefore(first) ? other : first);
	}

	private Stream<Review> of(String proposal, String body) {
		return this.rows.of(proposal).stream().filter((review) -> review.body().equals(body));
	}

}
