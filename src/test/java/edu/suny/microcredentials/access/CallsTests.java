package edu.suny.microcredentials.access;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import edu.suny.microcredentials.GovernanceTest;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Each row of the table of open calls, asked over HTTP by somebody of each role: open to
 * those who stand with it, and to nobody else.
 */
@GovernanceTest
class CallsTests {

	private static final Map<String, Set<Role>> PEOPLE = new TreeMap<>(
			Map.ofEntries(Map.entry(Door.NOBODY, Set.of(Role.ANYONE)),
					Map.entry("harbor-faculty1", Set.of(Role.ANYONE, Role.SIGNED_IN, Role.FACULTY)),
					Map.entry("hillview-faculty1", Set.of(Role.ANYONE, Role.SIGNED_IN, Role.FACULTY)),
					Map.entry("harbor-committee3", Set.of(Role.ANYONE, Role.SIGNED_IN, Role.MEMBER)),
					Map.entry("harbor-senator1", Set.of(Role.ANYONE, Role.SIGNED_IN, Role.MEMBER)),
					Map.entry("harbor-analyst1", Set.of(Role.ANYONE, Role.SIGNED_IN, Role.ANALYST)),
					Map.entry("harbor-provost", Set.of(Role.ANYONE, Role.SIGNED_IN, Role.ACADEMIC_AFFAIRS)),
					Map.entry("harbor-office1", Set.of(Role.ANYONE, Role.SIGNED_IN, Role.OFFICE)),
					Map.entry("system-office", Set.of(Role.ANYONE, Role.SIGNED_IN, Role.SYSTEM_OFFICE)),
					Map.entry("admin", Set.of(Role.ANYONE, Role.SIGNED_IN, Role.ADMINISTRATOR)),
					Map.entry("harbor-service", Set.of(Role.ANYONE, Role.SERVICE))));

	/** Where the engine calls an id that does not exist its own fault. */
	private static final Set<String> FAULTS_OF_THE_ENGINE = Set.of("GET {engine}/task/{id}/deployed-form",
			"POST {engine}/process-definition/{id}/submit-form");

	/**
	 * Open to strangers as far as a campus opens its tracker, which none has done here:
	 * they are asked to sign in. What they see of an open one is in OpenTrackerTests.
	 */
	private static final Set<String> OPENED_BY_A_CAMPUS = Set.of("GET /proposals", "GET /proposals/{number}");

	@LocalServerPort
	int port;

	@Autowired
	OpenCalls calls;

	@TestFactory
	Stream<DynamicTest> eachRowIsOpenToItsRolesAndToNobodyElse() {
		Door door = new Door(this.port);
		return this.calls.rows()
			.stream()
			.map((row) -> DynamicTest.dynamicTest(row.method() + " " + row.path(), () -> holds(row, door)));
	}

	/** Of the addresses of a row each person takes another, so that all are tried. */
	private static void holds(OpenCall row, Door door) {
		String method = row.method().equals("*") ? "GET" : row.method();
		List<String> paths = row.patterns().stream().map((pattern) -> example(pattern.getPatternString())).toList();
		SoftAssertions softly = new SoftAssertions();
		int turn = 0;
		for (String user : PEOPLE.keySet()) {
			Set<Role> roles = PEOPLE.get(user);
			String path = paths.get(turn++ % paths.size());
			if (Door.takesCredentials(path)) {
				judge(softly, row, door.withCredentials(user, method, path), row.isOpenTo(roles), user);
			}
			if (Door.takesSession(path)) {
				// Service accounts have no session.
				Set<Role> inSession = roles.contains(Role.SERVICE) ? Set.of(Role.ANYONE) : roles;
				boolean closed = inSession.equals(Set.of(Role.ANYONE))
						&& OPENED_BY_A_CAMPUS.contains(row.method() + " " + row.path());
				judge(softly, row, door.inSession(user, method, path), row.isOpenTo(inSession) && !closed,
						user + " in session");
			}
		}
		softly.assertAll();
	}

	private static void judge(SoftAssertions softly, OpenCall row, HttpResponse<String> answer, boolean open,
			String who) {
		softly.assertThat(isRefused(answer, row)).as("%s: %s", who, answer).isEqualTo(!open);
		if (open && !FAULTS_OF_THE_ENGINE.contains(row.method() + " " + row.path())) {
			softly.assertThat(answer.statusCode()).as("%s: %s %s", who, answer, answer.body()).isLessThan(500);
		}
	}

	/** Whether the table refused it, and not what stands behind. */
	private static boolean isRefused(HttpResponse<String> answer, OpenCall row) {
		if (answer.statusCode() == 302) {
			return answer.headers().firstValue("location").orElse("").endsWith("/login");
		}
		String sentence = (row.refusal() != null) ? row.refusal() : OpenCalls.NOT_OPEN;
		return answer.statusCode() == 401
				|| (answer.statusCode() == 403 && (answer.body().contains(sentence) || isPage(answer)));
	}

	private static boolean isPage(HttpResponse<String> answer) {
		return answer.body().contains("You may not do this, or there is no such page.");
	}

	private static String example(String pattern) {
		return pattern.replace("{app}", "tasklist")
			.replace("{name}", "default")
			.replaceAll("\\{file[^}]*}", "nothing.js")
			.replaceAll("\\{[^}]*}", "none")
			.replace("/**", "/none");
	}

}
