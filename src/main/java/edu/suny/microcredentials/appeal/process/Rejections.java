package edu.suny.microcredentials.appeal.process;

import java.util.Optional;

import edu.suny.microcredentials.committee.Outcome;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.Proposals;

import org.springframework.stereotype.Component;

/** By which review a proposal was rejected. */
@Component
class Rejections {

	private final Reviews reviews;

	private final Proposals proposals;

	Rejections(Reviews reviews, Proposals proposals) {
		this.reviews = reviews;
		this.proposals = proposals;
	}

	/** Nothing where a campus's path rejected it by itself. */
	Optional<Review> last(String number) {
		Proposal proposal = this.proposals.get(number);
		return this.reviews.of(number)
			.stream()
			.filter((review) -> review.round() == proposal.round())
			.filter((review) -> review.outcome() == Outcome.REJECTED || review.outcome() == Outcome.DECLINED)
			.reduce((earlier, later) -> later);
	}

}
