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
		Set<String> faculty = bodies.stream().filter(Body::faculty).map(Body::id).collect(Collectors.toSet());
		List<Body> departments = bodies.stream().filter((body) -> body.type() == Type.DEPARTMENT).toList();
		return new Register((id) -> faculty.contains(id) || faculty.contains(campus + "-" + id),
				!departments.isEmpty() && departments.stream().allMatch(Body::faculty));
	}

}
