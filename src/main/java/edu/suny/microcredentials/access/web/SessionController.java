package edu.suny.microcredentials.access.web;

import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import edu.suny.microcredentials.access.process.Person;
import edu.suny.microcredentials.access.process.Directory;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.RefusedException;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the browser needs to know about who is signed in. */
@RestController
@RequestMapping("/api")
class SessionController {

	private final Directory directory;

	private final Campuses campuses;

	SessionController(Directory directory, Campuses campuses) {
		this.directory = directory;
		this.campuses = campuses;
	}

	/** Who is signed in; the token is absent for callers without a session. */
	@GetMapping("/session")
	Session session(Principal who, CsrfToken token) {
		Person person = person(who);
		return new Session(person.id(), person.name(), person.campuses(), person.groups(), person.offices(),
				person.administrator(), (token != null) ? new Csrf(token.getHeaderName(), token.getToken()) : null);
	}

	/** The departments of the person's campuses, as the options of a form. */
	@GetMapping("/departments")
	List<Option> departments(Principal who) {
		List<String> campuses = person(who).campuses();
		return campuses.stream()
			.flatMap((campus) -> this.campuses.bodies(campus)
				.stream()
				.filter((body) -> body.type() == Body.Type.DEPARTMENT)
				.map((body) -> new Option(label(body, campuses.size() > 1), body.id())))
			.sorted(Comparator.comparing(Option::label))
			.toList();
	}

	private String label(Body body, boolean withCampus) {
		return withCampus ? "%s, %s".formatted(body.name(), this.campuses.get(body.campus()).name()) : body.name();
	}

	private Person person(Principal who) {
		return this.directory.find(who.getName())
			.orElseThrow(() -> new RefusedException(RefusedException.Reason.FORBIDDEN,
					"Your account '%s' does not exist any more.".formatted(who.getName())));
	}

	record Session(String user, String name, List<String> campuses, Set<String> groups, List<String> offices,
			boolean administrator, Csrf csrf) {

	}

	record Csrf(String header, String token) {

	}

	record Option(String label, String value) {

	}

}
