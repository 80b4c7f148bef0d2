package edu.suny.microcredentials.access;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import edu.suny.microcredentials.GovernanceTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every open call that changes something in a session wants the token of that session.
 * {@link CallsTests} makes the same calls with it.
 */
@GovernanceTest
class CsrfTests {

	private static final Map<Role, String> PEOPLE = Map.of(Role.ADMINISTRATOR, "admin", Role.SIGNED_IN,
			"harbor-faculty1", Role.FACULTY, "harbor-faculty1", Role.OFFICE, "harbor-office1", Role.ANYONE,
			"harbor-faculty1");

	@LocalServerPort
	int port;

	@Autowired
	OpenCalls calls;

	@TestFactory
	Stream<DynamicTest> noSessionChangesAnythingWithoutItsToken() {
		Map<String, Caller> browsers = Map.of("admin", browser("admin"), "harbor-faculty1", browser("harbor-faculty1"),
				"harbor-office1", browser("harbor-office1"));
		String foreign = browser("harbor-senator1").cookie("XSRF-TOKEN");
		return this.calls.rows()
			.stream()
			.filter((row) -> row.method().matches("POST|PUT|PATCH|DELETE") && !row.roles().isEmpty())
			// Called by providers, with a token that they signed, whatever session there
			// is.
			.filter((row) -> !row.path().startsWith("/logout/connect/"))
			.map((row) -> DynamicTest.dynamicTest(row.method() + " " + row.path(),
					() -> wantsToken(row, browsers.get(somebody(row)), foreign)));
	}

	@Test
	void eachSideHasItsOwnTokenAndTakesNotTheOthers() {
		Caller browser = browser("harbor-faculty1");
		String webApps = browser.cookie("XSRF-TOKEN");
		String ours = browser.get("/api/session").body().replaceFirst("(?s).*\"token\":\"([^\"]+)\".*", "$1");

		assertThat(webApps).isNotEmpty();
		assertThat(ours).isNotEmpty().isNotEqualTo(webApps);
		for (String header : List.of("X-CSRF-TOKEN", "X-XSRF-TOKEN")) {
			assertThat(change(browser, "/api/tasks/none/draft", "PUT", header, webApps)).isEqualTo(403);
			assertThat(change(browser, "/camunda/api/engine/engine/default/task", "POST", header, ours)).isEqualTo(403);
		}
		assertThat(change(browser, "/api/tasks/none/draft", "PUT", "X-CSRF-TOKEN", ours)).isEqualTo(400);
		assertThat(change(browser, "/camunda/api/engine/engine/default/task", "POST", "X-XSRF-TOKEN", webApps))
			.isEqualTo(200);
	}

	private static void wantsToken(OpenCall row, Caller browser, String foreign) {
		row.patterns()
			.stream()
			.map((pattern) -> pattern.getPatternString().replace("{name}", "default").replaceAll("\\{[^}]*}", "none"))
			.filter(Door::takesSession)
			.forEach((path) -> {
				assertThat(change(browser, path, row.method(), "X-Nothing", "none")).as(path).isEqualTo(403);
				assertThat(change(browser, path, row.method(), "X-CSRF-TOKEN", foreign)).as(path).isEqualTo(403);
				assertThat(change(browser, path, row.method(), "X-XSRF-TOKEN", foreign)).as(path).isEqualTo(403);
				assertThat(browser.get("/api/session").statusCode()).as("the session after " + path).isEqualTo(200);
			});
	}

	private static int change(Caller browser, String path, String method, String header, String token) {
		HttpRequest.Builder request = browser.request(path)
			.header("Content-Type", "application/json")
			.header(header, token);
		return browser.send(request.method(method, BodyPublishers.ofString("{}"))).statusCode();
	}

	private Caller browser(String user) {
		Caller browser = Caller.browser(this.port, user);
		browser.get("/camunda/app/tasklist/default/");
		return browser;
	}

	private static String somebody(OpenCall row) {
		return Stream.of(Role.ADMINISTRATOR, Role.FACULTY, Role.OFFICE, Role.SIGNED_IN, Role.ANYONE)
			.filter(row.roles()::contains)
			.map(PEOPLE::get)
			.findFirst()
			.orElseThrow();
	}

}
