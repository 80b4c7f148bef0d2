package edu.suny.microcredentials.consultation.process;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

import org.springframework.stereotype.Component;

/** Finds bodies and people of a campus by their names, where no id was entered. */
@Component
class Named {

	private final Campuses campuses;

	private final Belonging belonging;

	Named(Campuses campuses, Belonging belonging) {
		this.campuses = campuses;
		this.belonging = belonging;
	}

	/**
	 * The id of the body or the account of the person who is called so; what was entered,
	 * if nobody is.
	 * @throws RefusedException if several are called so
	 */
	String id(String campus, String entered) {
		if (this.belonging.knows(entered) || this.campuses.body(campus, entered).isPresent()) {
			return entered;
		}
		List<Body> bodies = this.campuses.bodies(campus);
		return bodies.stream()
			.filter((body) -> body.name().equalsIgnoreCase(entered))
			.map(Body::id)
			.findFirst()
			.orElseGet(() -> account(campus, bodies, entered));
	}

	private String account(String campus, List<Body> bodies, String entered) {
		Set<String> people = bodies.stream()
			.flatMap((body) -> this.belonging.members(body.id()).stream())
			.collect(Collectors.toSet());
		people.addAll(this.belonging.members(campus + "-faculty"));
		List<String> called = this.belonging.names(people)
			.entrySet()
			.stream()
			.filter((person) -> person.getValue().equalsIgnoreCase(entered))
			.map((person) -> person.getKey())
			.sorted()
			.toList();
		if (called.size() > 1) {
			throw new RefusedException(Reason.INVALID, "%d people are called %s: enter the account of one of them, %s."
				.formatted(called.size(), entered, String.join(" or ", called)));
		}
		return called.isEmpty() ? entered : called.get(0);
	}

}
