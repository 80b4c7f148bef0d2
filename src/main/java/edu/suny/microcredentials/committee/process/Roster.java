package edu.suny.microcredentials.committee.process;

import java.util.List;

import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.engine.EngineIdentity;
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

	Roster(@Lazy IdentityService directory, EngineIdentity identity, Reviews reviews) {
		this.reviews = reviews;
		this.directory = directory;
		this.identity = identity;
	}

	/** Of the body whose members decide in a review. */
	List<String> sitting(long review) {
		return of(this.reviews.find(review).orElseThrow().sitting());
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
