package edu.suny.microcredentials.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.suny.microcredentials.access.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What a proposal's page and its JSON say of what comes. */
class OutlookTests extends JourneyTests {

	private static final String CONFIRMED = "Academic affairs: Confirm the approval";

	private static final String[] ALL_APPROVE = { "approve", "approve", "approve", "approve", "approve" };

	@LocalServerPort
	int port;

	@AfterEach
	void takeBack() {
		Rules.takeBack("lakeside", this.engine.getRepositoryService());
		this.rows.sql("delete from meeting where place = 'Outlook'").update();
	}

	@Test
	void theBodiesThatTheRouteStillAsksComeInOrder() {
		Journey proposal = aSubmittedProposal(Documents.marketDriven());

		assertThat(next(proposal)).containsExactly(
				List.of("Curriculum committee", "Market data review", "perhaps Consult departments"), List.of("Senate"),
				List.of(CONFIRMED));
		assertThat(outlook(proposal).path("end").asText()).isEqualTo("Credential published");
		assertThat(outlook(proposal).path("leftOut")).isEmpty();
		assertThat(page(proposal)).contains("What comes next",
				"Curriculum committee, with Market data review and perhaps Consult departments beside it");

		proposal.departmentDecides("forwarded");
		assertThat(next(proposal)).containsExactly(List.of("Senate"), List.of(CONFIRMED));

		proposal.analystFinds("supported").committeeVotes(ALL_APPROVE);
		assertThat(next(proposal)).containsExactly(List.of(CONFIRMED));

		proposal.senateRecords("forwarded", 7, 7, 0);
		assertThat(next(proposal)).isEmpty();
		assertThat(outlook(proposal).path("end").asText()).isEqualTo("Credential published");

		proposal.academicAffairsDecides("approved");
		assertThat(outlook(proposal).path("end").isNull()).isTrue();
		assertThat(page(proposal)).doesNotContain("What comes next");
	}

	@Test
	void whomAnExpeditedRouteLeavesOutIsSaidWithItsReason() {
		Journey proposal = aSubmittedProposal(Documents.shortNoncredit());

		assertThat(next(proposal)).containsExactly(List.of(CONFIRMED));
		assertThat(outlook(proposal).path("leftOut").findValuesAsText("label"))
			.containsExactlyInAnyOrder("Department of Sciences", "Market data review", "Senate");
		assertThat(outlook(proposal).path("leftOut").path(0).path("reason").asText())
			.isEqualTo("Noncredit of at most 15 contact hours: the curriculum committee alone reviews it.");
		assertThat(page(proposal)).contains("Left out under its route");
	}

	@Test
	void whichBodiesReviewADraftIsDecidedWhenItIsSent() {
		Journey proposal = anIdea(Documents.credit());

		assertThat(next(proposal)).containsExactly(List.of("Faculty governance"), List.of(CONFIRMED));
		assertThat(outlook(proposal).path("atSubmission").asBoolean()).isTrue();
		assertThat(page(proposal)).contains("decided by rule when it is sent for review");

		proposal.submits();
		assertThat(outlook(proposal).path("atSubmission").asBoolean()).isFalse();
	}

	@Test
	void afterARejectionNothingIsCertain() {
		Journey proposal = aSubmittedProposal(Documents.credit()).departmentDecides("rejected");

		assertThat(next(proposal))
			.allSatisfy((stage) -> assertThat(stage).allSatisfy((asked) -> assertThat(asked).startsWith("perhaps ")));
		assertThat(outlook(proposal).path("end").isNull()).isTrue();
		assertThat(outlook(proposal).path("atSubmission").asBoolean()).isFalse();
		assertThat(outlook(proposal).path("deadlines").path(0).path("what").asText())
			.isEqualTo("The time for an appeal ends");
	}

	@Test
	void aCampussOwnPathIsReadAsItIsDrawn() throws IOException {
		Journey before = aSubmittedProposal(Documents.credit());
		this.engine.getRepositoryService()
			.createDeployment()
			.tenantId("lakeside")
			.addString("faculty-governance.bpmn", ownPath())
			.deploy();

		Journey proposal = aSubmittedProposal(Documents.marketDriven());

		assertThat(next(proposal)).containsExactly(
				List.of("Curriculum committee", "perhaps Market data review", "perhaps Consult departments"),
				List.of("Division council"), List.of(CONFIRMED));
		assertThat(next(before)).containsExactly(List.of("Curriculum committee", "perhaps Consult departments"),
				List.of("Senate"), List.of(CONFIRMED));
		Journey expedited = aSubmittedProposal(Documents.shortNoncredit());
		assertThat(outlook(expedited).path("leftOut").findValuesAsText("label"))
			.containsExactlyInAnyOrder("Department of Sciences", "Division council");
	}

	@Test
	void whatIsDueStandsThereWithTheTimeWhenTheBodyMeets() {
		Journey proposal = aSubmittedProposal(Documents.shortNoncredit());
		JsonNode due = outlook(proposal).path("deadlines").path(0);
		assertThat(due.path("what").asText()).isEqualTo("Curriculum committee: Voting ends");
		assertThat(Instant.parse(due.path("at").asText())).isAfter(Instant.now());

		this.rows.sql("update meeting set cancelled_at = now() where body = ? and begins > now()")
			.param("lakeside-curriculum-committee")
			.update();
		assertThat(outlook(proposal).path("meetings").path(0).path("begins").isNull()).isTrue();
		assertThat(page(proposal)).contains("Curriculum committee: Next meeting", "none is entered in the calendar");

		long meeting = meeting("lakeside-curriculum-committee");
		String path = "/committees/lakeside-curriculum-committee/meetings/" + meeting;
		assertThat(outlook(proposal).path("meetings").path(0).path("begins").asText()).isNotEmpty();
		assertThat(page(proposal)).contains("Outlook").doesNotContain(path, "none is entered");
		Caller member = Caller.browser(this.port, "lakeside-committee1");
		assertThat(member.get("/proposals/" + proposal.number()).body()).contains(path);
		assertThat(member.get(path).statusCode()).isEqualTo(200);
	}

	@Test
	void aDraftSaysWhenItLapsesAndAHeldProposalWhenItGoesOn() {
		Journey draft = anIdea(Documents.credit());
		assertThat(outlook(draft).path("deadlines").path(0).path("what").asText())
			.isEqualTo("It lapses, unless its proposers touch it");

		Journey held = aSubmittedProposal(Documents.credit());
		Caller.script(this.port, "lakeside-office1")
			.post("/api/proposals/" + held.number() + "/hold",
					"{\"reason\": \"The figures are looked at again.\", \"until\": \"%s\"}"
						.formatted(LocalDate.now().plusDays(5)));
		assertThat(outlook(held).path("deadlines").findValuesAsText("what")).containsExactly("The hold ends");
	}

	@Test
	void theTabBesideATaskSaysItToo() {
		Journey proposal = aSubmittedProposal(Documents.credit());

		assertThat(Caller.browser(this.port, "lakeside-department1")
			.get("/proposals/" + proposal.number() + "/tabs/way")
			.body()).contains("What comes next", "Senate");
	}

	private long meeting(String body) {
		Instant begins = Instant.now().plus(Duration.ofHours(30));
		return this.rows.sql("""
				insert into meeting (campus, body, begins, ends, place)
				values ('lakeside', ?, ?::timestamptz, ?::timestamptz, 'Outlook') returning id""")
			.params(body, begins.toString(), begins.plus(Duration.ofHours(1)).toString())
			.query(Long.class)
			.single();
	}

	/**
	 * The division council in place of the senate, and market data by a rule of its own.
	 */
	private static String ownPath() throws IOException {
		return Files.readString(Path.of("processes/faculty-governance.bpmn"))
			.replace("sourceExpression=\"senate\"", "sourceExpression=\"division-council\"")
			.replace(">route.marketReview<", ">pilot = true<");
	}

	private List<List<String>> next(Journey proposal) {
		return stream(outlook(proposal).path("next"))
			.map((stage) -> stream(stage)
				.map((asked) -> (asked.path("perhaps").asBoolean() ? "perhaps " : "") + asked.path("label").asText())
				.toList())
			.toList();
	}

	private static Stream<JsonNode> stream(JsonNode array) {
		return StreamSupport.stream(array.spliterator(), false);
	}

	private JsonNode outlook(Journey proposal) {
		String body = Caller.script(this.port, proposal.proposer()).get("/api/proposals/" + proposal.number()).body();
		try {
			return new ObjectMapper().readTree(body).path("outlook");
		}
		catch (JsonProcessingException ex) {
			throw new AssertionError(body, ex);
		}
	}

	private String page(Journey proposal) {
		return Caller.browser(this.port, proposal.proposer()).get("/proposals/" + proposal.number()).body();
	}

}
