package edu.suny.microcredentials.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Body.Type;
import edu.suny.microcredentials.engine.path.Register;

/** Reads the register of a campus's bodies as paths are checked against it. */
final class FacultyOf {

	private FacultyOf() {
	}

	/** Paths name a body by its whole id or by its id within the campus. */
	static Register bodies(String campus, List<Body> bodies) {
		Key key = key(campus, bodies);
		return new Register((id) -> key.faculty.contains(within(campus, id)), key.departments);
	}

	/** What a path is checked against; of two campuses alike it is the same. */
	static Key key(String campus, List<Body> bodies) {
		List<Body> departments = bodies.stream().filter((body) -> body.type() == Type.DEPARTMENT).toList();
		return new Key(
				bodies.stream()
					.filter(Body::faculty)
					.map((body) -> within(campus, body.id()))
					.collect(Collectors.toSet()),
				!departments.isEmpty() && departments.stream().allMatch(Body::faculty));
	}

	private static String within(String campus, String body) {
		return body.startsWith(campus + "-") ? body.substring(campus.length() + 1) : body;
	}

	/**
	 * The bodies of faculty of a campus.
	 *
	 * @param faculty ids within the campus
	 * @param departments whether all departments are among them, and there is one
	 */
	record Key(Set<String> faculty, boolean departments) {
	}

}
