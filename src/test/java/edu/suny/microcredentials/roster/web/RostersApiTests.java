package edu.suny.microcredentials.roster.web;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Rosters over HTTP, on a body that no other test knows. */
@GovernanceTest
class RostersApiTests {

	private static final String COUNCIL = "lakeside-roster-council";

	private static final String HEADER = "user,name,mail,campus,group,from,until\n";

	private static final String ROW = "test-lecturer4,Lakeside lecturer 4,lecturer4@example.edu,lakeside,roster-council,,\n";

	@LocalServerPort
	int port;

	@Autowired
	Campuses campuses;

	@Autowired
	IdentityService identity;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void aCouncil() {
		this.campuses
			.register(new Body(COUNCIL, "lakeside", "Roster council", Body.Type.DIVISION_COUNCIL, true, null, null));
	}

	@AfterEach
	void forget() {
		this.jdbc.sql("delete from roster_entry where group_id = :group").param("group", COUNCIL).update();
		this.jdbc.sql("delete from membership_source where target = :group or user_id = 'lakeside-test-lecturer4'")
			.param("group", COUNCIL)
			.update();
		this.jdbc.sql("delete from external_account where user_id = 'lakeside-test-lecturer4'").update();
		this.jdbc.sql("delete from body where id = :id").param("id", COUNCIL).update();
		this.identity.deleteGroup(COUNCIL);
		this.identity.deleteUser("lakeside-test-lecturer4");
	}

	@Test
	void theOfficeTriesItsFileAndThenPutsItInForce() {
		HttpResponse<String> tried = take("lakeside-office1", "?campus=lakeside&dryRun=true", HEADER + ROW);
		assertThat(tried.statusCode()).as(tried.body()).isEqualTo(200);
		var plan = json(tried.body());
		assertThat(plan.path("dryRun").asBoolean()).isTrue();
		assertThat(plan.path("inForce").asBoolean()).isFalse();
		assertThat(plan.at("/accounts/0/user").asText()).isEqualTo("lakeside-test-lecturer4");
		assertThat(plan.at("/added/0/group").asText()).isEqualTo(COUNCIL);
		assertThat(members()).isEmpty();

		assertThat(json(take("lakeside-office1", "?campus=lakeside", HEADER + ROW).body()).path("inForce").asBoolean())
			.isTrue();
		assertThat(members()).containsExactly("lakeside-test-lecturer4");

		var again = json(take("lakeside-office1", "", HEADER + ROW).body());
		assertThat(again.path("added").size()).isZero();
		assertThat(again.path("unchanged").size()).isOne();
	}

	@Test
	void aFileWithFindingsIsRefusedWhole() {
		HttpResponse<String> refused = take("lakeside-office1", "",
				HEADER + ROW + "senator9,,,lakeside,roster-council,,");

		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(refused.headers().firstValue("content-type")).hasValue("application/problem+json");
		var problem = json(refused.body());
		assertThat(problem.at("/findings/0/line").asInt()).isEqualTo(3);
		assertThat(problem.at("/findings/0/column").asText()).isEqualTo("name");
		assertThat(problem.at("/details/0").asText())
			.startsWith("Line 3, name: There is no account 'lakeside-senator9' yet");
		assertThat(members()).isEmpty();
		assertThat(this.identity.createUserQuery().userId("lakeside-test-lecturer4").count()).isZero();
	}

	@Test
	void aFormSendsTheSameFile() {
		String form = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"roster.csv\"\r\n"
				+ "Content-Type: text/csv\r\n\r\n" + HEADER + ROW + "\r\n--x--\r\n";
		HttpResponse<String> tried = script("lakeside-office1")
			.send(script("lakeside-office1").request("/api/rosters?dryRun=true")
				.header("Content-Type", "multipart/form-data; boundary=x")
				.POST(BodyPublishers.ofString(form)));

		assertThat(tried.statusCode()).as(tried.body()).isEqualTo(200);
		assertThat(json(tried.body()).at("/accounts/0/user").asText()).isEqualTo("lakeside-test-lecturer4");
	}

	@Test
	void nobodyElseKeepsTheRoster() {
		for (String user : List.of("lakeside-faculty1", "lakeside-senator1", "lakeside-provost", "lakeside-analyst1",
				"harbor-office1", "system-office")) {
			HttpResponse<String> refused = take(user, "?campus=lakeside", HEADER + ROW);
			assertThat(refused.statusCode()).as(user).isEqualTo(403);
			assertThat(script(user).get("/api/rosters?campus=lakeside").statusCode()).as(user).isEqualTo(403);
		}
		assertThat(take("harbor-office1", "", HEADER + ROW).body())
			.contains("'lakeside' is no campus whose rosters you may change.");
		assertThat(Caller.stranger(this.port).get("/api/rosters").statusCode()).isEqualTo(401);
		assertThat(members()).isEmpty();
		assertThat(take("admin", "?campus=lakeside&dryRun=true", HEADER + ROW).statusCode()).isEqualTo(200);
	}

	@Test
	void theRostersAreShownAsDataAndAsAFile() {
		take("lakeside-office1", "", HEADER + ROW);

		String data = script("lakeside-office1").get("/api/rosters?campus=lakeside").body();
		assertThat(json(data).path("rosters").findValuesAsText("group")).contains(COUNCIL, "lakeside-senate")
			.noneMatch((group) -> group.startsWith("harbor-") || group.endsWith("-governance-office"));
		HttpResponse<String> file = script("lakeside-office1")
			.send(script("lakeside-office1").request("/api/rosters").header("Accept", "text/csv"));
		assertThat(file.headers().firstValue("content-type")).hasValue("text/csv;charset=UTF-8");
		assertThat(file.body()).startsWith("user,name,mail,campus,group,from,until,role,for\r\n")
			.contains("lakeside-test-lecturer4,Lakeside lecturer 4,lecturer4@example.edu,lakeside," + COUNCIL + ",,")
			.doesNotContain("harbor-");
	}

	@Test
	void whatIsNoRosterIsSaid() {
		assertThat(take("lakeside-office1", "", "").body()).contains("The first line has to name the columns");
		assertThat(take("lakeside-office1", "", ",".repeat(900_000)).statusCode()).isEqualTo(400);
		assertThat(take("lakeside-office1", "", "x".repeat(1_500_000)).body()).contains("longer than 1 MB");
		assertThat(take("lakeside-office1", "", "x".repeat(3_000_000)).statusCode()).isEqualTo(413);
		assertThat(script("lakeside-office1").post("/api/rosters", "{}").statusCode()).isEqualTo(415);
	}

	private HttpResponse<String> take(String user, String query, String file) {
		return script(user).send(script(user).request("/api/rosters" + query)
			.header("Content-Type", "text/csv")
			.POST(BodyPublishers.ofString(file)));
	}

	private static JsonNode json(String text) {
		try {
			return new ObjectMapper().readTree(text);
		}
		catch (JsonProcessingException ex) {
			throw new AssertionError(text, ex);
		}
	}

	private Caller script(String user) {
		return Caller.script(this.port, user);
	}

	private List<String> members() {
		return this.identity.createUserQuery()
			.memberOfGroup(COUNCIL)
			.list()
			.stream()
			.map((user) -> user.getId())
			.toList();
	}

}
