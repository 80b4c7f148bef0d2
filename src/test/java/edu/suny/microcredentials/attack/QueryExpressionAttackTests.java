package edu.suny.microcredentials.attack;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Code in a query (CVE-2026-109432): tried on every query that the engine has, and on
 * filters, by an ordinary user and by an administrator. What it would do is set a
 * property of the server.
 */
@GovernanceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryExpressionAttackTests {

	private static final String TRACE = "governance.attacked";

	private static final String CODE = "${''.getClass().forName('java.lang.System').getMethods()"
			+ "[0].getDeclaringClass().getMethod('setProperty', ''.getClass(), ''.getClass())" + ".invoke(null, '"
			+ TRACE + "', 'yes')}";

	private static final List<String> BODIES = List.of("{\"orQueries\": [{\"nameExpression\": \"%s\"}]}",
			"{\"orQueries\": [{\"assigneeExpression\": \"%s\"}]}", "{\"assigneeExpression\": \"%s\"}",
			"{\"orQueries\": [{\"candidateGroupsExpression\": \"%s\"}]}",
			"{\"processInstanceQuery\": {\"orQueries\": [{\"dueBeforeExpression\": \"%s\"}]}}");

	private static final String WEB_APPS = "/camunda/api/engine/engine/default";

	@LocalServerPort
	int port;

	private final List<Caller> browsers = new ArrayList<>();

	private String filter;

	@AfterEach
	void nothingRan() {
		assertThat(System.getProperty(TRACE)).isNull();
	}

	static Stream<EngineCall> queries() {
		return EngineCall.all()
			.stream()
			.filter((call) -> call.method().equals("POST") && (call.members().contains("sorting")
					|| call.members().stream().anyMatch((member) -> member.endsWith("Expression"))
					|| call.path().startsWith("/filter/{id}")));
	}

	@BeforeAll
	void peopleSignIn() {
		for (String user : List.of("harbor-faculty1", "admin")) {
			Caller browser = Caller.browser(this.port, user);
			browser.get("/camunda/app/tasklist/default/");
			this.browsers.add(browser);
		}
		this.filter = filterOf(this.browsers.get(0));
	}

	@ParameterizedTest
	@MethodSource("queries")
	void noQueryRunsCode(EngineCall query) {
		String path = query.path().replace("{id}", this.filter);
		for (String body : BODIES) {
			for (Caller browser : this.browsers) {
				assertRefused(browser.post(WEB_APPS + path, body.formatted(CODE)));
			}
		}
		assertRefused(Caller.script(this.port, "admin").post("/engine-rest" + path, BODIES.get(0).formatted(CODE)));
	}

	@Test
	void noParameterRunsCode() {
		for (EngineCall call : EngineCall.all()) {
			call.parameters()
				.stream()
				.filter((name) -> name.endsWith("Expression"))
				.forEach((name) -> assertRefused(Caller.script(this.port, "harbor-faculty1")
					.get("/engine-rest" + call.path() + "?" + name + "=%24%7B1%7D")));
		}
	}

	@Test
	void noFilterKeepsCodeNotEvenAnAdministrators() {
		Caller admin = Caller.script(this.port, "admin");

		for (String member : List.of("assigneeExpression", "candidateGroupsExpression", "dueBeforeExpression")) {
			HttpResponse<String> answer = admin.post("/engine-rest/filter/create",
					filter("evil", "{\"%s\": \"%s\"}".formatted(member, CODE)));
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		}
		assertThat(admin.get("/engine-rest/filter?name=evil").body()).isEqualTo("[]");
	}

	@Test
	void aFilterMayAskForWhoeverLooks() {
		Caller admin = Caller.script(this.port, "admin");

		HttpResponse<String> kept = admin.post("/engine-rest/filter/create",
				filter("of mine", "{\"assigneeExpression\": \"${currentUser()}\"}"));
		assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
		String id = kept.body().replaceFirst("(?s).*\"id\":\"([^\"]+)\".*", "$1");
		assertThat(admin.get("/engine-rest/filter/" + id + "/list").statusCode()).isEqualTo(200);
		assertThat(admin.delete("/engine-rest/filter/" + id).statusCode()).isEqualTo(204);
	}

	@Test
	void theSameQueriesWithoutCodeAreAnswered() {
		Caller faculty = Caller.script(this.port, "harbor-faculty1");
		Map.of("/task", "{\"orQueries\": [{\"nameLike\": \"%Draft%\"}]}", "/task/count", "{\"assigned\": true}",
				"/filter/" + this.filter + "/list", "{}")
			.forEach((path, body) -> assertThat(faculty.post("/engine-rest" + path, body).statusCode()).as(path)
				.isEqualTo(200));
	}

	private static String filterOf(Caller browser) {
		return browser.get(WEB_APPS + "/filter").body().replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
	}

	private static String filter(String name, String query) {
		return "{\"resourceType\": \"Task\", \"name\": \"%s\", \"query\": %s}".formatted(name, query);
	}

	private static void assertRefused(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
	}

}
