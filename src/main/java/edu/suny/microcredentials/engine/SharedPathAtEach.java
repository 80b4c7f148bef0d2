package edu.suny.microcredentials.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campus;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.campus.Closings;
import edu.suny.microcredentials.engine.model.Finding;
import edu.suny.microcredentials.engine.model.Models;
import edu.suny.microcredentials.engine.path.Register;
import edu.suny.microcredentials.engine.path.WaysRound;

import org.springframework.stereotype.Component;

/**
 * Holds a changed shared path against the register of each campus that goes by it. A
 * campus may have no such body as the path asks, or none of faculty.
 */
@Component
class SharedPathAtEach {

	private final Campuses campuses;

	private final Closings closings;

	private final ModelSetTable sets;

	SharedPathAtEach(Campuses campuses, Closings closings, ModelSetTable sets) {
		this.campuses = campuses;
		this.closings = closings;
		this.sets = sets;
	}

	/**
	 * Finds the ways round the bodies of faculty that a changed path opens. Where the
	 * path of before did not hold either, the change is not to blame.
	 */
	List<Finding> check(Models before, Models changed) {
		Set<String> closed = this.closings.all();
		List<String> own = this.sets.campusesWithSets();
		Map<FacultyOf.Key, List<Finding>> known = new HashMap<>();
		List<Finding> all = new ArrayList<>();
		for (Campus campus : this.campuses.all()) {
			if (!closed.contains(campus.id()) && !own.contains(campus.id())) {
				List<Body> bodies = this.campuses.bodies(campus.id());
				known
					.computeIfAbsent(FacultyOf.key(campus.id(), bodies),
							(key) -> opened(before, changed, campus, bodies))
					.forEach((finding) -> all.add(new Finding(finding.file(), finding.element(),
							"At %s: %s".formatted(campus.name(), finding.reason()))));
			}
		}
		return all;
	}

	private static List<Finding> opened(Models before, Models changed, Campus campus, List<Body> bodies) {
		Register register = FacultyOf.bodies(campus.id(), bodies);
		List<Finding> ways = WaysRound.check(changed, register);
		return (ways.isEmpty() || WaysRound.check(before, register).isEmpty()) ? ways : List.of();
	}

}
