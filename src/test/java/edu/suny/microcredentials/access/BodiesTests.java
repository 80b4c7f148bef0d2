package edu.suny.microcredentials.access;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

import edu.suny.microcredentials.GovernanceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Bodies that are meant to hurt. That long ones are refused, {@link DoorsTests} has. */
@GovernanceTest
@ExtendWith(OutputCaptureExtension.class)
class BodiesTests {

	@LocalServerPort
	int port;

	@ParameterizedTest
	@ValueSource(strings = { "[", "{\"a\":", "{\"orQueries\":[" })
	void jsonThatIsNestedWithoutEndIsNoJson(String opening, CapturedOutput output) {
		String deep = opening.repeat(2_000_000 / opening.length());
		Caller script = Caller.script(this.port, "harbor-faculty1");
		Caller browser = Caller.browser(this.port, "harbor-faculty1");
		browser.get("/camunda/app/tasklist/default/");

		assertThat(script.post("/engine-rest/task", deep).statusCode()).isEqualTo(400);
		assertThat(script.post("/engine-rest/process-definition/key/micro-credential/submit-form", deep).statusCode())
			.isEqualTo(400);
		assertThat(script.post("/api/proposals", deep).statusCode()).isEqualTo(400);
		assertThat(script.put("/api/tasks/none/draft", deep).statusCode()).isEqualTo(400);
		assertThat(browser.post("/camunda/api/engine/engine/default/task", deep).statusCode()).isEqualTo(400);
		assertThat(output).doesNotContain("StackOverflowError");
	}

	@Test
	void aDocumentThatIsNestedInsideAFormIsRefused(CapturedOutput output) {
		String deep = "[".repeat(500_000) + "]".repeat(500_000);
		HttpResponse<String> answer = Caller.script(this.port, "harbor-faculty1")
			.post("/engine-rest/process-definition/key/micro-credential/submit-form",
					"{\"variables\": {\"proposal\": {\"type\": \"Json\", \"value\": \"%s\"}}}".formatted(deep));

		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(output).doesNotContain("StackOverflowError");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/engine-rest/deployment/create", "/api/proposals", "/login", "/nowhere" })
	void anUploadOfSomebodyUnknownIsRefusedWithoutAFault(String path, CapturedOutput output) {
		Caller stranger = Caller.stranger(this.port);
		for (int length : new int[] { 10, 3_000_000, 9_000_000 }) {
			HttpResponse<String> answer = stranger.send(stranger.request(path)
				.header("Content-Type", "multipart/form-data; boundary=limit")
				.POST(BodyPublishers
					.ofString("--limit\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.dmn\"\r\n"
							+ "Content-Type: application/octet-stream\r\n\r\n" + "x".repeat(length)
							+ "\r\n--limit--\r\n")));

			assertThat(answer.statusCode()).as("%s: %s", length, answer.body()).isIn(401, 403, 413);
		}
		assertThat(output).doesNotContain(" ERROR ");
	}

	@Test
	void anUploadToTheEngineWithoutCredentialsAsksForThem() {
		Caller stranger = Caller.stranger(this.port);

		assertThat(stranger
			.send(stranger.request("/engine-rest/deployment/create")
				.header("Content-Type", "multipart/form-data; boundary=limit")
				.POST(BodyPublishers.ofString("--limit--\r\n")))
			.statusCode()).isEqualTo(401);
	}

	@Test
	void metricsAreForAdministratorsAndServiceAccountsAndNothingElseIsThere() {
		assertThat(Caller.script(this.port, "harbor-service").get("/actuator/prometheus").body()).contains("jvm_");
		for (String path : new String[] { "/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/loggers",
				"/actuator/beans", "/actuator/shutdown" }) {
			assertThat(Caller.script(this.port, "admin").get(path).statusCode()).as(path).isEqualTo(403);
		}
		assertThat(Caller.stranger(this.port).get("/actuator/health").body()).doesNotContain("components", "details");
	}

}
