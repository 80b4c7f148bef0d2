package edu.suny.microcredentials.engine;

import java.util.List;
import java.util.Optional;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.campus.RegisterCheck;
import edu.suny.microcredentials.engine.model.BodiesNamed;

import org.springframework.stereotype.Component;

/**
 * A body that a campus's path asks, its own path or the shared one, stays in the
 * register.
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
		Optional<ModelSetTable.Row> current = this.sets.current(campus).or(() -> this.sets.current(null));
		return current
			.map((set) -> BodiesNamed.check(this.sets.models(set.deployment()),
					(body) -> has(asTheyWouldBe, campus, body) || this.campuses.body(campus, body).isEmpty()))
			.orElse(List.of())
			.stream()
			.map((finding) -> "The path in force asks it. " + finding)
			.distinct()
			.toList();
	}

	/** By its whole id or within the campus, as paths name it. */
	private static boolean has(List<Body> bodies, String campus, String id) {
		return bodies.stream().anyMatch((body) -> body.id().equals(id) || body.id().equals(campus + "-" + id));
	}

}
