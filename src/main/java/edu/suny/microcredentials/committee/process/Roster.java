package edu.suny.microcredentials.committee.process;

import java.util.List;

import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.EngineIdentity;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who belongs to a body: the members of the directory's group with the body's id. */
@Component
class Roster {

	private final IdentityService directory;

	private final EngineIdentity identity;

	private final Reviews reviews;

	private final Belonging belonging;

	Roster(@Lazy IdentityService directory, EngineIdentity identity, Reviews reviews, Belonging belonging) {
		this.reviews = reviews;
		this.belonging = belonging;
		this.directory = directory;
		this.identity = identity;
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
		if (!this.belonging.groups(member).contains(review.sitting())) {
			throw new RefusedException(Reason.FORBIDDEN,
					"This seat is of %s no more: who has left the body does not vote in it."
						.formatted(review.bodyName()));
		}
	}

	/** User ids, in their order. */
	List<String> of(String body) {
		return this.identity.asSystem(() -> this.directory.createUserQuery()
			.memberOfGroup(body)
			.orderByUserId()
			.asc()
			.list()
			.stream()
			.map(User::getId)
			.toList());
	}

}
