package edu.suny.microcredentials.engine;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** How bodies decide takes effect when a second person confirms it, and not before. */
@GovernanceTest
class SecondPersonTests {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final String TABLE = "committee-rules.dmn";

	@LocalServerPort
	int port;

	@Autowired
	RepositoryService repository;

	@Autowired
	JdbcClient jdbc;

	@AfterEach
	void takeBack() {
		this.repository.createDeploymentQuery()
			.tenantIdIn("hillview")
			.list()
			.forEach((deployment) -> this.repository.deleteDeployment(deployment.getId(), true));
		this.jdbc.sql(
				"update campus_change set state = 'withdrawn', decided_by = 'test', decided_at = now() where state = 'waiting'")
			.update();
	}

	@Test
	void whatOnePersonUploadsIsKeptAndNotDeployed() throws IOException {
		long before = this.repository.createDeploymentQuery().count();

		HttpResponse<String> answer = upload("hillview-office1", "hillview", votingDays(15));

		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(message(answer)).isEqualTo(
				"Nothing is in force yet: two people change how bodies decide, the table committee-rules. What you sent is kept whole, as change %d. Next, Hillview governance office 2 confirms or refuses it at /campuses/hillview/changes."
					.formatted(number("hillview")));
		assertThat(this.repository.createDeploymentQuery().count()).isEqualTo(before);
		HttpResponse<String> again = upload("hillview-office1", "hillview", votingDays(15));
		assertThat(message(again)).contains("kept whole already, proposed by Hillview governance office 1");
	}

	@Test
	void theSecondPersonSeesWhatWouldChangeInWordsAndPutsItInForce() throws IOException {
		upload("hillview-office1", "hillview", votingDays(15));
		long number = number("hillview");

		JsonNode change = changes("hillview-office2", "hillview");
		assertThat(change.path("changes")).singleElement()
			.satisfies((word) -> assertThat(word.asText())
				.matches("committee-rules\\.dmn: In the row “\\w+”, “[a-z ]+” is 15 instead of 10\\."));
		assertThat(change.path("yours").asBoolean()).isTrue();
		assertThat(changes("hillview-office1", "hillview").path("yours").asBoolean()).isFalse();

		assertThat(decide("hillview-office1", "hillview", number, "confirmation").statusCode()).isEqualTo(403);
		assertThat(decide("hillview-office2", "hillview", number, "confirmation").statusCode()).isEqualTo(204);
		assertThat(this.repository.createDeploymentQuery().tenantIdIn("hillview").count()).isOne();
		assertThat(this.jdbc
			.sql("select deployed_by from model_set where campus = 'hillview' order by deployed_at desc limit 1")
			.query(String.class)
			.single()).isEqualTo("hillview-office1");
		assertThat(decide("hillview-office2", "hillview", number, "confirmation").statusCode()).isEqualTo(409);
	}

	@Test
	void whatIsRefusedIsNotInForceAndTheReasonIsRead() throws IOException {
		upload("hillview-office1", "hillview", votingDays(15));
		long number = number("hillview");

		assertThat(decide("hillview-office2", "hillview", number, "refusal").statusCode()).isEqualTo(400);
		Caller second = Caller.script(this.port, "hillview-office2");
		assertThat(second
			.post("/api/campuses/hillview/changes/%d/refusal".formatted(number),
					"{\"reason\": \"The senate hears of it first.\"}")
			.statusCode()).isEqualTo(204);

		assertThat(this.repository.createDeploymentQuery().tenantIdIn("hillview").count()).isZero();
		assertThat(this.jdbc.sql("select text from notice where key = ?")
			.param("change-decided:" + number)
			.query(String.class)
			.single()).contains("refused: The senate hears of it first.");
	}

	@Test
	void whoProposedItTakesItBack() throws IOException {
		upload("hillview-office1", "hillview", votingDays(15));
		long number = number("hillview");

		assertThat(decide("hillview-office1", "hillview", number, "refusal").statusCode()).isEqualTo(204);
		assertThat(decide("hillview-office2", "hillview", number, "confirmation").statusCode()).isEqualTo(409);
	}

	@Test
	void whatDoesNotBuildOnTheTableInForceIsRefused() throws IOException {
		upload("hillview-office1", "hillview", votingDays(15));
		long first = number("hillview");
		upload("hillview-office2", "hillview", votingDays(16));
		long second = number("hillview");

		assertThat(decide("hillview-office2", "hillview", first, "confirmation").statusCode()).isEqualTo(204);
		HttpResponse<String> late = decide("hillview-office1", "hillview", second, "confirmation");
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(JSON.readTree(late.body()).path("detail").asText())
			.startsWith("Another committee-rules.dmn came in force");
	}

	@Test
	void whatElseIsInForceMeanwhileStays() throws IOException {
		upload("hillview-office1", "hillview", votingDays(15));
		long number = number("hillview");
		HttpResponse<String> other = new ModelerUpload("hillview", "ballot-outcome.dmn",
				Files.readString(Path.of("dmn/ballot-outcome.dmn")) + "\n")
			.by(Caller.script(this.port, "hillview-office2"));
		assertThat(other.statusCode()).isEqualTo(200);

		assertThat(decide("hillview-office2", "hillview", number, "confirmation").statusCode()).isEqualTo(204);
		assertThat(this.jdbc.sql(
				"select cardinality(own_models) from model_set where campus = 'hillview' order by deployed_at desc limit 1")
			.query(Integer.class)
			.single()).isEqualTo(2);
	}

	@Test
	void aTableThatIsWrongIsRefusedAtOnce() throws IOException {
		HttpResponse<String> answer = upload("hillview-office1", "hillview",
				votingDays(15).replace("\"single\"", "\"show-of-hands\""));

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(message(answer)).startsWith("Nothing was deployed.");
	}

	@Test
	void whatAllCampusesShareIsConfirmedBySomebodyElseOfTheSystem() throws IOException {
		HttpResponse<String> answer = upload("system-office", null, votingDays(15));
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(message(answer)).contains("Administrator confirms or refuses it at /campuses/system/changes.");
		long number = this.jdbc.sql("select max(number) from campus_change where campus is null")
			.query(Long.class)
			.single();

		assertThat(decide("hillview-office1", "system", number, "confirmation").statusCode()).isEqualTo(404);
		assertThat(decide("system-office", "system", number, "confirmation").statusCode()).isEqualTo(403);
		assertThat(changes("admin", "system").path("yours").asBoolean()).isTrue();
		assertThat(decide("admin", "system", number, "refusal").statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@CsvSource({ "hillview-office1,200", "hillview-office2,200", "system-office,200", "admin,200", "harbor-office1,404",
			"hillview-faculty1,403", "hillview-senator1,403", "hillview-service,403" })
	void whatWaitsIsReadByTheOffice(String user, int status) {
		Caller caller = Caller.script(this.port, user);

		assertThat(caller.get("/api/campuses/hillview/changes").statusCode()).isEqualTo(status);
	}

	@Test
	void thePageSaysTheSameAndTheSecondPersonConfirmsThere() throws IOException {
		upload("hillview-office1", "hillview", votingDays(15));
		long number = number("hillview");

		assertThat(Caller.browser(this.port, "hillview-office2").get("/campuses/hillview/changes").body())
			.contains("is 15 instead of 10.")
			.contains("Confirm change " + number);
		assertThat(Caller.browser(this.port, "hillview-office1").get("/campuses/hillview/changes").body())
			.contains("somebody else confirms it")
			.doesNotContain("Confirm change " + number);
		assertThat(Caller.browser(this.port, "harbor-office1").get("/campuses/hillview/changes").statusCode())
			.isEqualTo(404);
	}

	private HttpResponse<String> upload(String user, String campus, String table) {
		return new ModelerUpload(campus, TABLE, table).by(Caller.script(this.port, user));
	}

	private HttpResponse<String> decide(String user, String campus, long number, String how) {
		return Caller.script(this.port, user)
			.post("/api/campuses/%s/changes/%d/%s".formatted(campus, number, how), "{}");
	}

	/** The latest. */
	private JsonNode changes(String user, String campus) throws IOException {
		return JSON.readTree(Caller.script(this.port, user).get("/api/campuses/%s/changes".formatted(campus)).body())
			.path("changes")
			.path(0);
	}

	private long number(String campus) {
		return this.jdbc.sql("select max(number) from campus_change where campus = ?")
			.param(campus)
			.query(Long.class)
			.single();
	}

	private static String message(HttpResponse<String> answer) throws IOException {
		return JSON.readTree(answer.body()).path("message").asText();
	}

	private static String votingDays(int days) throws IOException {
		return Files.readString(Path.of("dmn/" + TABLE))
			.replaceFirst("(<outputEntry id=\"curriculumCommittee_out17\"[^>]*>\\s*<text>)10(</text>)",
					"$1" + days + "$2");
	}

}
