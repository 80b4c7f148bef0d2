package edu.suny.microcredentials.charter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import edu.suny.microcredentials.access.process.CampusGroups;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.BodyRegister;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.campus.RegisterCheck;
import edu.suny.microcredentials.campus.RegisteredBody;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** What a change of the register of bodies is in words, and how it is made. */
@Component
class Registers {

	private final BodyRegister bodies;

	private final Campuses campuses;

	private final CampusGroups groups;

	private final ObjectProvider<RegisterCheck> checks;

	Registers(BodyRegister bodies, Campuses campuses, CampusGroups groups, ObjectProvider<RegisterCheck> checks) {
		this.bodies = bodies;
		this.campuses = campuses;
		this.groups = groups;
		this.checks = checks;
	}

	/** What would not hold any more with these bodies. */
	List<String> problems(String campus, List<RegisteredBody> wanted) {
		List<Body> bodies = wanted.stream().map((body) -> body.at(campus)).toList();
		return this.checks.stream().flatMap((check) -> check.problems(campus, bodies).stream()).distinct().toList();
	}

	/** Why a body is not removed or added, a sentence each. */
	List<String> obstacles(String campus, List<RegisteredBody> before, List<RegisteredBody> wanted) {
		List<String> obstacles = new ArrayList<>();
		missing(before, wanted).forEach((body) -> {
			int members = this.groups.members(body.at(campus).id()).size();
			if (members > 0) {
				obstacles.add("%s (%s) has %s. Take them out by its roster first.".formatted(body.name(), body.id(),
						(members == 1) ? "a member" : members + " members"));
			}
		});
		missing(wanted, before).forEach((body) -> {
			String id = body.at(campus).id();
			if (this.groups.isTaken(id) || this.groups.isBegun(id)) {
				obstacles.add("The id '%s' is taken: there is a group of this name already.".formatted(id));
			}
			this.campuses.all()
				.stream()
				.map((each) -> each.id())
				.filter((each) -> each.startsWith(campus + "-") && id.startsWith(each + "-"))
				.forEach((each) -> obstacles
					.add("The id '%s' would be one of the campus '%s'. Take another.".formatted(id, each)));
		});
		return obstacles;
	}

	void begin(String campus, List<RegisteredBody> wanted) {
		this.bodies.add(campus, wanted);
		keepGroups(campus, wanted);
	}

	/**
	 * Makes the register of a campus these bodies.
	 * @throws RefusedException if something refers to a body that is not among them
	 */
	void enforce(String campus, List<RegisteredBody> wanted) {
		List<RegisteredBody> before = this.bodies.of(campus);
		this.bodies.add(campus, missing(wanted, before));
		wanted.stream()
			.filter((body) -> has(before, body) && !before.contains(body))
			.forEach((body) -> this.bodies.change(campus, body));
		keepGroups(campus, wanted);
		for (RegisteredBody body : missing(before, wanted)) {
			try {
				this.bodies.remove(campus, body);
			}
			catch (DataIntegrityViolationException ex) {
				throw new RefusedException(Reason.CONFLICT,
						"%s (%s) stays: proposals, meetings or decisions refer to it.".formatted(body.name(),
								body.id()));
			}
			this.groups.remove(body.at(campus).id());
		}
	}

	private void keepGroups(String campus, List<RegisteredBody> wanted) {
		String name = this.campuses.get(campus).name();
		wanted.forEach((body) -> this.groups.keep(body.at(campus).id(), name + ": " + body.name()));
	}

	/** What is different in words. */
	static List<String> words(List<RegisteredBody> before, List<RegisteredBody> wanted) {
		Map<String, RegisteredBody> old = new TreeMap<>();
		before.forEach((body) -> old.put(body.id(), body));
		List<String> words = new ArrayList<>();
		missing(before, wanted).forEach((body) -> words.add("%s (%s) is removed.".formatted(body.name(), body.id())));
		for (RegisteredBody body : wanted) {
			RegisteredBody was = old.get(body.id());
			if (was == null) {
				words.add("%s (%s) is added: %s, %s%s.".formatted(body.name(), body.id(), words(body.type()),
						counts(body), (body.reportsTo() != null) ? ", reporting to " + body.reportsTo() : ""));
			}
			else if (!was.equals(body)) {
				words.addAll(words(was, body));
			}
		}
		return words;
	}

	private static List<String> words(RegisteredBody was, RegisteredBody is) {
		List<String> words = new ArrayList<>();
		String name = "%s (%s)".formatted(was.name(), was.id());
		if (!was.name().equals(is.name())) {
			words.add("%s is called %s.".formatted(name, is.name()));
		}
		if (was.type() != is.type()) {
			words.add("%s becomes a %s; it was a %s.".formatted(name, words(is.type()), words(was.type())));
		}
		if (was.faculty() != is.faculty()) {
			words.add(is.faculty()
					? "%s becomes a body of faculty: its decision counts as faculty governance.".formatted(name)
					: "%s is a body of faculty no more: its decision does not count as faculty governance."
						.formatted(name));
		}
		if (!was.coursePrefixes().equals(is.coursePrefixes())) {
			words.add("Courses of %s begin with %s; before with %s.".formatted(name, prefixes(is), prefixes(was)));
		}
		if (!Objects.equals(was.reportsTo(), is.reportsTo())) {
			words.add("%s reports to %s; before to %s.".formatted(name, above(is), above(was)));
		}
		return words;
	}

	private static String counts(RegisteredBody body) {
		return body.faculty() ? "a body of faculty, whose decision counts as faculty governance" : "no body of faculty";
	}

	private static String prefixes(RegisteredBody body) {
		return body.coursePrefixes().isEmpty() ? "nothing in particular" : String.join(", ", body.coursePrefixes());
	}

	private static String above(RegisteredBody body) {
		return (body.reportsTo() != null) ? body.reportsTo() : "nobody";
	}

	private static String words(Body.Type type) {
		return type.word().replace('-', ' ');
	}

	private static List<RegisteredBody> missing(List<RegisteredBody> from, List<RegisteredBody> in) {
		return from.stream().filter((body) -> !has(in, body)).toList();
	}

	private static boolean has(List<RegisteredBody> bodies, RegisteredBody body) {
		return bodies.stream().anyMatch((each) -> each.id().equals(body.id()));
	}

}
