package edu.suny.microcredentials.access;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import edu.suny.microcredentials.GovernanceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Which door opens to whom. */
@GovernanceTest
class DoorsTests {

	private static final String EXPRESSION_BODY = """
			{"orQueries": [{"nameExpression": "${''.getClass().forName('java.lang.Runtime')}"}]}""";

	@LocalServerPort
	int port;

	@ParameterizedTest
	@ValueSource(strings = { "/engine-rest/engine", "/engine-rest/task", "/engine-rest/engine/default/user",
			"/engine-rest/deployment", "/engine-rest" })
	void theEnginesRestApiAsksForCredentials(String path) {
		HttpResponse<String> answer = Caller.stranger(this.port).get(path);

		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("WWW-Authenticate")).get().asString().startsWith("Basic");
	}

	@Test
	void theDescriptionOfTheApiIsForThoseWithAnAccount() {
		assertThat(Caller.stranger(this.port).get("/v3/api-docs").statusCode()).isEqualTo(401);
		assertThat(Caller.script(this.port, "harbor-faculty1").get("/v3/api-docs").body())
			.contains("/api/proposals/{number}")
			.doesNotContain("/engine-rest");
	}

	@Test
	void theEnginesRestApiOpensToCredentials() {
		assertThat(Caller.script(this.port, "harbor-faculty1").get("/engine-rest/task").statusCode()).isEqualTo(200);
	}

	@Test
	void theEnginesRestApiDoesNotTakeTheBrowsersSession() {
		Caller browser = Caller.browser(this.port, "admin");

		assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
		assertThat(browser.get("/engine-rest/task").statusCode()).isEqualTo(401);
	}

	@Test
	void theEnginesRestApiLeavesNoSessionBehind() {
		Caller script = Caller.script(this.port, "admin");
		script.get("/engine-rest/task");

		assertThat(script.cookie("governance-session")).isEmpty();
	}

	@Test
	void theEnginesRestApiKnowsWhoCalls() {
		assertThat(Caller.script(this.port, "harbor-faculty1").get("/engine-rest/user").body())
			.contains("harbor-faculty1")
			.doesNotContain("harbor-faculty2");
		assertThat(Caller.script(this.port, "admin").get("/engine-rest/user").body()).contains("harbor-faculty2");
	}

	@Test
	void anOrdinaryUserCannotMakeUsersOrGrants() {
		Caller faculty = Caller.script(this.port, "harbor-faculty1");

		assertThat(faculty.post("/engine-rest/user/create",
				"""
						{"profile": {"id": "mallory", "firstName": "M", "lastName": "M"}, "credentials": {"password": "mallory123"}}""")
			.statusCode()).isEqualTo(403);
		assertThat(faculty.post("/engine-rest/authorization/create",
				"""
						{"type": 1, "permissions": ["ALL"], "userId": "harbor-faculty1", "resourceType": 0, "resourceId": "*"}""")
			.statusCode()).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "harbor-faculty1", "admin" })
	void theFirstRunSetUpIsClosedToAll(String user) {
		for (Caller caller : new Caller[] { Caller.stranger(this.port), Caller.browser(this.port, user),
				Caller.script(this.port, user) }) {
			caller.get("/camunda/app/tasklist/default/");
			for (String path : new String[] { "/camunda/api/admin/setup/default/user/create",
					"/camunda/api/admin/%73etup/default/user/create", "/camunda/api/admin/setup/default/status" }) {
				assertThat(caller.post(path,
						"""
								{"profile": {"id": "mallory", "firstName": "M", "lastName": "M"}, "credentials": {"password": "mallory123"}}""")
					.statusCode()).as(path).isIn(400, 401, 403);
			}
			for (String path : new String[] { "/camunda/app/admin/default/setup/",
					"/camunda/app/admin/default/%73etup/", "/camunda/app/tasklist/default/setup/" }) {
				assertThat(caller.get(path).statusCode()).as(path).isIn(302, 400, 401, 403);
			}
		}
		assertThat(Caller.script(this.port, "admin").get("/engine-rest/user/count?id=mallory").body())
			.contains("\"count\":0");
	}

	@Test
	void theWebAppsOwnSignInIsClosed() {
		Caller browser = Caller.browser(this.port, "harbor-faculty1");
		browser.get("/camunda/app/tasklist/default/");

		assertThat(browser
			.send(browser.request("/camunda/api/admin/auth/user/default/login/tasklist")
				.header("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(BodyPublishers.ofString("username=admin&password=demo")))
			.statusCode()).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/task", "/task/count", "/history/task", "/filter/create" })
	void expressionsInQueriesAreRefusedOnTheRestApi(String resource) {
		Caller script = Caller.script(this.port, "admin");
		String body = resource.equals("/filter/create")
				? "{\"resourceType\": \"Task\", \"name\": \"evil\", \"query\": " + EXPRESSION_BODY + "}"
				: EXPRESSION_BODY;

		HttpResponse<String> answer = script.post("/engine-rest" + resource, body);

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("nameExpression");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"orQueries\": [{\"nameExpression\": \"${1}\"}]}", "{\"assigneeExpression\": \"${1}\"}",
			"{\"\\u006frQueries\": [{\"\\u006eameExpression\": \"${1}\"}]}",
			"{\"orQueries\": [{\"nameExpression\": \"${1}\"}], \"orQueries\": []}",
			"/* */ {\"orQueries\": [{\"nameExpression\": \"${1}\"}]}" })
	void expressionsInQueriesAreRefusedInTheWebApps(String body) {
		Caller browser = Caller.browser(this.port, "harbor-faculty1");
		browser.get("/camunda/app/tasklist/default/");

		assertThat(browser.post("/camunda/api/engine/engine/default/task", body).statusCode()).isEqualTo(400);
	}

	@Test
	void expressionsThatExtendAFilterAreRefused() {
		Caller script = Caller.script(this.port, "harbor-faculty1");
		String filters = script.get("/engine-rest/filter").body();
		String id = filters.replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");

		assertThat(script.post("/engine-rest/filter/" + id + "/list", EXPRESSION_BODY).statusCode()).isEqualTo(400);
		assertThat(script.get("/engine-rest/task?nameExpression=%24%7B1%7D").statusCode()).isEqualTo(400);
	}

	@Test
	void queriesWithoutExpressionsPass() {
		Caller browser = Caller.browser(this.port, "harbor-faculty1");
		browser.get("/camunda/app/tasklist/default/");

		HttpResponse<String> answer = browser.post("/camunda/api/engine/engine/default/task",
				"{\"orQueries\": [{\"name\": \"Draft the proposal\"}]}");

		assertThat(answer.statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/engine-rest/task", "/camunda/api/engine/engine/default/task" })
	void aLongBodyIsRefusedAsTheEngineRefuses(String path) {
		HttpResponse<String> answer = Caller.script(this.port, "harbor-faculty1").post(path, text(10_000_000));

		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(answer.body()).contains("\"type\":", "\"message\":\"The request is longer than 2 MB.\"");
	}

	@Test
	void aLongBodyIsRefusedByTheApiWithAProblemDocument() {
		Caller script = Caller.script(this.port, "harbor-faculty1");

		HttpResponse<String> answer = script.put("/api/tasks/none/draft", text(2_100_000));

		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(answer.body()).contains("\"status\":413", "\"detail\":\"The request is longer than 2 MB.\"");
		assertThat(script.put("/api/tasks/none/draft", "{\"proposal\": {\"a\": %s}}".formatted(text(2_000_000)))
			.statusCode()).isEqualTo(404);
	}

	@Test
	void aBodyOfUnknownLengthIsCounted() {
		Caller script = Caller.script(this.port, "harbor-faculty1");

		assertThat(script.send(chunked(script, "/api/tasks/none/draft").PUT(chunks(text(2_100_000)))).statusCode())
			.isEqualTo(413);
		assertThat(script.send(chunked(script, "/api/tasks/none/draft").PUT(chunks("{\"proposal\": {\"a\": \"b\"}}")))
			.statusCode()).isEqualTo(404);
	}

	@Test
	void aDeploymentMayBeLongerButNotWithoutEnd() {
		Caller office = Caller.script(this.port, "hillview-office1");

		assertThat(deploys(office, 4_000_000).statusCode()).isEqualTo(400);
		assertThat(deploys(office, 9_000_000).statusCode()).isEqualTo(413);
	}

	private static HttpResponse<String> deploys(Caller office, int length) {
		return office.send(office.request("/engine-rest/deployment/create")
			.header("Content-Type", "multipart/form-data; boundary=limit")
			.POST(BodyPublishers
				.ofString("--limit\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.dmn\"\r\n"
						+ "Content-Type: application/octet-stream\r\n\r\n" + text(length) + "\r\n--limit--\r\n")));
	}

	private static HttpRequest.Builder chunked(Caller caller, String path) {
		return caller.request(path).header("Content-Type", "application/json");
	}

	private static HttpRequest.BodyPublisher chunks(String text) {
		return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
	}

	/** A JSON string of this many letters. */
	private static String text(int length) {
		return "\"" + "x".repeat(length) + "\"";
	}

	@Test
	void ordinaryUsersCannotMakeFiltersNorChangeThem() {
		Caller script = Caller.script(this.port, "harbor-faculty1");
		String id = script.get("/engine-rest/filter").body().replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
		String filter = "{\"resourceType\": \"Task\", \"name\": \"mine\", \"query\": {}}";

		assertThat(script.post("/engine-rest/filter/create", filter).statusCode()).isEqualTo(403);
		assertThat(script.put("/engine-rest/filter/" + id, filter).statusCode()).isEqualTo(403);
	}

	@Test
	void aStrangerIsLedToTheSignInPage() {
		Caller stranger = Caller.stranger(this.port);

		for (String path : new String[] { "/proposals", "/camunda/app/tasklist/default/", "/camunda", "/nowhere" }) {
			HttpResponse<String> answer = stranger.get(path);
			assertThat(answer.statusCode()).as(path).isEqualTo(302);
			assertThat(answer.headers().firstValue("location")).get().asString().endsWith("/login");
		}
		assertThat(stranger.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);
	}

	@Test
	void theCatalogueAndHealthAreOpenToStrangers() {
		Caller stranger = Caller.stranger(this.port);

		assertThat(stranger.get("/api/catalogue").statusCode()).isNotIn(401, 403, 302);
		assertThat(stranger.get("/catalogue").statusCode()).isNotIn(401, 403, 302);
		assertThat(stranger.get("/actuator/health").statusCode()).isEqualTo(200);
		assertThat(stranger.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
	}

	@Test
	void metricsAreForAdministrators() {
		assertThat(Caller.stranger(this.port).get("/actuator/prometheus").statusCode()).isEqualTo(401);
		assertThat(Caller.script(this.port, "harbor-office1").get("/actuator/prometheus").statusCode()).isEqualTo(403);
		assertThat(Caller.script(this.port, "admin").get("/actuator/prometheus").statusCode()).isNotIn(401, 403);
		assertThat(Caller.script(this.port, "admin").get("/actuator/env").statusCode()).isEqualTo(403);
	}

	@Test
	void theApiOpensToCredentialsAndToTheSession() {
		assertThat(Caller.script(this.port, "harbor-faculty1").get("/api/session").body())
			.contains("\"user\":\"harbor-faculty1\"", "\"campuses\":[\"harbor\"]", "\"csrf\":null");
		assertThat(Caller.browser(this.port, "harbor-office1").get("/api/session").body())
			.contains("\"offices\":[\"harbor-governance-office\"]", "\"header\":\"X-CSRF-TOKEN\"");
	}

	@Test
	void aStrangerIsRefusedByTheApiWithAProblemDocument() {
		Caller stranger = Caller.stranger(this.port);

		for (HttpResponse<String> answer : new HttpResponse[] { stranger.get("/api/session"),
				stranger.post("/api/proposals", "{}") }) {
			assertThat(answer.statusCode()).isEqualTo(401);
			assertThat(answer.headers().firstValue("content-type")).get()
				.asString()
				.startsWith("application/problem+json");
			assertThat(answer.body()).contains("\"status\":401", "\"detail\":");
		}
	}

	@Test
	void theApiChangesNothingForASessionWithoutItsToken() {
		Caller browser = Caller.browser(this.port, "harbor-faculty1");

		HttpResponse<String> answer = browser.put("/api/tasks/none/draft", "{}");

		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("CSRF");
	}

	@Test
	void aRefusalOfTheApiIsAProblemDocument() {
		HttpResponse<String> answer = Caller.script(this.port, "harbor-faculty1")
			.put("/api/tasks/none/draft", "{\"proposal\": {}}");

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.headers().firstValue("content-type")).get().asString().startsWith("application/problem+json");
		assertThat(answer.body()).contains("\"status\":404", "\"title\":", "\"detail\":", "\"errors\":");
	}

	@Test
	void aWrongPasswordSignsNobodyIn() {
		Caller stranger = Caller.stranger(this.port);

		HttpResponse<String> answer = stranger.signIn("harbor-senator7", "wrong");

		assertThat(answer.headers().firstValue("location")).get().asString().endsWith("/login?error");
		assertThat(stranger.get("/api/session").statusCode()).isEqualTo(401);
		assertThat(stranger.get("/login?error").body()).contains("The name or the password is wrong");
	}

	@Test
	void aNameThatNobodyCanHaveIsAWrongName() {
		assertThat(Caller.stranger(this.port).signIn("harbor%00faculty1", "demo").headers().firstValue("location"))
			.get()
			.asString()
			.endsWith("/login?error");
		assertThat(Caller.script(this.port, "harbor\0faculty1").get("/engine-rest/task").statusCode()).isEqualTo(401);
	}

	@Test
	void signingInBeginsANewSession() {
		Caller browser = Caller.stranger(this.port);
		browser.get("/login");
		String before = browser.cookie("governance-session");

		browser.signIn("harbor-faculty1", "demo");

		assertThat(browser.cookie("governance-session")).isNotEmpty().isNotEqualTo(before);
	}

	@Test
	void theSignOutOfTasklistEndsTheSessionEverywhere() {
		Caller browser = Caller.browser(this.port, "harbor-faculty1");
		browser.get("/camunda/app/tasklist/default/");

		assertThat(browser.post("/camunda/api/admin/auth/user/default/logout", "").statusCode()).isEqualTo(200);

		assertThat(browser.get("/api/session").statusCode()).isEqualTo(401);
		assertThat(browser.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);
	}

	@Test
	void eachSeesTheWebAppsOfTheirRole() {
		Caller faculty = Caller.browser(this.port, "harbor-faculty1");
		Caller office = Caller.browser(this.port, "harbor-office1");
		Caller admin = Caller.browser(this.port, "admin");

		assertThat(faculty.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
		assertThat(faculty.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
		assertThat(office.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
		assertThat(office.get("/camunda/app/admin/default/").statusCode()).isEqualTo(403);
		assertThat(admin.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
		assertThat(admin.get("/camunda/app/admin/default/").statusCode()).isEqualTo(200);
	}

	@Test
	void departmentsAreThoseOfThePersonsCampuses() {
		assertThat(Caller.script(this.port, "two-campuses").get("/api/departments").body())
			.contains("harbor-department-sciences", "hillview-department-business")
			.doesNotContain("lakeside");
	}

	@Test
	void answersForbidForeignScriptsAndFrames() {
		for (String path : new String[] { "/login", "/api/session", "/engine-rest/task" }) {
			assertThat(Caller.stranger(this.port).get(path).headers().allValues("Content-Security-Policy")).as(path)
				.singleElement()
				.asString()
				.contains("script-src 'self'", "frame-ancestors 'none'")
				.doesNotContain("nonce");
		}
	}

	@Test
	void behindHttpsCookiesAreSecureAndTransportIsStrict() {
		Caller stranger = Caller.stranger(this.port);
		HttpResponse<String> page = stranger.send(stranger.request("/login").header("X-Forwarded-Proto", "https"));
		Caller browser = Caller.browser(this.port, "harbor-faculty1");
		HttpResponse<String> webApp = browser
			.send(browser.request("/camunda/app/tasklist/default/").header("X-Forwarded-Proto", "https"));

		assertThat(page.headers().allValues("Set-Cookie")).isNotEmpty()
			.allSatisfy((cookie) -> assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax"));
		assertThat(webApp.headers().allValues("Set-Cookie")).isNotEmpty()
			.allSatisfy((cookie) -> assertThat(cookie).startsWith("XSRF-TOKEN=").contains("Secure", "SameSite=Lax"));
		assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
		assertThat(webApp.headers().firstValue("Strict-Transport-Security")).isPresent();
	}

}
