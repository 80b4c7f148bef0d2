package edu.suny.microcredentials.access;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import edu.suny.microcredentials.GovernanceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** No other way to write an address or a method leads round the table of open calls. */
@GovernanceTest
class PathTricksTests {

	private static final String MARK = "\"deploymentTime\"";

	@LocalServerPort
	int port;

	/** Sent as they are, as a client would tidy them up. */
	@ParameterizedTest
	@ValueSource(strings = { "/engine-rest/deployment", "/engine-rest/deployment/", "/engine-rest//deployment",
			"//engine-rest/deployment", "/engine-rest/deployment;x=y", "/engine-rest;x=y/deployment",
			"/engine-rest/;/deployment", "/engine-rest/%64eployment", "/%65ngine-rest/deployment",
			"/engine-rest%2fdeployment", "/engine-rest%2Fdeployment", "/engine-rest/task/../deployment",
			"/engine-rest/task/%2e%2e/deployment", "/engine-rest/task/..;/deployment", "/engine-rest/./deployment",
			"/engine-rest/%2e/deployment", "/engine-rest\\deployment", "/engine-rest%5cdeployment",
			"/engine-rest/deployment%00", "/engine-rest/deployment%20", "/engine-rest/deployment.json",
			"/ENGINE-REST/deployment", "/engine-rest/%2564eployment", "/engine-rest/engine/%64efault/deployment",
			"/engine-rest/engine/default/deployment", "/engine-rest/engine/./default/deployment",
			"/engine-rest/task?/../deployment", "/catalogue/../engine-rest/deployment",
			"/catalogue/..;/engine-rest/deployment", "/assets/..%2fengine-rest/deployment" })
	void aClosedCallIsClosedHoweverItsPathIsWritten(String path) throws IOException {
		assertThat(raw("GET", path, "harbor-faculty1")).as(path).doesNotContain(MARK);
		assertThat(raw("GET", "/engine-rest/deployment", "harbor-office1")).contains(MARK);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/camunda/%61pi/engine/engine/default/deployment",
			"/camunda/api/%65ngine/engine/default/deployment", "/camunda/api/engine/%65ngine/default/deployment",
			"/camunda/api/engine/engine/d%65fault/deployment", "/camunda/api/engine/engine/default/deployment/" })
	void aClosedCallOfTheWebAppsIsClosedHoweverItsPathIsWritten(String path) {
		HttpResponse<String> answer = Caller.browser(this.port, "harbor-faculty1").get(path);

		assertThat(answer.statusCode()).isIn(400, 401, 403);
		assertThat(answer.body()).doesNotContain(MARK);
	}

	@ParameterizedTest
	@ValueSource(strings = { "X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override" })
	void aMethodIsNotAnotherByAHeader(String header) {
		Caller faculty = Caller.script(this.port, "harbor-faculty1");
		String filter = filter(faculty);

		for (String method : new String[] { "GET", "POST" }) {
			HttpRequest.Builder request = faculty.request("/engine-rest/filter/" + filter + "?_method=DELETE")
				.header(header, "DELETE")
				.header("Content-Type", "application/json");
			faculty.send(request.method(method, "GET".equals(method) ? BodyPublishers.noBody()
					: BodyPublishers.ofString("{\"_method\": \"DELETE\"}")));
		}

		assertThat(faculty.get("/engine-rest/filter/" + filter).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "HEAD", "OPTIONS", "PATCH", "PROPFIND", "TRACE", "get", "GETX" })
	void aClosedCallIsClosedForEveryMethod(String method) throws IOException {
		String answer = raw(method, "/engine-rest/deployment", "harbor-faculty1");

		assertThat(answer.split(" ")[1]).as(answer).isIn("400", "403", "405", "501");
	}

	@Test
	void traceIsRefusedEverywhere() throws IOException {
		for (String path : new String[] { "/", "/login", "/api/session", "/engine-rest/task" }) {
			String answer = raw("TRACE", path, "admin");
			assertThat(answer.split(" ")[1]).as(answer).isIn("400", "403", "405");
			assertThat(answer.toLowerCase()).doesNotContain("authorization: basic");
		}
	}

	@Test
	void whatIsRefusedShowsNothingOfTheServer() throws IOException {
		for (String path : new String[] { "/engine-rest//x", "/%00", "/nowhere", "/a%zz" }) {
			assertThat(raw("GET", path, "admin").toLowerCase()).as(path)
				.doesNotContain("exception:", "java.", "\tat ", "tomcat", "\nserver:", "x-powered-by");
		}
	}

	private static String filter(Caller caller) {
		return caller.get("/engine-rest/filter").body().replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
	}

	private String raw(String method, String path, String user) throws IOException {
		String credentials = Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.getOutputStream()
				.write("%s %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic %s\r\nConnection: close\r\n\r\n"
					.formatted(method, path, credentials)
					.getBytes(StandardCharsets.UTF_8));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
