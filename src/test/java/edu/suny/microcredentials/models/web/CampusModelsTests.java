package edu.suny.microcredentials.models.web;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.engine.ModelHistory;
import edu.suny.microcredentials.engine.ModelSet;
import edu.suny.microcredentials.engine.ModelSets;
import edu.suny.microcredentials.engine.RefusedException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Who reads the models of a campus, who goes back to earlier ones, and what they see. */
@GovernanceTest
class CampusModelsTests {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final String API = "/api/campuses/hillview/models";

	private static final String PAGE = "/campuses/hillview/models";

	private static final String TABLE = "review-route.dmn";

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	ModelSets sets;

	@Autowired
	ModelHistory history;

	@Autowired
	RepositoryService repository;

	@Autowired
	IdentityService identity;

	private String first;

	private String second;

	@BeforeEach
	void theCampusHasHadTwoRoutes() throws IOException {
		this.first = deploy("(0..15]", "(0..10]");
		this.second = deploy("(0..15]", "(0..20]");
	}

	@AfterEach
	void theCampusGoesByTheSharedModels() {
		this.repository.createDeploymentQuery()
			.tenantIdIn("hillview")
			.list()
			.forEach((deployment) -> this.repository.deleteDeployment(deployment.getId(), true));
	}

	@ParameterizedTest
	@CsvSource({ "hillview-office1, 200", "hillview-office2, 200", "system-office, 200", "admin, 200",
			"lakeside-office1, 404", "hillview-faculty1, 403", "hillview-committee1, 403", "hillview-provost, 403",
			"hillview-analyst1, 403", "hillview-service, 403", "two-campuses, 403" })
	void theyAreReadByTheCampussOfficeAndWhoeverKeepsAll(String user, int status) {
		Caller caller = Caller.script(this.port, user);

		assertThat(caller.get(API).statusCode()).isEqualTo(status);
		assertThat(caller.get(API + "/" + this.first + "/" + TABLE).statusCode()).isEqualTo(status);
		assertThat(caller.get("/api/campuses/hillview/comparison").statusCode()).isEqualTo(status);
	}

	@Test
	void theyAreReadByNobodyWhoIsNotSignedIn() {
		for (String path : List.of(API, API + "/" + this.first + "/" + TABLE, "/api/campuses/hillview/comparison")) {
			assertThat(Caller.stranger(this.port).get(path).statusCode()).isIn(401, 403);
		}
	}

	@ParameterizedTest
	@CsvSource({ "system-office, 403", "admin, 403", "lakeside-office1, 404", "hillview-faculty1, 403" })
	void nobodyElseGoesBackForTheCampus(String user, int status) {
		Caller caller = Caller.script(this.port, user);

		assertThat(caller.post(API + "/" + this.first + "/return", "{}").statusCode()).isEqualTo(status);
		assertThat(caller.post(API + "/sharing", "{}").statusCode()).isEqualTo(status);
		assertThat(caller.post(API + "/templates/short-noncredit", "{}").statusCode()).isEqualTo(status);
		assertThat(current().deployment()).isEqualTo(this.second);
	}

	@Test
	void anOfficeBeginsWithATemplateOnceASecondPersonConfirmsHowBodiesDecide() {
		Caller office = Caller.script(this.port, "hillview-office1");

		HttpResponse<String> kept = office.post(API + "/templates/short-noncredit", "{}");

		assertThat(kept.statusCode()).isEqualTo(409);
		assertThat(kept.body()).contains("Nothing is in force yet: two people change how bodies decide");
		theSecondPersonConfirms();
		assertThat(current().own()).contains("faculty-governance.bpmn", "committee-rules.dmn", "review-route.dmn");
	}

	@Test
	void whatASecondPersonConfirmsIsStillTheEarlierSet() {
		Caller office = Caller.script(this.port, "hillview-office1");
		office.post(API + "/templates/short-noncredit", "{}");
		theSecondPersonConfirms();

		assertThat(office.post(API + "/" + this.first + "/return", "{}").statusCode()).isEqualTo(409);
		theSecondPersonConfirms();

		assertThat(current().origin()).isEqualTo(ModelSet.Origin.TAKEN_BACK);
		assertThat(current().earlier()).isEqualTo(this.first);
		assertThat(current().own()).containsExactly(TABLE);
	}

	private void theSecondPersonConfirms() {
		long number = this.jdbc.sql("select max(number) from campus_change where campus = 'hillview'")
			.query(Long.class)
			.single();
		assertThat(Caller.script(this.port, "hillview-office2")
			.post("/api/campuses/hillview/changes/%d/confirmation".formatted(number), "{}")
			.statusCode()).isEqualTo(204);
	}

	@Test
	void aTemplateNeedsItsBodies() {
		HttpResponse<String> answer = Caller.script(this.port, "hillview-office1")
			.post(API + "/templates/graduate-council", "{}");

		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.body()).contains("Hillview College has no ").contains("hillview-graduate-council");
		assertThat(current().deployment()).isEqualTo(this.second);
		assertThat(Caller.script(this.port, "hillview-office1").post(API + "/templates/unheard-of", "{}").statusCode())
			.isEqualTo(404);
	}

	@Test
	void theEnginesApiShowsThemToNobodyOfAnotherCampus() {
		Caller other = Caller.script(this.port, "lakeside-office1");
		Caller own = Caller.script(this.port, "hillview-office1");
		String definition = this.repository.createDecisionDefinitionQuery()
			.deploymentId(this.first)
			.decisionDefinitionKey("review-route")
			.singleResult()
			.getId();
		String process = this.repository.createProcessDefinitionQuery()
			.deploymentId(this.first)
			.processDefinitionKey("faculty-governance")
			.singleResult()
			.getId();

		for (String path : List.of("/decision-definition/" + definition, "/decision-definition/" + definition + "/xml",
				"/process-definition/" + process, "/process-definition/" + process + "/xml",
				"/deployment/" + this.first, "/deployment/" + this.first + "/resources")) {
			assertThat(other.get("/engine-rest" + path).statusCode()).as(path).isBetween(400, 499);
			assertThat(own.get("/engine-rest" + path).statusCode()).as(path).isEqualTo(200);
		}
		for (String path : List.of("/decision-definition", "/process-definition", "/deployment")) {
			assertThat(other.get("/engine-rest" + path).body()).doesNotContain(this.first, "hillview");
		}
	}

	@Test
	void allSetsAreThereWithWhoWhenAndFromWhere() {
		JsonNode models = read(Caller.script(this.port, "hillview-office1").get(API));

		assertThat(models.path("deployment").asText()).isEqualTo(this.second);
		assertThat(models.path("shared").asBoolean()).isFalse();
		assertThat(models.path("models")).filteredOn((model) -> model.path("own").asBoolean())
			.singleElement()
			.satisfies((model) -> assertThat(model.path("title").asText()).isEqualTo("Review route"));
		assertThat(models.path("sets")).extracting((set) -> set.path("deployment").asText())
			.containsExactly(this.second, this.first);
		JsonNode last = models.path("sets").path(0);
		assertThat(last.path("inForce").asBoolean()).isTrue();
		assertThat(last.path("deployedBy").asText()).isEqualTo("Hillview governance office 1");
		assertThat(last.path("source").asText()).isEqualTo("test");
		assertThat(last.path("origin").asText()).isEqualTo("uploaded");
		assertThat(last.path("own").path(0).asText()).isEqualTo(TABLE);
		assertThat(last.path("deployedAt").asText()).startsWith("20");
	}

	@Test
	void aCampusWithoutModelsOfItsOwnGoesByTheSharedOnes() {
		JsonNode models = read(Caller.script(this.port, "lakeside-office1").get("/api/campuses/lakeside/models"));

		assertThat(models.path("shared").asBoolean()).isTrue();
		assertThat(models.path("sets")).isEmpty();
		assertThat(models.path("models")).noneMatch((model) -> model.path("own").asBoolean());
	}

	@Test
	void aModelOfAnEarlierSetIsAFile() {
		Caller office = Caller.script(this.port, "hillview-office1");

		assertThat(office.get(API + "/" + this.first + "/" + TABLE).body()).contains("(0..10]");
		assertThat(office.get(API + "/" + this.second + "/" + TABLE).body()).contains("(0..20]");
		assertThat(office.get(API + "/" + this.history.shared().deployment() + "/micro-credential.bpmn").body())
			.contains("<bpmn:process id=\"micro-credential\"");
		for (String none : List.of(this.first + "/none.dmn", "none/" + TABLE)) {
			assertThat(office.get(API + "/" + none).statusCode()).isEqualTo(404);
		}
	}

	@Test
	void aModelOfAnotherCampusIsNoneOfThisOne() {
		assertThat(Caller.script(this.port, "admin")
			.get("/api/campuses/lakeside/models/" + this.first + "/" + TABLE)
			.statusCode()).isEqualTo(404);
	}

	@Test
	void theOfficeGoesBackAndGivesUpByScript() {
		Caller office = Caller.script(this.port, "hillview-office1");

		JsonNode back = read(office.post(API + "/" + this.first + "/return", ""));
		assertThat(back.path("sets").path(0).path("origin").asText()).isEqualTo("taken-back");
		assertThat(back.path("sets").path(0).path("earlier").asText()).isEqualTo(this.first);

		JsonNode shared = read(office.post(API + "/sharing", "{\"files\": [\"review-route.dmn\"]}"));
		assertThat(shared.path("sets").path(0).path("own")).isEmpty();
		HttpResponse<String> again = office.post(API + "/sharing", "{}");
		assertThat(again.statusCode()).isEqualTo(409);
		assertThat(again.body()).contains("are the shared ones already");
	}

	@Test
	void thePageSaysInWordsWhatIsInForceAndWhatWas() {
		String page = Caller.browser(this.port, "hillview-office1").get(PAGE).body();

		assertThat(page)
			.contains("Models of Hillview College", "Review route", "contact hours is more than 0, at most 20",
					"Uploaded: test", "Hillview governance office 1", PAGE + "/" + this.first + "/return",
					"Go back to the shared ones")
			.doesNotContain(PAGE + "/" + this.second + "/return");
	}

	@ParameterizedTest
	@ValueSource(strings = { "system-office", "admin" })
	void whoeverKeepsAllIsOfferedNothingToChange(String user) {
		Caller browser = Caller.browser(this.port, user);

		assertThat(browser.get(PAGE).body()).contains("Review route")
			.doesNotContain("/return", "Go back to the shared ones");
		assertThat(browser.get(PAGE + "/" + this.first + "/return").body()).contains("instead of")
			.doesNotContain("Put in force again");
	}

	@Test
	void beforeItIsDoneItIsSaidWhatWouldChange() {
		Caller office = Caller.browser(this.port, "hillview-office1");

		String before = office.get(PAGE + "/" + this.first + "/return").body();
		assertThat(before).contains(
				"In the row “shortNoncredit”, “contact hours” is more than 0, at most 10 instead of more than 0, at most 20.",
				"Put in force again");
		assertThat(current().deployment()).isEqualTo(this.second);

		HttpResponse<String> done = form(office, PAGE + "/" + this.first + "/return", "");
		assertThat(done.statusCode()).isEqualTo(302);
		assertThat(current().earlier()).isEqualTo(this.first);
		assertThat(office.get(PAGE).body()).contains("Taken back to an earlier set of");
	}

	@Test
	void ownModelsAreGivenUpOnThePage() {
		Caller office = Caller.browser(this.port, "hillview-office1");

		assertThat(office.get(PAGE + "/sharing?files=" + TABLE).body())
			.contains("is more than 0, at most 15 instead of more than 0, at most 20.");
		assertThat(form(office, PAGE + "/sharing", "files=" + TABLE).statusCode()).isEqualTo(302);
		assertThat(current().own()).isEmpty();
		HttpResponse<String> again = form(office, PAGE + "/sharing", "");
		assertThat(again.statusCode()).isEqualTo(409);
		assertThat(again.body()).contains("are the shared ones already");
	}

	@Test
	void filesAreLookedAtBeforeTheyComeInForce() throws IOException {
		Caller office = Caller.browser(this.port, "hillview-office1");
		String table = Files.readString(Path.of("dmn/" + TABLE)).replace("(0..15]", "(0..12]");

		HttpResponse<String> tried = bring(office, TABLE, table);

		assertThat(tried.statusCode()).as(tried.body()).isEqualTo(200);
		assertThat(tried.body()).contains(
				"In the row “shortNoncredit”, “contact hours” is more than 0, at most 12 instead of more than 0, at most 20.",
				"Put them in force");
		assertThat(current().deployment()).isEqualTo(this.second);

		HttpResponse<String> done = form(office, PAGE + "/own", "name=%s&content=%s".formatted(TABLE,
				URLEncoder.encode(hidden(tried.body(), "content"), StandardCharsets.UTF_8)));
		assertThat(done.statusCode()).isEqualTo(302);
		assertThat(current().source()).isEqualTo("the page of models");
		assertThat(Caller.script(this.port, "hillview-office1")
			.get(API + "/" + current().deployment() + "/" + TABLE)
			.body()).isEqualTo(table);
	}

	@Test
	void filesThatAreNotInOrderAreRefusedOneFindingEach() throws IOException {
		Caller office = Caller.browser(this.port, "hillview-office1");
		String table = Files.readString(Path.of("dmn/" + TABLE)).replace("name=\"senateReview\"", "name=\"senates\"");

		HttpResponse<String> tried = bring(office, TABLE, table);
		assertThat(tried.statusCode()).isEqualTo(400);
		assertThat(tried.body()).contains("Nothing was changed", TABLE).doesNotContain("Put them in force");

		assertThat(bring(office, "notes.txt", "To be done").body()).doesNotContain("Put them in force")
			.contains("notes.txt");
		assertThat(
				bring(office, "faculty-governance.bpmn", Files.readString(Path.of("processes/faculty-governance.bpmn"))
					.replace("default=\"flow_", "id2=\"flow_")).statusCode())
			.isEqualTo(400);
		assertThat(bring(office, "micro-credential.bpmn", Files.readString(Path.of("processes/micro-credential.bpmn")))
			.body()).doesNotContain("Put them in force");
		assertThat(bring(office, TABLE, "").body()).contains("Choose at least one file");
		assertThat(bring(office, TABLE, read(current(), TABLE)).body()).contains("are in force already")
			.doesNotContain("Put them in force");
		assertThat(bring(office, "tables/" + TABLE, table(12)).body()).contains("at most 12 instead of");
		assertThat(bring(office, TABLE, "x".repeat(1_100_000)).body()).contains("more than 1 MB");
		assertThat(bring(office, TABLE,
				table(12) + "\r\n--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + TABLE
						+ "\"\r\n\r\n" + table(13))
			.body()).contains("is there twice");
		HttpResponse<String> cut = form(office, PAGE + "/own", "name=" + TABLE + "&content=%21");
		assertThat(cut.statusCode()).isEqualTo(400);
		assertThat(cut.body()).contains("did not arrive whole");
		assertThat(current().deployment()).isEqualTo(this.second);
	}

	@ParameterizedTest
	@CsvSource({ "system-office, 403", "admin, 403", "lakeside-office1, 404", "hillview-faculty1, 403" })
	void nobodyElseBringsFilesForTheCampus(String user, int status) throws IOException {
		Caller browser = Caller.browser(this.port, user);
		String table = Files.readString(Path.of("dmn/" + TABLE)).replace("(0..15]", "(0..12]");
		String content = URLEncoder.encode(Base64.getEncoder().encodeToString(table.getBytes(StandardCharsets.UTF_8)),
				StandardCharsets.UTF_8);

		assertThat(bring(browser, TABLE, table).statusCode()).isEqualTo(status);
		assertThat(form(browser, PAGE + "/own", "name=" + TABLE + "&content=" + content).statusCode())
			.isEqualTo(status);
		assertThat(current().deployment()).isEqualTo(this.second);
	}

	@Test
	void whatHowBodiesDecideWouldChangeIsKeptForTheSecondPerson() throws IOException {
		Caller office = Caller.browser(this.port, "hillview-office1");
		String rules = Files.readString(Path.of("dmn/committee-rules.dmn")).replaceFirst(">10<", ">15<");

		HttpResponse<String> tried = bring(office, "committee-rules.dmn", rules);
		assertThat(tried.statusCode()).as(tried.body()).isEqualTo(200);
		HttpResponse<String> kept = form(office, PAGE + "/own", "name=committee-rules.dmn&content="
				+ URLEncoder.encode(hidden(tried.body(), "content"), StandardCharsets.UTF_8));

		assertThat(kept.statusCode()).isEqualTo(302);
		assertThat(kept.headers().firstValue("location").orElseThrow()).endsWith("/campuses/hillview/changes");
		assertThat(office.get("/campuses/hillview/changes").body())
			.contains("Nothing is in force yet: two people change how bodies decide");
		assertThat(current().deployment()).isEqualTo(this.second);
		assertThat(office.get("/").body()).doesNotContain("Changes that two people make");
		assertThat(Caller.browser(this.port, "hillview-office2").get("/").body()).contains(
				"Changes that two people make", "/campuses/hillview/changes", ", how bodies decide",
				"Proposed by Hillview governance office 1");
		theSecondPersonConfirms();
		assertThat(current().own()).contains("committee-rules.dmn");
	}

	@Test
	void aTrialIsOfTheCampusItsOfficeToo() throws IOException {
		Map<String, byte[]> files = Map.of(TABLE, table(12).getBytes(StandardCharsets.UTF_8));
		this.identity.setAuthentication("lakeside-office1", List.of("lakeside-governance-office"), List.of("lakeside"));
		try {
			assertThatExceptionOfType(RefusedException.class)
				.isThrownBy(() -> this.sets.tryOut("hillview", files, "lakeside-office1"));
		}
		finally {
			this.identity.clearAuthentication();
		}
	}

	private static String table(int hours) throws IOException {
		return Files.readString(Path.of("dmn/" + TABLE)).replace("(0..15]", "(0..%d]".formatted(hours));
	}

	private String read(ModelSet set, String file) {
		return new String(this.history.file("hillview", set.deployment(), file), StandardCharsets.UTF_8);
	}

	private HttpResponse<String> bring(Caller caller, String name, String content) {
		String token = read(caller.get("/api/session")).findValue("token").asText();
		String form = "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\n".formatted(name)
				+ "Content-Type: application/octet-stream\r\n\r\n" + content + "\r\n--x--\r\n";
		return caller.send(caller.request(PAGE + "/files?_csrf=" + token)
			.header("Content-Type", "multipart/form-data; boundary=x")
			.POST(BodyPublishers.ofString(form)));
	}

	private static String hidden(String page, String field) {
		return page.replaceFirst("(?s).*name=\"" + field + "\" value=\"([^\"]*)\".*", "$1");
	}

	@Test
	void whatCannotBeDoneIsSaidInsteadOfWhatWouldChange() {
		Caller office = Caller.browser(this.port, "hillview-office1");

		HttpResponse<String> current = office.get(PAGE + "/" + this.second + "/return");
		assertThat(current.statusCode()).isEqualTo(409);
		assertThat(current.body()).contains("nothing would change").doesNotContain("Put in force again");
		assertThat(office.get(PAGE + "/none/return").statusCode()).isEqualTo(404);
	}

	private ModelSet current() {
		return this.history.current("hillview").orElseThrow();
	}

	private String deploy(String from, String to) throws IOException {
		this.sets.deploy("hillview",
				Map.of(TABLE,
						Files.readString(Path.of("dmn/" + TABLE)).replace(from, to).getBytes(StandardCharsets.UTF_8)),
				"hillview-office1", "test");
		return current().deployment();
	}

	private HttpResponse<String> form(Caller caller, String path, String fields) {
		String token = read(caller.get("/api/session")).findValue("token").asText();
		return caller.send(caller.request(path)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("_csrf=" + token + (fields.isEmpty() ? "" : "&" + fields))));
	}

	private static JsonNode read(HttpResponse<String> answer) {
		try {
			return JSON.readTree(answer.body());
		}
		catch (IOException ex) {
			throw new AssertionError(answer.body(), ex);
		}
	}

}
