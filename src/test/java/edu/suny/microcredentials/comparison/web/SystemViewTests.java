package edu.suny.microcredentials.comparison.web;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.engine.ModelSets;
import edu.suny.microcredentials.tracker.Submitting;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Which campuses deviate where, and how their proposals fare, for whoever keeps all. */
@GovernanceTest
class SystemViewTests {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final String API = "/api/campuses/comparison";

	@LocalServerPort
	int port;

	@Autowired
	ModelSets sets;

	@Autowired
	RepositoryService repository;

	@BeforeEach
	void oneCampusHasADeviatingPath() throws IOException {
		deploy("hillview", "faculty-governance.bpmn", "processes/", "sourceExpression=\"senate\"",
				"sourceExpression=\"hillview-senate\"");
	}

	@AfterEach
	void allIsAsItWas() throws IOException {
		this.repository.createDeploymentQuery()
			.tenantIdIn("hillview")
			.list()
			.forEach((deployment) -> this.repository.deleteDeployment(deployment.getId(), true));
		deploy(null, "ballot-outcome.dmn", "dmn/", "", "");
	}

	@ParameterizedTest
	@CsvSource({ "system-office, 200", "admin, 200", "hillview-office1, 403", "hillview-faculty1, 403",
			"hillview-service, 403" })
	void isForWhoeverKeepsAll(String user, int status) {
		assertThat(Caller.script(this.port, user).get(API).statusCode()).isEqualTo(status);
	}

	@Test
	void namesTheCampusesThatDeviateAndInWhat() {
		JsonNode view = read(API);

		assertThat(view.path("deviating").asInt()).isOne();
		assertThat(view.path("shown")).singleElement().satisfies((campus) -> {
			assertThat(campus.path("campus").asText()).isEqualTo("hillview");
			JsonNode model = campus.path("models").path(0);
			assertThat(model.path("file").asText()).isEqualTo("faculty-governance.bpmn");
			assertThat(model.path("differences").findValuesAsText("sentence")).contains(
					"It asks the hillview senate last, after the curriculum committee.", "It does not ask the senate.");
		});
	}

	@Test
	void saysWhichCampusesHaveAnOutdatedVersionAndWhy() throws IOException {
		deploy("hillview", "ballot-outcome.dmn", "dmn/", "</definitions>", "</definitions>\n");
		assertThat(read(API + "?which=outdated").path("shown")).isEmpty();

		String shared = Files.readString(Path.of("dmn/ballot-outcome.dmn"))
			.replaceFirst("<rule ", "<output id=\"output_more\" name=\"more\" typeRef=\"string\" /><rule ")
			.replace("</rule>", "<outputEntry><text></text></outputEntry></rule>");
		this.sets.deploy(null, Map.of("ballot-outcome.dmn", shared.getBytes(StandardCharsets.UTF_8)), null, "test");

		JsonNode outdated = read(API + "?which=outdated");
		assertThat(outdated.path("outdated").asInt()).isOne();
		assertThat(outdated.path("shown").path(0).path("outdated").path("findings").path(0).asText())
			.contains("It must answer 'more'");
	}

	@Test
	void isAskedForByNameAndPageByPage() {
		assertThat(read(API + "?which=all").path("shown")).isNotEmpty();
		assertThat(read(API + "?which=all&words=LAKESIDE").path("shown").findValuesAsText("campus"))
			.contains("lakeside")
			.doesNotContain("harbor", "hillview");
		assertThat(read(API + "?which=all&page=100").path("shown")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "?which=some | is none of all, deviating and outdated", "?page=0 | the first is 1",
					"?from=yesterday | is no day; write it like 2026-09-01",
					"?from=2026-02-01&until=2026-01-01 | ends before" })
	void whatIsAskedWronglyIsRefusedWithASentence(String query, String sentence) {
		HttpResponse<String> answer = Caller.script(this.port, "system-office").get(API + query);

		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(answer.body()).contains(sentence);
	}

	@Test
	void namesNoProposalAndNobody() {
		String number = new Submitting(this.port).submit("hillview-faculty1", "Studies that are counted");

		for (String path : new String[] { API + "?which=all", "/api/campuses/hillview/comparison" }) {
			assertThat(Caller.script(this.port, "system-office").get(path).body()).contains("\"IN_REVIEW\":")
				.doesNotContain("Studies that are counted", number, "hillview-faculty");
		}
	}

	@Test
	void aCampussOwnOfficeReadsOfItsOwnAlone() {
		Caller office = Caller.script(this.port, "hillview-office1");

		assertThat(office.get("/api/campuses/hillview/comparison").body()).contains("It does not ask the senate.");
		assertThat(office.get("/api/campuses/harbor/comparison").statusCode()).isEqualTo(404);
		assertThat(Caller.browser(this.port, "hillview-office1").get("/campuses/hillview/comparison").body())
			.contains("Hillview College beside the shared models", "It does not ask the senate.");
	}

	@Test
	void thePageSaysTheSame() {
		new Submitting(this.port).submit("hillview-faculty1", "Studies that are counted");

		String page = Caller.browser(this.port, "system-office").get("/campuses/comparison?which=all").body();
		assertThat(page)
			.contains("Campuses compared", "Hillview College", "It does not ask the senate.", "sent for review",
					"In review: ", "It goes by the shared models.")
			.doesNotContain("Studies that are counted");
		assertThat(Caller.browser(this.port, "system-office")
			.get("/campuses/comparison?which=all&from=1998-01-01&until=1998-12-31")
			.body()).contains("Nothing was sent for review in these days.");
	}

	private void deploy(String campus, String file, String folder, String from, String to) throws IOException {
		this.sets.deploy(campus,
				Map.of(file,
						Files.readString(Path.of(folder + file)).replace(from, to).getBytes(StandardCharsets.UTF_8)),
				null, "test");
	}

	private JsonNode read(String path) {
		HttpResponse<String> answer = Caller.script(this.port, "system-office").get(path);
		try {
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
			return JSON.readTree(answer.body());
		}
		catch (IOException ex) {
			throw new AssertionError(answer.body(), ex);
		}
	}

}
