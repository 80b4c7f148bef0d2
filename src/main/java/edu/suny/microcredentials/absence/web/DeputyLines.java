package edu.suny.microcredentials.absence.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import edu.suny.microcredentials.absence.Deputies;
import edu.suny.microcredentials.absence.Deputy;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.Belonging;

import org.springframework.stereotype.Component;

/** Puts deputies, and the bodies in which one may have one, into words. */
@Component
class DeputyLines {

	private final Deputies deputies;

	private final Campuses campuses;

	private final Belonging belonging;

	DeputyLines(Deputies deputies, Campuses campuses, Belonging belonging) {
		this.deputies = deputies;
		this.campuses = campuses;
		this.belonging = belonging;
	}

	List<DeputyLine> seenBy(String user) {
		return of(this.deputies.seenBy(user));
	}

	List<DeputyLine> of(List<Deputy> found) {
		Map<String, String> names = this.belonging.names(found.stream()
			.flatMap((each) -> Stream.of(each.member(), each.deputy(), each.namedBy()))
			.distinct()
			.toList());
		Map<String, String> bodies = new HashMap<>();
		found.stream()
			.map(Deputy::campus)
			.distinct()
			.flatMap((campus) -> this.campuses.bodies(campus).stream())
			.forEach((body) -> bodies.put(body.id(), body.name()));
		return found.stream()
			.map((each) -> DeputyLine.of(each, names, bodies, this.deputies.today(each.campus())))
			.toList();
	}

	/** The campuses of whose governance office they are. */
	List<String> offices(String user) {
		return this.belonging.campuses(user)
			.stream()
			.filter((campus) -> this.belonging.isOffice(user, campus))
			.toList();
	}

	/** Their bodies; of an office all bodies of its campus. */
	List<Body> bodies(String user) {
		Set<String> groups = this.belonging.groups(user);
		List<String> offices = offices(user);
		return this.belonging.campuses(user)
			.stream()
			.flatMap((campus) -> this.campuses.bodies(campus).stream())
			.filter((body) -> groups.contains(body.id()) || offices.contains(body.campus()))
			.toList();
	}

}
