package edu.suny.microcredentials.credential.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import edu.suny.microcredentials.committee.Outcome;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.committee.VoteCount;

import org.springframework.stereotype.Component;

/** Who governed a published credential: the last word of each body and office. */
@Component
class Governance {

	private final Reviews reviews;

	Governance(Reviews reviews) {
		this.reviews = reviews;
	}

	/**
	 * What each said last, in the order in which they said it; nothing that was said for
	 * a body and that it did not confirm.
	 */
	List<Evidence> of(String proposal) {
		List<Review> all = this.reviews.of(proposal);
		Map<String, Review> last = new LinkedHashMap<>();
		all.stream()
			.filter((review) -> review.outcome() == Outcome.FORWARDED || review.outcome() == Outcome.APPROVED)
			.forEach((review) -> last.put(review.body(), review));
		return new ArrayList<>(last.values()).stream()
			.filter((review) -> !decided(review, all).isRefused())
			.sorted(Comparator.comparing(Review::closedAt))
			.map((review) -> evidence(review, all))
			.toList();
	}

	private static Evidence evidence(Review review, List<Review> all) {
		Review decided = decided(review, all);
		return new Evidence(review.bodyName(), review.bodyType(), review.faculty(), decided.method(),
				review.outcome().word(), count(decided), decided.closedAt(), decided != review);
	}

	private static Review decided(Review review, List<Review> all) {
		return all.stream()
			.filter((earlier) -> review.standingOn() != null && earlier.id() == review.standingOn())
			.findFirst()
			.orElse(review);
	}

	private static String count(Review review) {
		VoteCount count = review.count();
		if (count == null || review.method().equals("single")) {
			return null;
		}
		String votes = "%d for, %d against".formatted(count.votesFor(), count.votesAgainst());
		return (count.abstentions() > 0) ? votes + ", %d abstained".formatted(count.abstentions()) : votes;
	}

	/**
	 * What one body or office said.
	 *
	 * @param count the votes; null where one person decided
	 * @param at when
	 * @param stands whether it was said of an earlier revision and holds for this one
	 */
	record Evidence(String body, String type, boolean faculty, String method, String outcome, String count, Instant at,
			boolean stands) {
	}

}
