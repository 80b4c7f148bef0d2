package edu.suny.microcredentials.engine;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.charter.CampusClosing;
import edu.suny.microcredentials.charter.Founding;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** An office deploys a path; none that goes round faculty comes in force. */
@GovernanceTest
class PathsRoundFacultyTests {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final Path WAYS = Path.of("src/test/resources/ways");

	@LocalServerPort
	int port;

	@Autowired
	RepositoryService repository;

	@Autowired
	ModelSets sets;

	@Autowired
	Founding founding;

	@Autowired
	CampusClosing closing;

	/** Those that need no other model beside them. */
	static Stream<String> goodPaths() throws IOException {
		return Files.readAllLines(WAYS.resolve("good.csv"))
			.stream()
			.filter((line) -> !line.startsWith("#"))
			.map((line) -> line.split(" \\| "))
			.filter((words) -> words[1].equals("-"))
			.map((words) -> words[0]);
	}

	@AfterEach
	void takeTheCampussModelsBack() {
		this.repository.createDeploymentQuery()
			.tenantIdIn("lakeside")
			.list()
			.forEach((deployment) -> this.repository.deleteDeployment(deployment.getId(), true));
	}

	@ParameterizedTest
	@ValueSource(strings = { "market-data-alone", "refusal-not-looked-at", "time-out-goes-on", "other-branch-ends-it",
			"for-each-of-nobody", "part-repeated", "message-goes-on", "nobody-asked-at-all" })
	void aPathRoundFacultyIsRefusedAndNothingIsDeployed(String path) throws IOException {
		HttpResponse<String> answer = deploy(Files.readString(WAYS.resolve("round").resolve(path + ".bpmn")));

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(JSON.readTree(answer.body()).path("message").asText())
			.startsWith("Nothing was deployed. faculty-governance.bpmn");
		assertThat(this.repository.createDeploymentQuery().tenantIdIn("lakeside").count()).isZero();
	}

	@ParameterizedTest
	@MethodSource("goodPaths")
	void aGoodPathComesInForce(String path) throws IOException {
		HttpResponse<String> answer = deploy(Files.readString(WAYS.resolve("good").resolve(path)));

		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		assertThat(this.repository.createDeploymentQuery().tenantIdIn("lakeside").count()).isOne();
	}

	@Test
	void theOfficeReadsTheWay() throws IOException {
		HttpResponse<String> answer = deploy(Files.readString(WAYS.resolve("round").resolve("time-out-goes-on.bpmn")));

		assertThat(JSON.readTree(answer.body()).path("message").asText()).isEqualTo(
				"Nothing was deployed. faculty-governance.bpmn, endEvent_forwarded: There is a way round faculty "
						+ "governance: Governance begun → Thirty days passed → Market data review → "
						+ "Is it forwarded? yes → Proposal forwarded. No body of faculty has decided on it. "
						+ "Let every way to this end ask one, and go on only if it forwards.");
	}

	@Test
	void aRouteThatAsksNobodyIsRefusedWithItsRow() throws IOException {
		String path = Files.readString(WAYS.resolve("round").resolve("route-skips-everybody.bpmn"));
		String route = Files.readString(WAYS.resolve("with").resolve("review-route-nobody.dmn"));

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.repository.createDeployment()
				.tenantId("lakeside")
				.addString("faculty-governance.bpmn", path)
				.addString("review-route.dmn", route)
				.deploy())
			.withMessageContaining(
					"Determine the route: row nobody → Does the committee review it? no → Market data review");
	}

	@Test
	void javaHasNoOtherWayIn() throws IOException {
		String path = Files.readString(WAYS.resolve("round").resolve("market-data-alone.bpmn"));

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.repository.createDeployment()
				.tenantId("lakeside")
				.addString("faculty-governance.bpmn", path)
				.deploy())
			.withMessageContaining("There is a way round faculty governance");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.repository.createDeployment().addString("faculty-governance.bpmn", path).deploy())
			.withMessageContaining("There is a way round faculty governance");
	}

	/**
	 * The shared path asks a senate, and at one campus the senate is no body of faculty.
	 */
	@Test
	void theSharedPathIsHeldAgainstTheBodiesOfEachCampus() throws IOException {
		this.founding.create(Files.readString(Path.of("src/test/resources/campuses/lakeside.yaml"))
			.replace("id: lakeside", "id: plainlake")
			.replace("name: Lakeside", "name: Plainlake")
			.replaceAll("(id: senate\\n(?s:.*?)faculty: )true", "$1false")
			.getBytes(StandardCharsets.UTF_8), null);
		String path = Files.readString(WAYS.resolve("good").resolve("committee-alone.bpmn"))
			.replace("\"curriculum-committee\"", "\"senate\"");
		try {
			assertThatExceptionOfType(RefusedException.class)
				.isThrownBy(() -> this.sets.deploy(null,
						Map.of("faculty-governance.bpmn", path.getBytes(StandardCharsets.UTF_8)), null, "test"))
				.withMessageContaining("At Plainlake Community College: There is a way round faculty governance")
				.satisfies((refused) -> assertThat(refused.getMessage()).doesNotContain("At Harbor University"));
		}
		finally {
			this.sets.deploy(null,
					Map.of("faculty-governance.bpmn", Files.readAllBytes(Path.of("processes/faculty-governance.bpmn"))),
					null, "test");
			this.closing.close("plainlake", "Made for one test.", "system-office");
		}
	}

	private HttpResponse<String> deploy(String path) {
		return new ModelerUpload("lakeside", "faculty-governance.bpmn", path)
			.by(Caller.script(this.port, "lakeside-office1"));
	}

}
