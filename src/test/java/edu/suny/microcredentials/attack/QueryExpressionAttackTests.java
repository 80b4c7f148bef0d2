package edu.suny.microcredentials.attack;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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
class QueryExpressionAttackTests {

	private static final String TRACE = "governance.attacked";

	private static final String CODE = "${''.getClass().forName('java.lang.System').getMethods()"
			+ "[0].getDeclaringClass().getMethod('setProperty', ''.getClass(), ''.getClass())" + ".invoke(null, '"
			+ TRACE + "', 'yes')}";

	private static final List<String> BODIES = List.of("{\"orQueries\": [{\"nameExpression\": \"%s\"}]}",
			"{\"orQueries\": [{\"assigneeExpression\": \"%s\"}]}", "{\"assigneeExpression\": \"%s\"}",
			"{\"orQueries\": [{\"candidateGroupsExpression\": \"%s\"}]}",
			"{\"processInstanceQuery\": {\"orQueries\": [{\"dueBeforeExpression\": \"%s\"}]}}");

	@LocalServerPort
	int port;

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

	@ParameterizedTest
	@MethodSource("queries")
	void noQueryRunsCode(EngineCall query) {
		for (String user : List.of("harbor-faculty1", "admin")) {
			Caller browser = Caller.browser(this.port, user);
			browser.get("/camunda/app/tasklist/default/");
			String filter = filter(user);
			for (String body : BODIES) {
				String attack = body.formatted(CODE);
				String path = query.path().replace("{id}", filter);
				assertRefused(Caller.script(this.port, user).post("/engine-rest" + path, attack));
				assertRefused(browser.post("/camunda/api/engine/engine/default" + path, attack));
			}
		}
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
				"/filter/" + filter("harbor-faculty1") + "/list", "{}")
			.forEach((path, body) -> assertThat(faculty.post("/engine-rest" + path, body).statusCode()).as(path)
				.isEqualTo(200));
	}

	private String filter(String user) {
		return Caller.script(this.port, user)
			.get("/engine-rest/filter")
			.body()
			.replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
	}

	private static String filter(String name, String query) {
		return "{\"resourceType\": \"Task\", \"name\": \"%s\", \"query\": %s}".formatted(name, query);
	}

	private static void assertRefused(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
	}

}
