package edu.suny.microcredentials.charter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.charter.CampusFile.BodyOfFile;
import edu.suny.microcredentials.table.Nearest;

/** Holds the bodies of a file against each other. */
final class BodiesCheck {

	private static final Set<String> OFFICES = Set.of(Ids.OFFICE, Ids.ACADEMIC_AFFAIRS, Ids.ANALYSTS);

	private final List<BodyOfFile> bodies;

	private final List<Finding> findings = new ArrayList<>();

	BodiesCheck(CampusFile file) {
		this.bodies = file.bodies();
	}

	List<Finding> findings() {
		Map<String, String> above = new HashMap<>();
		for (int index = 0; index < this.bodies.size(); index++) {
			BodyOfFile body = this.bodies.get(index);
			String at = "bodies[%d].".formatted(index);
			if (body.id() != null) {
				id(at, body, above);
			}
			type(at, body);
			if (!body.coursePrefixes().isEmpty() && !"department".equals(body.type())) {
				found(at + "coursePrefixes", "Courses are a department's; a %s has none.".formatted(body.type()));
			}
		}
		above.keySet().stream().sorted().forEach((id) -> place(id, above));
		if (this.bodies.stream().noneMatch(BodyOfFile::faculty)) {
			found("bodies",
					"The campus has no body of faculty, and without one nothing can be governed (policy, principle 1). Say faculty: true of one.");
		}
		return this.findings;
	}

	private void id(String at, BodyOfFile body, Map<String, String> above) {
		Ids.faultOfBody(body.id()).ifPresent((sentence) -> found(at + "id", sentence));
		if (above.containsKey(body.id())) {
			found(at + "id", "There are two bodies '%s'. Give one of them another id.".formatted(body.id()));
		}
		above.put(body.id(), body.reportsTo());
	}

	private void type(String at, BodyOfFile body) {
		if (body.type() == null || body.id() == null) {
			return;
		}
		boolean office = OFFICES.contains(body.type());
		if (office && !body.id().equals(body.type())) {
			found(at + "id", "A campus has one %s, and its id is '%s'.".formatted(words(body.type()), body.type()));
		}
		else if (!office && OFFICES.contains(body.id())) {
			found(at + "type", "'%s' is an office of each campus; its type is the same word.".formatted(body.id()));
		}
		if (office && body.faculty()) {
			found(at + "faculty", "'%s' is an office and no body of faculty.".formatted(body.id()));
		}
	}

	/** A body that is not there, or one that comes back to where it began. */
	private void place(String id, Map<String, String> above) {
		String next = above.get(id);
		if (next != null && !above.containsKey(next)) {
			List<String> nearest = Nearest.of(next, above.keySet(), 1);
			found("bodies", "'%s' reports to '%s', and there is no such body%s".formatted(id, next,
					nearest.isEmpty() ? "." : "; is '%s' meant?".formatted(nearest.get(0))));
			return;
		}
		List<String> way = new ArrayList<>(List.of(id));
		Set<String> seen = new HashSet<>(way);
		while (next != null && seen.add(next)) {
			way.add(next);
			next = above.get(next);
		}
		// Once for each circle, from its first by name.
		if (id.equals(next) && new TreeSet<>(way).first().equals(id)) {
			way.add(id);
			found("bodies", "Bodies report to each other in a circle: %s. One of them reports to nobody, or to another."
				.formatted(String.join(" → ", way)));
		}
	}

	private static String words(String type) {
		return Objects.requireNonNull(type).replace('-', ' ');
	}

	private void found(String member, String sentence) {
		this.findings.add(Finding.of(member, sentence));
	}

	/** The offices that every campus has, of those that a file does not name. */
	static List<BodyOfFile> missingOffices(List<BodyOfFile> bodies) {
		Set<String> there = new HashSet<>();
		bodies.forEach((body) -> there.add(body.id()));
		List<BodyOfFile> missing = new ArrayList<>();
		for (Body.Type type : List.of(Body.Type.ACADEMIC_AFFAIRS, Body.Type.MARKET_ANALYSTS,
				Body.Type.GOVERNANCE_OFFICE)) {
			if (!there.contains(type.word())) {
				String name = type.word().substring(0, 1).toUpperCase() + words(type.word()).substring(1);
				missing.add(new BodyOfFile(type.word(), name, type.word(), false, List.of(), null));
			}
		}
		return missing;
	}

}
