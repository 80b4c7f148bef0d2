package edu.suny.microcredentials.tracker;

import java.net.http.HttpResponse;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@GovernanceTest
class ProposalsApiTests {

	private static final String IDEA = """
			{"title": "%s", "summary": "Learners read and draw maps of land, water and habitat.", "kind": "credit",
			 "department": "harbor-department-sciences"}""";

	@LocalServerPort
	int port;

	@Test
	void startsAProposal() {
		HttpResponse<String> answer = script("harbor-faculty1").post("/api/proposals", IDEA.formatted("Begun by API"));

		assertThat(answer.statusCode()).isEqualTo(201);
		JsonNode begun = Submitting.json(answer.body());
		String number = begun.path("number").asText();
		assertThat(number).matches("harbor-\\d{4}-\\d{4}");
		assertThat(begun.path("state").asText()).isEqualTo("DRAFT");
		assertThat(answer.headers().firstValue("location")).hasValue("/api/proposals/" + number);
		assertThat(script("harbor-faculty1").get("/engine-rest/task?processInstanceBusinessKey=" + number).body())
			.contains("userTask_draftProposal");
	}

	@Test
	void whoIsNotFacultyCannotStartOne() {
		assertProblem(script("harbor-senator1").post("/api/proposals", IDEA.formatted("Not mine to begin")), 403);
	}

	@Test
	void whoIsNotSignedInCannotStartOne() {
		assertProblem(Caller.stranger(this.port).post("/api/proposals", IDEA.formatted("Nobody's")), 401, 403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]", "3", "{\"title\": \"No end", "{\"summary\": \"Has no title, which is needed.\"}",
			"{\"title\": \"Of another campus\", \"department\": \"lakeside-department-sciences\"}", "{\"title\": 3}" })
	void anIdeaThatIsNoneIsRefused(String idea) {
		int before = numbers("harbor-faculty3").size();

		assertProblem(script("harbor-faculty3").post("/api/proposals", idea), 400);
		assertThat(numbers("harbor-faculty3")).hasSize(before);
	}

	@Test
	void aDraftIsForItsProposersAndTheOfficeOfItsCampus() {
		String number = new Submitting(this.port).start("harbor-faculty1", IDEA.formatted("Only a draft"));

		assertThat(List.of("harbor-faculty1", "harbor-office1", "admin", "system-office"))
			.allSatisfy((user) -> assertThat(numbers(user)).contains(number));
		assertThat(List.of("harbor-faculty2", "harbor-provost", "lakeside-faculty1", "lakeside-office1"))
			.allSatisfy((user) -> {
				assertThat(numbers(user)).doesNotContain(number);
				assertProblem(script(user).get("/api/proposals/" + number), 404);
			});
	}

	@Test
	void whatWasSubmittedIsForTheCampusAndNoOther() {
		String number = new Submitting(this.port).submit("harbor-faculty1", "Maps for all of the campus");

		JsonNode seen = Submitting.json(script("harbor-faculty2").get("/api/proposals/" + number).body());
		assertThat(seen.path("state").asText()).isEqualTo("IN_REVIEW");
		assertThat(seen.path("document").path("title").asText()).isEqualTo("Maps for all of the campus");
		assertThat(seen.path("waitingFor").path(0).path("body").asText()).isEqualTo("Department of Sciences");
		assertThat(seen.path("waitingFor").path(0).path("task").isNull()).isTrue();
		assertThat(seen.path("steps").findValuesAsText("key")).containsExactly("userTask_draftProposal",
				"userTask_decideForBody");
		assertProblem(script("hillview-faculty2").get("/api/proposals/" + number), 404);
		assertProblem(script("hillview-faculty2").post("/api/proposals/" + number + "/withdrawal", ""), 404);
	}

	@Test
	void wordsAreWordsAndNoPatterns() {
		String number = new Submitting(this.port).start("harbor-faculty1", IDEA.formatted("Fifty 50% off_maps"));

		assertThat(numbers("harbor-faculty1", "?words=off_maps+50%25")).containsExactly(number);
		assertThat(numbers("harbor-faculty1", "?words=50_")).contains(number);
		assertThat(numbers("harbor-faculty1", "?words=f%25y+maps")).doesNotContain(number);
		assertThat(numbers("harbor-faculty1", "?words=%25&state=PUBLISHED")).doesNotContain(number);
	}

	@Test
	void itsProposerWithdrawsIt() {
		String number = new Submitting(this.port).submit("harbor-faculty1", "Given up after all");

		assertProblem(script("harbor-faculty2").post("/api/proposals/" + number + "/withdrawal", ""), 403);
		assertThat(script("harbor-faculty1").post("/api/proposals/" + number + "/withdrawal", "").body())
			.contains("\"state\":\"WITHDRAWN\"");
		assertProblem(script("harbor-faculty1").post("/api/proposals/" + number + "/withdrawal", ""), 409);
	}

	@Test
	void theSchemaOfTheDocumentIsPublic() {
		HttpResponse<String> schema = Caller.stranger(this.port).get("/schemas/proposal.json");

		assertThat(schema.statusCode()).isEqualTo(200);
		assertThat(Submitting.json(schema.body()).path("properties").has("disclosure")).isTrue();
	}

	private Caller script(String user) {
		return Caller.script(this.port, user);
	}

	private List<String> numbers(String user) {
		return numbers(user, "");
	}

	private List<String> numbers(String user, String query) {
		return Submitting.json(script(user).get("/api/proposals" + query).body())
			.path("proposals")
			.findValuesAsText("number");
	}

	private static void assertProblem(HttpResponse<String> answer, Integer... statuses) {
		assertThat(answer.statusCode()).as(answer.body()).isIn((Object[]) statuses);
		assertThat(answer.headers().firstValue("content-type")).get().asString().startsWith("application/problem+json");
		assertThat(Submitting.json(answer.body()).path("detail").asText()).isNotBlank();
	}

}
