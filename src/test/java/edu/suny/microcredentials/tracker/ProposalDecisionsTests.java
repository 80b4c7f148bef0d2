package edu.suny.microcredentials.tracker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.proposal.Proposals;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What a proposal's page and the API say of its way and of meetings. */
@GovernanceTest
class ProposalDecisionsTests {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Proposals proposals;

	@Test
	void itSaysWhyItTakesThisRouteOnceGovernanceBegan() {
		String draft = new Submitting(this.port).start("harbor-faculty1", "{\"title\": \"Without a route yet\"}");
		String number = new Submitting(this.port).submit("harbor-faculty1", "With a route");

		assertThat(page(number)).contains("Why this route", "by review-route, version");
		JsonNode route = api(number).path("route");
		assertThat(route.path("reason").asText()).isNotBlank();
		assertThat(page(number)).contains(route.path("reason").asText().substring(0, 20));
		assertThat(page(draft)).doesNotContain("Why this route");
		assertThat(api(draft).path("route").isNull()).isTrue();
	}

	@Test
	void whatTheSecretaryRecordedIsShown() {
		String number = decidedAt("https://example.edu/minutes/12");

		assertThat(page(number)).contains("To forward it as it stands", "Senator for the sciences",
				"Senator for the arts", "It is too short, &lt;b&gt;says one&lt;/b&gt;",
				"href=\"https://example.edu/minutes/12\"");
		JsonNode meeting = api(number).path("decisions").path(0).path("meeting");
		assertThat(meeting.path("motion").asText()).isEqualTo("To forward it as it stands");
		assertThat(meeting.path("mover").asText()).isEqualTo("Senator for the sciences");
		assertThat(meeting.path("seconder").asText()).isEqualTo("Senator for the arts");
		assertThat(meeting.path("dissent").asText()).startsWith("It is too short");
		assertThat(meeting.path("minutes").asText()).isEqualTo("https://example.edu/minutes/12");
	}

	@Test
	void minutesThatAreNoWebAddressAreNoLink() {
		assertThat(page(decidedAt("javascript:alert(1)"))).contains("javascript:alert(1)")
			.doesNotContain("href=\"javascript:");
	}

	@Test
	void aDecisionWithoutAMeetingSaysNothingOfOne() {
		String number = decidedAt(null);

		assertThat(page(number)).doesNotContain("Moved by", "Minutes");
		assertThat(api(number).path("decisions").path(0).path("meeting").isNull()).isTrue();
	}

	@Test
	void besideATaskStandWhatWasDecidedAndWhatItTouches() {
		String number = of("ZQT 101", "Decided before this task");
		String other = of("ZQT 101", "Touched beside this task");
		this.jdbc.sql("""
				insert into review (proposal, round, revision, body, body_name, body_type, faculty, method, opened_at,
					closed_at, outcome, decided_by, rationale)
				values (?, 1, 1, 'harbor-department-sciences', 'Department of Sciences', 'department', true, 'single',
					now(), now(), 'forwarded', 'harbor-department1', 'It <i>fits</i> our courses')""")
			.param(number)
			.update();

		assertThat(tab(number))
			.containsSubsequence("Decisions", "Department of Sciences", "Forwarded", "Decided by",
					"Harbor sciences department member 1", "It &lt;i&gt;fits&lt;/i&gt; our courses", "What it touches",
					"href=\"/proposals/" + other + "\">Touched beside this task</a>", "It shares the course ZQT 101",
					"Awards toward which it counts", "B.S. of ZQT 101")
			.doesNotContain("Nobody has decided on it yet", "None is known");
		assertThat(tab(other)).contains("Nobody has decided on it yet", "Decided before this task")
			.doesNotContain("our courses");
		assertThat(tab(of("ZQT 102", "Beside nothing"))).contains("None is known")
			.doesNotContain("It shares the course");
	}

	private String tab(String number) {
		return Caller.browser(this.port, "harbor-department2").get("/proposals/" + number + "/tabs/proposal").body();
	}

	/** Submitted without a process, with one course. */
	private String of(String course, String title) {
		ObjectNode document = (ObjectNode) Submitting.json("""
				{"kind": "credit", "department": "harbor-department-sciences", "courses": [{"code": "%1$s"}],
				 "disclosure": {"applicability": [{"award": "B.S. of %1$s"}]}}""".formatted(course));
		document.put("title", title);
		String number = this.proposals.begin("harbor", document, "harbor-faculty1").number();
		this.proposals.submit(number, document, "harbor-faculty1");
		return number;
	}

	/** By its rows: the review of the department, closed as if it had met. */
	private String decidedAt(String minutes) {
		String number = new Submitting(this.port).submit("harbor-faculty1", "Decided at a meeting");
		ObjectNode meeting = JsonNodeFactory.instance.objectNode()
			.put("motion", "To forward it as it stands")
			.put("mover", "Senator for the sciences")
			.put("seconder", "Senator for the arts")
			.put("dissent", "It is too short, <b>says one</b>")
			.put("minutes", minutes);
		this.jdbc.sql("""
				update review set method = 'recorded', outcome = 'forwarded', closed_at = now(),
					meeting = :meeting::jsonb
				where proposal = :number""")
			.param("meeting", (minutes != null) ? meeting.toString() : null)
			.param("number", number)
			.update();
		return number;
	}

	private String page(String number) {
		return Caller.browser(this.port, "harbor-faculty1").get("/proposals/" + number).body();
	}

	private JsonNode api(String number) {
		return Submitting.json(Caller.script(this.port, "harbor-faculty1").get("/api/proposals/" + number).body());
	}

}
