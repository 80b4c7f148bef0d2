package edu.suny.microcredentials.committee.process;

import java.util.List;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

import org.springframework.stereotype.Component;

/** Who belongs to a body: the members of the directory's group with the body's id. */
@Component
class Roster {

	private final Reviews reviews;

	private final Belonging belonging;

	private final Campuses campuses;

	Roster(Reviews reviews, Belonging belonging, Campuses campuses) {
		this.reviews = reviews;
		this.belonging = belonging;
		this.campuses = campuses;
	}

	/** Of the body whose members decide in a review. */
	List<String> sitting(long review) {
		return of(this.reviews.find(review).orElseThrow().sitting());
	}

	/**
	 * Whoever has left since the body was seated has no vote any more.
	 * @throws RefusedException if they have
	 */
	void checkSitting(long id, String member) {
		Review review = this.reviews.find(id).orElseThrow();
		if (!of(review.sitting()).contains(member)) {
			throw new RefusedException(Reason.FORBIDDEN,
					"This seat is of %s no more: who has left the body does not vote in it."
						.formatted(review.bodyName()));
		}
	}

	/** User ids of those who belong to its campus, in their order. */
	List<String> of(String body) {
		return this.belonging.members(body, campus(body));
	}

	private String campus(String body) {
		return this.campuses.body(body)
			.map(Body::campus)
			.orElseThrow(() -> new IllegalStateException("There is no body '%s'".formatted(body)));
	}

}
