package edu.suny.microcredentials.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.campus.RegisterCheck;
import edu.suny.microcredentials.engine.model.BodiesNamed;
import edu.suny.microcredentials.engine.model.Models;
import edu.suny.microcredentials.engine.path.WaysRound;

import org.springframework.stereotype.Component;

/**
 * A body that a campus's path asks, its own path or the shared one, stays in the
 * register, and enough of them stay bodies of faculty that no way leads round them.
 */
@Component
class PathsKeepTheirBodies implements RegisterCheck {

	private final ModelSetTable sets;

	private final Campuses campuses;

	PathsKeepTheirBodies(ModelSetTable sets, Campuses campuses) {
		this.sets = sets;
		this.campuses = campuses;
	}

	@Override
	public List<String> problems(String campus, List<Body> asTheyWouldBe) {
		Optional<Models> inForce = this.sets.current(campus)
			.or(() -> this.sets.current(null))
			.map((set) -> this.sets.models(set.deployment()));
		Stream<String> removed = inForce
			.map((models) -> BodiesNamed.check(models,
					(body) -> has(asTheyWouldBe, campus, body) || this.campuses.body(campus, body).isEmpty()))
			.orElse(List.of())
			.stream()
			.map((finding) -> "The path in force asks it. " + finding);
		List<Body> today = this.campuses.bodies(campus);
		Stream<String> round = inForce
			// Where it does not hold today either, the change is not to blame.
			.filter((models) -> today.isEmpty() || WaysRound.check(models, FacultyOf.bodies(campus, today)).isEmpty())
			.map((models) -> WaysRound.check(models, FacultyOf.bodies(campus, asTheyWouldBe)))
			.orElse(List.of())
			.stream()
			.map((finding) -> "With these bodies of faculty the path in force would not hold. " + finding);
		return Stream.concat(removed, round).distinct().toList();
	}

	/** By its whole id or within the campus, as paths name it. */
	private static boolean has(List<Body> bodies, String campus, String id) {
		return bodies.stream().anyMatch((body) -> body.id().equals(id) || body.id().equals(campus + "-" + id));
	}

}
