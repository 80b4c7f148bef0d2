package edu.suny.microcredentials.charter.web;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.charter.Founding;
import edu.suny.microcredentials.record.GovernanceRecord;
import edu.suny.microcredentials.record.RecordRow;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A campus from its file to its closing, over HTTP. */
@GovernanceTest
class CampusesApiTests {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final String FILE = """
			id: %s
			name: Northlake College
			sector: comprehensive college
			timeZone: America/New_York
			bodies:
			  - {id: department-nursing, name: Department of Nursing, type: department, faculty: true, coursePrefixes: [NUR], reportsTo: senate}
			  - {id: senate, name: Senate, type: senate, faculty: true}
			calendar:
			  terms: [{name: Fall 2031, first: 2031-08-25, last: 2031-12-18}]
			  holidays: [{name: Labor Day, first: 2031-09-01}]
			issuer: {name: Northlake College, address: 'https://northlake.example.edu', mail: office@northlake.example.edu}
			colours: {accent: '#1d4f63'}
			settings: {tracker: participants, appealDays: 15, lapseDays: 90}
			""";

	@LocalServerPort
	int port;

	@Autowired
	Campuses campuses;

	@Autowired
	Founding founding;

	@Autowired
	IdentityService identity;

	@Autowired
	AuthorizationService authorizations;

	@Autowired
	GovernanceRecord record;

	@Autowired
	JdbcClient jdbc;

	@AfterEach
	void harborIsCalledAsBefore() {
		this.jdbc.sql("update campus set name = 'Harbor University', appeal_days = 20 where id = 'harbor'").update();
		this.jdbc.sql(
				"update campus_change set state = 'withdrawn', decided_by = 'test', decided_at = now() where state = 'waiting'")
			.update();
	}

	@Test
	void aCampusIsMadeWholeAndAtOnce() throws IOException {
		HttpResponse<String> made = send("system-office", "POST", "/api/campuses", FILE.formatted("northlake"));

		assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
		assertThat(made.headers().firstValue("location")).hasValue("/api/campuses/northlake");
		assertThat(this.identity.createTenantQuery().tenantId("northlake").count()).isOne();
		assertThat(Stream.of("faculty", "service-accounts", "governance-office", "academic-affairs", "market-analysts",
				"senate", "department-nursing"))
			.allMatch((group) -> this.identity.createGroupQuery().groupId("northlake-" + group).count() == 1);
		assertThat(this.authorizations.createAuthorizationQuery().groupIdIn("northlake-governance-office").count())
			.isEqualTo(this.authorizations.createAuthorizationQuery().groupIdIn("harbor-governance-office").count())
			.isPositive();
		assertThat(this.identity.createTenantQuery().userMember("system-office").includingGroupsOfUser(true).list())
			.extracting("id")
			.contains("northlake");
		assertThat(this.record.ofCampus("northlake").get(0).text()).contains("campus-registered");
		assertThat(JSON.readTree(send("system-office", "GET", "/api/campuses", null).body()).path("campuses"))
			.anyMatch((campus) -> campus.path("id").asText().equals("northlake"));

		HttpResponse<String> again = send("admin", "POST", "/api/campuses", FILE.formatted("northlake"));
		assertThat(again.statusCode()).isEqualTo(409);
		assertThat(JSON.readTree(again.body()).path("detail").asText())
			.isEqualTo("There is a campus 'northlake' already. Change it, or take another id for a new one.");
	}

	@Test
	void whatIsExportedIsTheSameElsewhere() throws IOException {
		send("system-office", "POST", "/api/campuses", FILE.formatted("eastlake"));
		String json = send("system-office", "GET", "/api/campuses/eastlake", null).body();
		HttpResponse<String> yaml = caller("system-office")
			.send(caller("system-office").request("/api/campuses/eastlake").header("Accept", "application/yaml"));

		assertThat(send("system-office", "POST", "/api/campuses", json.replace("eastlake", "westlake")).statusCode())
			.isEqualTo(201);
		assertThat(send("system-office", "POST", "/api/campuses", yaml.body().replace("eastlake", "southlake"))
			.statusCode()).as(yaml.body()).isEqualTo(201);

		for (String other : List.of("westlake", "southlake")) {
			String file = send("system-office", "GET", "/api/campuses/" + other, null).body();
			assertThat(JSON.readTree(file.replace(other, "eastlake"))).isEqualTo(JSON.readTree(json));
		}
	}

	@Test
	void ofTwoWhoMakeTheSameCampusOneSucceeds() {
		List<CompletableFuture<HttpResponse<String>>> both = Stream.of("system-office", "admin")
			.map((user) -> CompletableFuture
				.supplyAsync(() -> send(user, "POST", "/api/campuses", FILE.formatted("twicelake"))))
			.toList();

		assertThat(both.stream().map((each) -> each.join().statusCode())).containsExactlyInAnyOrder(201, 409);
	}

	@Test
	void whatIsWrongIsSaidAndNothingIsMade() throws IOException {
		String wrong = FILE.formatted("badlake")
			.replace("America/New_York", "Mars")
			.replace("type: senate", "type: senat");

		HttpResponse<String> dry = send("system-office", "POST", "/api/campuses?dry-run=true", wrong);
		HttpResponse<String> answer = send("system-office", "POST", "/api/campuses", wrong);

		assertThat(dry.statusCode()).isEqualTo(200);
		assertThat(JSON.readTree(dry.body()).path("findings")).hasSize(2);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
		assertThat(JSON.readTree(answer.body()).path("details")).extracting(JsonNode::asText)
			.anyMatch((detail) -> detail.startsWith("timeZone: "))
			.anyMatch((detail) -> detail.startsWith("bodies[1].type: "));
		assertThat(this.campuses.find("badlake")).isEmpty();
		assertThat(this.identity.createTenantQuery().tenantId("badlake").count()).isZero();
		assertThat(this.identity.createGroupQuery().groupIdIn("badlake-faculty", "badlake-senate").count()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "harbor", "harbor-department", "harbor-senate" })
	void anIdThatMeansSomethingElseIsRefused(String id) throws IOException {
		HttpResponse<String> answer = send("system-office", "POST", "/api/campuses", FILE.formatted(id));

		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(JSON.readTree(answer.body()).path("detail").asText()).contains("'" + id + "'");
	}

	@Test
	void aFileThatIsTooLongIsRefused() {
		assertThat(send("system-office", "POST", "/api/campuses", "# " + "x".repeat(600 * 1024)).body())
			.contains("more than 512 KB");
		assertThat(send("system-office", "POST", "/api/campuses", "# " + "x".repeat(5 * 1024 * 1024)).statusCode())
			.isEqualTo(413);
	}

	@Test
	void aDryRunMakesNothing() throws IOException {
		HttpResponse<String> answer = send("system-office", "POST", "/api/campuses?dry-run=true",
				FILE.formatted("drylake"));

		assertThat(JSON.readTree(answer.body()).path("changes")).extracting(JsonNode::asText)
			.anyMatch((change) -> change.startsWith("Senate (senate) is added: senate, a body of faculty"));
		assertThat(this.campuses.find("drylake")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "harbor-office1,200", "harbor-office2,200", "system-office,200", "admin,200", "hillview-office1,404",
			"harbor-faculty1,403", "harbor-senator1,403", "harbor-provost,403", "harbor-service,403" })
	void whatACampusSaysOfItselfIsReadByItsOffice(String user, int status) {
		assertThat(send(user, "GET", "/api/campuses/harbor", null).statusCode()).isEqualTo(status);
		assertThat(send(user, "GET", "/api/campuses/harbor/changes", null).statusCode()).isEqualTo(status);
	}

	@ParameterizedTest
	@CsvSource({ "harbor-office1,403", "harbor-provost,403", "harbor-service,403", "system-office,400", "admin,400" })
	void campusesAreMadeByTheSystem(String user, int status) {
		assertThat(send(user, "POST", "/api/campuses", "id: x").statusCode()).isEqualTo(status);
		assertThat(send(user, "POST", "/api/campuses/harbor/closing", "{}").statusCode()).isEqualTo(status);
	}

	@ParameterizedTest
	@CsvSource({ "harbor-office1,200", "hillview-office1,404", "system-office,403", "admin,403", "harbor-faculty1,403",
			"harbor-service,403" })
	void aCampussOfficeChangesWhatItSaysOfItself(String user, int status) {
		assertThat(send(user, "PUT", "/api/campuses/harbor", "name: Harbor by the Sea").statusCode()).isEqualTo(status);
		assertThat(this.campuses.get("harbor").name())
			.isEqualTo((status == 200) ? "Harbor by the Sea" : "Harbor University");
	}

	@Test
	void aListNamesTheCallersCampusesAlone() throws IOException {
		JsonNode own = JSON.readTree(send("harbor-faculty1", "GET", "/api/campuses", null).body()).path("campuses");
		JsonNode both = JSON.readTree(send("two-campuses", "GET", "/api/campuses", null).body()).path("campuses");

		assertThat(own).extracting((campus) -> campus.path("id").asText()).containsExactly("harbor");
		assertThat(both).extracting((campus) -> campus.path("id").asText())
			.containsExactlyInAnyOrder("harbor", "hillview");
		assertThat(own.toString()).doesNotContain("signIn", "issuer");
	}

	@Test
	void thePageOfAllIsSearched() {
		Caller system = Caller.browser(this.port, "system-office");

		assertThat(system.get("/campuses?words=HARBOR").body()).contains("Harbor University")
			.doesNotContain("Hillview College");
		assertThat(system.get("/campuses?words=nowhere").body()).contains("No campus fits.");
		assertThat(system.get("/campuses?page=" + Integer.MAX_VALUE).statusCode()).isEqualTo(200);
		assertThat(system.get("/campuses?words=harbor&page=9").body()).contains("Harbor University");
	}

	@Test
	void whatTheFileDoesNotNameStaysAndTheRestIsInForceAtOnce() throws IOException {
		HttpResponse<String> answer = send("harbor-office1", "PUT", "/api/campuses/harbor",
				"settings: {tracker: members, appealDays: 12, lapseDays: 180}");

		assertThat(JSON.readTree(answer.body()).path("changes")).extracting(JsonNode::asText)
			.containsExactly("settings.appealDays: 12, before 20.");
		assertThat(JSON.readTree(answer.body()).has("kept")).isFalse();
		assertThat(this.campuses.bodies("harbor")).hasSizeGreaterThan(6);
		assertThat(send("harbor-office1", "PUT", "/api/campuses/harbor", "id: hillview").statusCode()).isEqualTo(400);
		assertThat(send("harbor-office1", "PUT", "/api/campuses/harbor", "nme: x").body()).contains("is 'name' meant?");
	}

	@Test
	void atWhichProviderPeopleSignInIsNotTheOfficesToChange() {
		String signIn = "signIn: {name: Own, issuer: 'https://id.example.edu', clientId: governance}";

		assertThat(send("harbor-office1", "PUT", "/api/campuses/harbor", signIn).statusCode()).isEqualTo(403);
		send("system-office", "POST", "/api/campuses", FILE.formatted("ownlake"));
		HttpResponse<String> bySystem = send("system-office", "PUT", "/api/campuses/ownlake", signIn);
		assertThat(bySystem.statusCode()).as(bySystem.body()).isEqualTo(200);
		assertThat(Caller.stranger(this.port).get("/login").body()).contains("/oauth2/authorization/ownlake");
		assertThat(send("system-office", "PUT", "/api/campuses/ownlake", "signIn: null").statusCode()).isEqualTo(200);
		assertThat(Caller.stranger(this.port).get("/login").body()).doesNotContain("ownlake");
	}

	@Test
	void theRegisterChangesWhenASecondPersonOfTheOfficeConfirms() throws IOException {
		String more = JSON.readTree(send("lakeside-office1", "GET", "/api/campuses/lakeside", null).body())
			.path("bodies")
			.toString()
			.replaceFirst("\\[",
					"[{\"id\":\"graduate-council\",\"name\":\"Graduate council\",\"type\":\"graduate-council\",\"faculty\":true},");

		JsonNode answer = JSON
			.readTree(send("lakeside-office1", "PUT", "/api/campuses/lakeside", "{\"bodies\":" + more + "}").body());
		assertThat(answer.path("kept").asText()).startsWith("Nothing is in force yet: two people change the register")
			.contains("Lakeside governance office 2 confirms or refuses it at /campuses/lakeside/changes.");
		assertThat(this.campuses.body("lakeside-graduate-council")).isEmpty();

		long number = number("lakeside");
		String way = "/api/campuses/lakeside/changes/%d/".formatted(number);
		assertThat(send("lakeside-office1", "POST", way + "confirmation", "{}").statusCode()).isEqualTo(403);
		assertThat(send("hillview-office1", "POST", way + "confirmation", "{}").statusCode()).isEqualTo(404);
		assertThat(send("system-office", "POST", way + "confirmation", "{}").statusCode()).isEqualTo(403);
		assertThat(send("lakeside-office2", "POST", way + "confirmation", "{}").statusCode()).isEqualTo(204);

		assertThat(this.campuses.body("lakeside-graduate-council")).isPresent();
		assertThat(this.identity.createGroupQuery().groupId("lakeside-graduate-council").count()).isOne();
		assertThat(send("lakeside-office2", "POST", way + "confirmation", "{}").statusCode()).isEqualTo(409);
		assertThat(this.jdbc.sql("select count(*) from notice where key = ? and recipient = 'lakeside-office2'")
			.param("change:" + number)
			.query(Integer.class)
			.single()).isOne();

		String less = more.replaceFirst("\\{\"id\":\"graduate-council\"[^}]*},", "");
		send("lakeside-office1", "PUT", "/api/campuses/lakeside", "{\"bodies\":" + less + "}");
		assertThat(send("lakeside-office2", "POST",
				"/api/campuses/lakeside/changes/%d/confirmation".formatted(number("lakeside")), "{}")
			.statusCode()).isEqualTo(204);
		assertThat(this.campuses.body("lakeside-graduate-council")).isEmpty();
		assertThat(acts("lakeside")).contains("body-registered");
		assertThat(members("lakeside", "change-proposed")).containsExactly("about", "actor", "change", "role");
		assertThat(members("lakeside", "change-confirmed")).containsExactly("about", "actor", "change", "proposer",
				"role");
		assertThat(members("lakeside", "body-removed")).containsExactly("body", "name");
	}

	@Test
	void aBodyWithMembersStays() throws IOException {
		String bodies = JSON.readTree(send("lakeside-office1", "GET", "/api/campuses/lakeside", null).body())
			.path("bodies")
			.toString()
			.replaceFirst("\\{\"id\":\"division-council\"[^}]*},", "");

		HttpResponse<String> answer = send("lakeside-office1", "PUT", "/api/campuses/lakeside",
				"{\"bodies\":" + bodies + "}");

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("Division council (division-council) has 3 members.");
	}

	@Test
	void aBodyThatThePathInForceAsksStays() throws IOException {
		send("system-office", "POST", "/api/campuses", FILE.formatted("pathlake"));
		String bodies = JSON.readTree(send("system-office", "GET", "/api/campuses/pathlake", null).body())
			.path("bodies")
			.toString()
			.replaceFirst(",\\{\"id\":\"senate\"[^}]*}", "")
			.replace(",\"reportsTo\":\"senate\"", "");

		HttpResponse<String> answer = send("system-office", "PUT", "/api/campuses/pathlake",
				"{\"bodies\":" + bodies + "}");

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("The path in force asks it. faculty-governance.bpmn")
			.contains("The campus has no body 'senate'.");
	}

	@Test
	void aBodyThatThePathNeedsStaysABodyOfFaculty() throws IOException {
		String bodies = JSON.readTree(send("lakeside-office1", "GET", "/api/campuses/lakeside", null).body())
			.path("bodies")
			.toString();
		String less = bodies.replaceFirst("(\\{\"id\":\"curriculum-committee\"[^}]*\"faculty\":)true", "$1false");
		assertThat(less).isNotEqualTo(bodies);

		HttpResponse<String> answer = send("lakeside-office1", "PUT", "/api/campuses/lakeside",
				"{\"bodies\":" + less + "}");

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("With these bodies of faculty the path in force would not hold.")
			.contains("There is a way round faculty governance: Governance begun → ");
	}

	@Test
	void whereTheOfficeHasOneMemberTheSystemsOfficeIsTheSecondPerson() throws IOException {
		send("system-office", "POST", "/api/campuses", FILE.formatted("onelake"));
		this.identity.createTenantUserMembership("onelake", "system-office");
		send("system-office", "PUT", "/api/campuses/onelake",
				"{\"bodies\":" + bodies("onelake", "system-office") + "}");
		long number = number("onelake");

		assertThat(
				send("system-office", "POST", "/api/campuses/onelake/changes/%d/confirmation".formatted(number), "{}")
					.statusCode())
			.isEqualTo(403);
		assertThat(send("admin", "POST", "/api/campuses/onelake/changes/%d/confirmation".formatted(number), "{}")
			.statusCode()).isEqualTo(204);
		assertThat(this.campuses.body("onelake-council")).isPresent();
		this.identity.deleteTenantUserMembership("onelake", "system-office");
	}

	@Test
	void whatDoesNotBuildOnTheRegisterInForceIsRefused() throws IOException {
		send("system-office", "POST", "/api/campuses", FILE.formatted("racelake"));
		String more = bodies("racelake", "system-office");
		send("system-office", "PUT", "/api/campuses/racelake", "{\"bodies\":" + more + "}");
		long first = number("racelake");
		send("admin", "PUT", "/api/campuses/racelake",
				"{\"bodies\":" + more.replace("\"council\"", "\"assembly\"") + "}");
		long second = number("racelake");

		assertThat(send("admin", "POST", "/api/campuses/racelake/changes/%d/confirmation".formatted(first), "{}")
			.statusCode()).isEqualTo(204);
		HttpResponse<String> late = send("system-office", "POST",
				"/api/campuses/racelake/changes/%d/confirmation".formatted(second), "{}");
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(late.body()).contains("does not build on it");
		assertThat(send("system-office", "POST", "/api/campuses/racelake/changes/%d/refusal".formatted(second), "{}")
			.statusCode()).isEqualTo(400);
		assertThat(send("system-office", "POST", "/api/campuses/racelake/changes/%d/refusal".formatted(second),
				"{\"reason\": \"There is a council now.\"}")
			.statusCode()).isEqualTo(204);
	}

	@Test
	void aCampusIsClosedWhenNothingIsOnItsWayThere() throws IOException {
		send("system-office", "POST", "/api/campuses", FILE.formatted("endlake"));
		send("harbor-faculty1", "POST", "/api/proposals",
				"{\"title\": \"On its way\", \"summary\": \"A proposal that is on its way.\", \"kind\": \"credit\", \"department\": \"harbor-department-sciences\"}");
		HttpResponse<String> running = send("system-office", "POST", "/api/campuses/harbor/closing",
				"{\"reason\": \"Merged.\"}");
		assertThat(running.statusCode()).isEqualTo(409);
		assertThat(running.body()).contains("Harbor University is not closed").contains("On its way");

		assertThat(send("system-office", "POST", "/api/campuses/endlake/closing", "{\"reason\": \" \"}").statusCode())
			.isEqualTo(400);
		assertThat(send("system-office", "POST", "/api/campuses/endlake/closing", "{\"reason\": \"Merged.\"}")
			.statusCode()).isEqualTo(204);
		HttpResponse<String> change = send("system-office", "PUT", "/api/campuses/endlake", "name: Other");
		assertThat(change.statusCode()).isEqualTo(409);
		assertThat(change.body()).contains("Northlake College is closed: Merged.");
		assertThat(send("system-office", "GET", "/api/campuses/endlake", null).statusCode()).isEqualTo(200);
		assertThat(send("system-office", "GET", "/api/campuses/endlake/record", null).statusCode()).isEqualTo(200);
		assertThat(members("endlake", "campus-changed")).containsExactly("actor", "fileDigest", "role");
		assertThat(members("endlake", "campus-closed")).containsExactly("actor", "reasonDigest", "role");
	}

	private String bodies(String campus, String user) throws IOException {
		return JSON.readTree(send(user, "GET", "/api/campuses/" + campus, null).body())
			.path("bodies")
			.toString()
			.replaceFirst("\\[",
					"[{\"id\":\"council\",\"name\":\"Council\",\"type\":\"division-council\",\"faculty\":true},");
	}

	/** Of the latest change that waits. */
	private long number(String campus) {
		return this.jdbc.sql("select max(number) from campus_change where campus = ? and state = 'waiting'")
			.param(campus)
			.query(Long.class)
			.single();
	}

	private List<String> acts(String campus) {
		return this.record.ofCampus(campus).stream().map((row) -> act(row.text())).toList();
	}

	/** Of the last act of a kind, what its row has beside what every row has. */
	private Set<String> members(String campus, String kind) throws IOException {
		Set<String> members = new TreeSet<>();
		for (RecordRow row : this.record.ofCampus(campus)) {
			if (act(row.text()).equals(kind)) {
				members.clear();
				JSON.readTree(row.text()).fieldNames().forEachRemaining(members::add);
			}
		}
		members.removeAll(Set.of("act", "campus", "previousHash", "sequence", "time"));
		return members;
	}

	private static String act(String text) {
		try {
			return JSON.readTree(text).path("act").asText();
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private Caller caller(String user) {
		return Caller.script(this.port, user);
	}

	private HttpResponse<String> send(String user, String method, String path, String body) {
		Caller caller = caller(user);
		Map<Boolean, String> types = Map.of(true, "application/json", false, "application/yaml");
		return caller.send(caller.request(path)
			.header("Content-Type", types.get(body == null || body.startsWith("{")))
			.method(method, (body != null) ? BodyPublishers.ofString(body) : BodyPublishers.noBody()));
	}

}
