package edu.suny.microcredentials.process;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.committee.Voting;
import edu.suny.microcredentials.committee.process.DepartedMembers;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static edu.suny.microcredentials.process.JourneyAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Votes that cannot be, sent as clients send them: each is answered with a sentence, and
 * has changed nothing.
 */
class BadVotesOverHttpTests extends JourneyTests {

	private static final String BODY = "harbor-department-sciences";

	private static final String APPROVE = "{\"variables\": {\"choice\": {\"value\": \"approve\"}}}";

	@LocalServerPort
	int port;

	@Autowired
	Voting voting;

	@Autowired
	DepartedMembers departed;

	@Autowired
	JdbcClient jdbc;

	@AfterEach
	void takeTheRulesBack() {
		Rules.takeBack("harbor", this.engine.getRepositoryService());
		for (int member = 1; member <= 3; member++) {
			this.jdbc.sql("insert into act_id_membership (user_id_, group_id_) values (?, ?) on conflict do nothing")
				.params("harbor-department" + member, BODY)
				.update();
		}
		this.jdbc.sql("delete from act_id_membership where user_id_ = 'harbor-committee5' and group_id_ = ?")
			.param(BODY)
			.update();
	}

	@ParameterizedTest
	@CsvSource({ "/engine-rest/task/%s/submit-form", "/camunda/api/engine/engine/default/task/%s/submit-form" })
	void afterTheClose(String path) {
		Journey proposal = atTheBallot("at least 1 member");
		this.jdbc.sql("update review set voting_closes = now() - interval '1 second' where id = ?")
			.param(department(proposal).id())
			.update();

		HttpResponse<String> answer = by("harbor-department2", path)
			.post(at(path, ballot(proposal, "harbor-department2")), APPROVE);

		assertRefused(answer, "Sciences has ended its vote on proposal " + proposal.number());
		assertUnchanged(proposal, 3, 0);
	}

	@ParameterizedTest
	@CsvSource({ "/engine-rest/task/%s/submit-form", "/camunda/api/engine/engine/default/task/%s/submit-form" })
	void twice(String path) {
		Journey proposal = atTheBallot("anybody");
		String ballot = at(path, ballot(proposal, "harbor-department2"));
		Caller member = by("harbor-department2", path);
		assertThat(member.post(ballot, APPROVE).statusCode()).isEqualTo(204);

		assertRefused(member.post(ballot, APPROVE), "This task is not open: it has been done");
		assertRefused(member.post(at(path, ballot(proposal, "harbor-department3")), APPROVE),
				"belongs to somebody else");
		assertUnchanged(proposal, 2, 1);
	}

	@Test
	void withoutItsForm() {
		Journey proposal = atTheBallot("anybody");
		String task = ballot(proposal, "harbor-department2");

		assertRefused(
				Caller.script(this.port, "harbor-department2")
					.post("/engine-rest/task/%s/complete".formatted(task), APPROVE),
				"A task is done by submitting its form");
		assertUnchanged(proposal, 3, 0);
	}

	@Test
	void bySomebodyElse() {
		Journey proposal = atTheBallot("anybody");
		String ballot = "/engine-rest/task/%s/submit-form".formatted(ballot(proposal, "harbor-department2"));

		for (String user : List.of("harbor-senator3", "hillview-department2", "harbor-office1", "harbor-department1")) {
			assertRefused(Caller.script(this.port, user).post(ballot, APPROVE), "");
		}
		assertUnchanged(proposal, 3, 0);
	}

	@Test
	void byWhoIsRecused() {
		new Rules().with("departmentChair", "method", "\"ballot\"").at("harbor", this.engine.getRepositoryService());
		Journey proposal = anIdea(Documents.at("harbor", Documents.credit()), "harbor-department1").submits();
		assertThat(proposal.tasks()).extracting(Task::getAssignee)
			.containsExactlyInAnyOrder("harbor-department2", "harbor-department3");
		String others = "/engine-rest/task/%s/submit-form".formatted(ballot(proposal, "harbor-department2"));

		assertRefused(Caller.script(this.port, "harbor-department1").post(others, APPROVE), "belongs to somebody else");
		assertThat(Caller.script(this.port, "harbor-department2")
			.post(others,
					"{\"variables\": {\"choice\": {\"value\": \"recuse\"}, \"rationale\": {\"value\": \"A relative\"}}}")
			.statusCode()).isEqualTo(204);
		assertRefused(Caller.script(this.port, "harbor-department2")
			.post("/engine-rest/task/%s/submit-form".formatted(ballot(proposal, "harbor-department3")), APPROVE), "");
		assertUnchanged(proposal, 1, 1);
	}

	@Test
	void whileTheRosterChanges() {
		Journey proposal = atTheBallot("anybody");
		String leaves = "/engine-rest/task/%s/submit-form".formatted(ballot(proposal, "harbor-department3"));
		this.engine.getIdentityService().deleteMembership("harbor-department3", BODY);
		this.engine.getIdentityService().createMembership("harbor-committee5", BODY);

		assertRefused(Caller.script(this.port, "harbor-department3").post(leaves, APPROVE),
				"who has left the body does not vote in it");
		assertRefused(Caller.script(this.port, "harbor-committee5").post(leaves, APPROVE), "");
		assertUnchanged(proposal, 3, 0);

		this.departed.withdraw("harbor");
		proposal.runsJobs();
		assertThat(proposal.tasks()).extracting(Task::getAssignee)
			.containsExactlyInAnyOrder("harbor-department1", "harbor-department2");
		assertRefused(Caller.script(this.port, "harbor-department3").post(leaves, APPROVE), "");
		proposal.votes("department1", "approve").votes("department2", "approve");
		assertThat(department(proposal).eligible()).containsExactly("harbor-department1", "harbor-department2");
	}

	@Test
	void thePageOffersAPostingOnlyToWhoMayPullIt() {
		Journey proposal = under(new Rules().with("departmentChair", "method", "\"consent\"")
			.with("departmentChair", "chairVotes", "\"never\""));
		String pull = "/matters/%d/pull".formatted(department(proposal).id());

		assertThat(Caller.browser(this.port, "harbor-department2").get("/committees/" + BODY).body()).contains(pull);
		assertThat(Caller.browser(this.port, "harbor-department1").get("/committees/" + BODY).body())
			.contains(proposal.number())
			.doesNotContain(pull);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"\"present\": {\"value\": 4}, \"votesFor\": {\"value\": 4} | 4 present and 0 recused are more than the 3 members",
			"\"present\": {\"value\": 3}, \"votesFor\": {\"value\": 4} | 4 votes for, 0 against and 0 abstentions are more than the 3 members present",
			"\"present\": {\"value\": 2}, \"votesFor\": {\"value\": 2}, \"recusals\": {\"value\": 1} | are none; the number entered is 1",
			"\"present\": {\"value\": 2}, \"votesFor\": {\"value\": -2} | " })
	void aCountThatCannotBe(String numbers, String sentence) {
		new Rules().with("departmentChair", "method", "\"recorded\"").at("harbor", this.engine.getRepositoryService());
		Journey proposal = anIdea(Documents.at("harbor", Documents.credit()), "harbor-faculty1").submits();
		String task = proposal.tasks().get(0).getId();

		assertRefused(Caller.script(this.port, "harbor-department2")
			.post("/engine-rest/task/%s/submit-form".formatted(task), """
					{"variables": {"decision": {"value": "forwarded"}, "votesAgainst": {"value": 0}, %s}}"""
				.formatted(numbers)), (sentence != null) ? sentence : "");
		assertThat(proposal).isWaitingAt("userTask_recordMeetingVote");
		assertThat(department(proposal).decision()).isNull();
	}

	@Test
	void aQuorumThatTheBodyIsTooSmallFor() {
		Journey proposal = under(new Rules().with("departmentChair", "method", "\"ballot\"")
			.with("departmentChair", "quorum", "\"at least 60 members\""));

		assertThat(proposal).isWaitingAt("userTask_completeBody");
		assertThat(
				this.engine.getTaskService().getVariables(proposal.tasks().get(0).getId()).get("obstacle").toString())
			.contains("cannot reach its quorum with the 3 who may vote");
		proposal.completes("harbor-office1", "userTask_completeBody",
				Map.of("decision", "returned", "changes", "The rules ask for more members than there are"));
		assertThat(proposal).isWaitingAt("userTask_draftProposal");
	}

	private Journey atTheBallot(String quorum) {
		return under(new Rules().with("departmentChair", "method", "\"ballot\"")
			.with("departmentChair", "threshold", "\"at least two thirds of the members\"")
			.with("departmentChair", "quorum", "\"" + quorum + "\""));
	}

	private Journey under(Rules rules) {
		rules.at("harbor", this.engine.getRepositoryService());
		return anIdea(Documents.at("harbor", Documents.credit()), "harbor-faculty1").submits();
	}

	private Review department(Journey proposal) {
		return review(proposal, "department-sciences");
	}

	private static String ballot(Journey proposal, String member) {
		return proposal.tasks()
			.stream()
			.filter((task) -> member.equals(task.getAssignee()))
			.map(Task::getId)
			.findFirst()
			.orElseThrow();
	}

	private static String at(String path, String task) {
		return path.formatted(task);
	}

	private Caller by(String user, String path) {
		if (!path.startsWith("/camunda/")) {
			return Caller.script(this.port, user);
		}
		Caller browser = Caller.browser(this.port, user);
		browser.get("/camunda/app/tasklist/default/");
		return browser;
	}

	private static void assertRefused(HttpResponse<String> answer, String sentence) {
		assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
		assertThat(answer.body()).contains(sentence).containsPattern("\"message\":\"[A-Z0-9][^\"]+ [^\"]+\\.\"");
	}

	private void assertUnchanged(Journey proposal, int tasks, int ballots) {
		proposal.runsJobs();
		assertThat(proposal.tasks()).hasSize(tasks)
			.extracting(Task::getTaskDefinitionKey)
			.containsOnly("userTask_castBallot");
		assertThat(this.voting.ballots(department(proposal).id())).hasSize(ballots);
		assertThat(department(proposal).isOpen()).isTrue();
	}

}
