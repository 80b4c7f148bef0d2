package edu.suny.microcredentials.absence;

import java.util.Set;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.Belonging;

import org.springframework.stereotype.Component;

/**
 * Where a deputy may act, by the rosters as they are now: in bodies of the campus for
 * which they were named, in which the member sits.
 */
@Component
class DeputyReach {

	private final Belonging belonging;

	private final Campuses campuses;

	DeputyReach(Belonging belonging, Campuses campuses) {
		this.belonging = belonging;
		this.campuses = campuses;
	}

	boolean reaches(Deputy deputy, String body) {
		return deputy.isIn(body) && this.campuses.body(deputy.campus(), body)
			.filter((found) -> found.id().equals(body))
			.filter((found) -> this.belonging.groups(deputy.member()).contains(body))
			.filter((found) -> this.belonging.campuses(deputy.deputy()).contains(found.campus()))
			.filter((found) -> !found.faculty() || isFaculty(deputy.deputy(), found.campus()))
			.isPresent();
	}

	/** Whoever votes in a body of faculty for somebody is of the faculty, too. */
	boolean isFaculty(String user, String campus) {
		Set<String> groups = this.belonging.groups(user);
		return groups.contains(campus + "-faculty") || this.campuses.bodies(campus)
			.stream()
			.filter(Body::faculty)
			.anyMatch((body) -> groups.contains(body.id()));
	}

}
