package edu.suny.microcredentials.engine;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What Camunda Modeler does when an office presses Deploy. */
@GovernanceTest
class DeploymentByOfficeTests {

	private static final ObjectMapper JSON = new ObjectMapper();

	@LocalServerPort
	int port;

	@Autowired
	RepositoryService repository;

	@Autowired
	IdentityService identity;

	@AfterEach
	void takeTheCampussModelsBack() {
		this.repository.createDeploymentQuery()
			.tenantIdIn("hillview")
			.list()
			.forEach((deployment) -> this.repository.deleteDeployment(deployment.getId(), true));
	}

	@Test
	void anOfficeDeploysATableOfItsCampusAndGetsTheEnginesAnswer() throws IOException {
		HttpResponse<String> answer = deploy("hillview-office1", "hillview", "ballot-outcome.dmn", changedTable());

		assertThat(answer.statusCode()).isEqualTo(200);
		JsonNode deployment = JSON.readTree(answer.body());
		assertThat(deployment.path("tenantId").asText()).isEqualTo("hillview");
		assertThat(deployment.path("name").asText()).isEqualTo("from the Modeler");
		assertThat(deployment.path("deployedDecisionDefinitions"))
			.anyMatch((decision) -> decision.path("key").asText().equals("ballot-outcome")
					&& decision.path("resource").asText().equals("dmn/ballot-outcome.dmn"));
	}

	@Test
	void anOfficeThatNamesNoCampusDeploysForItsOwn() throws IOException {
		HttpResponse<String> answer = deploy("hillview-office1", null, "ballot-outcome.dmn", changedTable());

		assertThat(JSON.readTree(answer.body()).path("tenantId").asText()).isEqualTo("hillview");
		assertThat(this.repository.createDeploymentQuery().tenantIdIn("hillview").count()).isOne();
	}

	@ParameterizedTest
	@ValueSource(strings = { "harbor-office1", "hillview-faculty1", "hillview-provost", "system-office", "admin" })
	void nobodyElseDeploysForTheCampus(String user) throws IOException {
		HttpResponse<String> answer = deploy(user, "hillview", "ballot-outcome.dmn", changedTable());

		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(message(answer))
			.matches("Models( of 'hillview')? are put in force by (a|the) governance office( of that campus)?\\.");
		assertThat(this.repository.createDeploymentQuery().tenantIdIn("hillview").count()).isZero();
	}

	@Test
	void whoLeftTheCampusDeploysNothingForItHoweverTheGroupStayed() throws IOException {
		this.identity.deleteTenantUserMembership("hillview", "hillview-office2");
		try {
			HttpResponse<String> answer = deploy("hillview-office2", "hillview", "ballot-outcome.dmn", changedTable());

			assertThat(answer.statusCode()).isEqualTo(403);
			assertThat(this.repository.createDeploymentQuery().tenantIdIn("hillview").count()).isZero();
		}
		finally {
			this.identity.createTenantUserMembership("hillview", "hillview-office2");
		}
	}

	@Test
	void whoHasNoOfficeDeploysNothing() throws IOException {
		HttpResponse<String> answer = deploy("hillview-faculty1", null, "ballot-outcome.dmn", changedTable());

		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(message(answer)).isEqualTo("Models are put in force by a governance office.");
	}

	@Test
	void withoutCredentialsNothingIsDeployed() throws IOException {
		HttpResponse<String> answer = new ModelerUpload(null, "ballot-outcome.dmn", changedTable())
			.by(Caller.stranger(this.port));

		assertThat(answer.statusCode()).isEqualTo(401);
	}

	@Test
	void theSystemsOfficeDeploysForAllCampuses() throws IOException {
		HttpResponse<String> changed = deploy("system-office", null, "ballot-outcome.dmn", changedTable());
		HttpResponse<String> back = deploy("admin", null, "ballot-outcome.dmn",
				Files.readString(Path.of("dmn/ballot-outcome.dmn")));

		assertThat(changed.statusCode()).isEqualTo(200);
		assertThat(JSON.readTree(changed.body()).path("tenantId").isNull()).isTrue();
		assertThat(back.statusCode()).isEqualTo(200);
	}

	@Test
	void aHostileModelIsRefusedWithASentenceAndNothingIsDeployed() throws IOException {
		long before = this.repository.createDeploymentQuery().count();

		HttpResponse<String> answer = deploy("hillview-office1", "hillview", "market-data-review.bpmn",
				Files.readString(Path.of("src/test/resources/hostile/script-task-juel.bpmn")));

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(message(answer)).startsWith("Nothing was deployed. market-data-review.bpmn, scriptTask_x: ")
			.contains("Scripts are not run.");
		assertThat(this.repository.createDeploymentQuery().count()).isEqualTo(before);
	}

	@Test
	void aDiagramThatTheEngineCannotReadIsRefused() throws IOException {
		long before = this.repository.createDeploymentQuery().count();

		HttpResponse<String> answer = deploy("hillview-office1", "hillview", "market-data-review.bpmn",
				Files.readString(Path.of("processes/market-data-review.bpmn"))
					.replaceFirst("targetRef=\"[^\"]+\"", "targetRef=\"nowhere\""));

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(message(answer)).contains("nowhere");
		assertThat(this.repository.createDeploymentQuery().count()).isEqualTo(before);
	}

	@Test
	void modelsComeInForceAtOnce() throws IOException {
		HttpResponse<String> answer = new ModelerUpload("hillview", "ballot-outcome.dmn", changedTable())
			.with("deployment-activation-time", "2030-01-01T00:00:00")
			.by(Caller.script(this.port, "hillview-office1"));

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(message(answer)).contains("at once");
	}

	@Test
	void anOfficeDoesNotDeleteOrRepeatItsDeployment() throws IOException {
		Caller office = Caller.script(this.port, "hillview-office1");
		String id = JSON.readTree(deploy("hillview-office1", "hillview", "ballot-outcome.dmn", changedTable()).body())
			.path("id")
			.asText();

		HttpResponse<String> deleted = office.send(office.request("/engine-rest/deployment/" + id).DELETE());
		HttpResponse<String> repeated = office.post("/engine-rest/deployment/" + id + "/redeploy", "{}");

		assertThat(deleted.statusCode()).isEqualTo(403);
		assertThat(repeated.statusCode()).isEqualTo(403);
		assertThat(message(repeated)).contains("Upload the files.");
		assertThat(this.repository.createDeploymentQuery().deploymentId(id).count()).isOne();
	}

	private HttpResponse<String> deploy(String user, String campus, String file, String text) {
		return new ModelerUpload(campus, file, text).by(Caller.script(this.port, user));
	}

	private static String message(HttpResponse<String> answer) throws IOException {
		return JSON.readTree(answer.body()).path("message").asText();
	}

	private static String changedTable() throws IOException {
		return Files.readString(Path.of("dmn/ballot-outcome.dmn")) + "\n";
	}

}
