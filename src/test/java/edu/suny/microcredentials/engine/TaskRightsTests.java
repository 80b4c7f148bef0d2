package edu.suny.microcredentials.engine;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.proposal.process.Ideas;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static edu.suny.microcredentials.engine.Proposing.PROPOSER;
import static edu.suny.microcredentials.engine.Proposing.details;
import static edu.suny.microcredentials.engine.Proposing.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Who may work on a task. */
@GovernanceTest
class TaskRightsTests {

	private static final String CHAIR = "harbor-department1";

	private static final String SECRETARY = "harbor-department2";

	private static final String NOT_ADMINISTRATORS = "Administrators and the system's office keep the product running; they propose nothing and decide nothing. Sign in with another account for that.";

	private static final Map<String, ?> FORWARDED = Map.of("decision", text("forwarded"), "rationale", text("Sound"));

	@LocalServerPort
	int port;

	@Autowired
	TaskService tasks;

	@Autowired
	Drafts drafts;

	@Autowired
	IdentityService directory;

	@Autowired
	Ideas ideas;

	@Test
	void somebodyToWhomItIsOfferedDecides() {
		Proposing proposal = Proposing.begun(this.port).atTheDepartment();

		assertThat(proposal.submit(CHAIR, FORWARDED).statusCode()).isEqualTo(204);
	}

	@Test
	void nobodyElseDecides() {
		Proposing proposal = Proposing.begun(this.port).atTheDepartment();

		assertRefused(proposal.submit("harbor-senator1", FORWARDED), 403, "This task is not offered to you.");
		assertRefused(proposal.submit("admin", FORWARDED), 403, NOT_ADMINISTRATORS);
		assertRefused(proposal.submit("system-office", FORWARDED), 403, NOT_ADMINISTRATORS);
		assertRefused(proposal.submit("lakeside-department1", FORWARDED), 404,
				"There is no such thing at your campus.");
	}

	@Test
	void aClaimedTaskIsItsClaimersUntilGivenBack() {
		Proposing proposal = Proposing.begun(this.port).atTheDepartment();
		this.tasks.addCandidateUser(proposal.task(), SECRETARY);
		assertThat(claim(proposal, CHAIR, CHAIR).statusCode()).isEqualTo(204);

		assertRefused(claim(proposal, SECRETARY, SECRETARY), 403,
				"This task was claimed by Harbor sciences department member 1.");
		assertRefused(proposal.submit(SECRETARY, FORWARDED), 403,
				"This task was claimed by Harbor sciences department member 1.");
		assertThat(proposal.post(SECRETARY, "unclaim", "{}").statusCode()).isEqualTo(403);

		assertThat(proposal.post(CHAIR, "unclaim", "{}").statusCode()).isEqualTo(204);
		assertThat(claim(proposal, SECRETARY, SECRETARY).statusCode()).isEqualTo(204);
	}

	@Test
	void nobodyClaimsForSomebodyElseNorPassesATaskOn() {
		Proposing proposal = Proposing.begun(this.port).atTheDepartment();

		assertRefused(claim(proposal, CHAIR, SECRETARY), 403, "You can take a task only for yourself.");
		assertThat(proposal.post(CHAIR, "assignee", "{\"userId\": \"harbor-senator1\"}").statusCode()).isEqualTo(403);
		assertRefused(proposal.post(CHAIR, "delegate", "{\"userId\": \"harbor-senator1\"}"), 403,
				"A task is not lent to somebody else. The governance office may give it to another member, with a reason.");
	}

	@Test
	void nobodyDecidesOnAProposalOfTheirOwnEvenWhenAssigned() {
		Proposing proposal = Proposing.begun(this.port).atTheDepartment();
		this.tasks.setAssignee(proposal.task(), PROPOSER);

		assertRefused(proposal.submit(PROPOSER, FORWARDED), 403,
				"Proposal %s is your own: somebody else decides on it.".formatted(proposal.number()));

		this.tasks.setAssignee(proposal.task(), null);
		this.tasks.addCandidateUser(proposal.task(), PROPOSER);
		assertRefused(claim(proposal, PROPOSER, PROPOSER), 403,
				"Proposal %s is your own: somebody else decides on it.".formatted(proposal.number()));
	}

	@ParameterizedTest
	@ValueSource(strings = { CHAIR, "admin", "harbor-office1" })
	void nobodySaysThroughTheEngineWhoseATaskIs(String user) {
		Proposing proposal = Proposing.begun(this.port).atTheDepartment();
		String task = "/engine-rest/task/" + proposal.task();
		String link = "{\"userId\": \"harbor-senator1\", \"type\": \"%s\"}";

		assertThat(proposal.post(user, "assignee", "{\"userId\": \"harbor-senator1\"}").statusCode()).isEqualTo(403);
		for (String type : List.of("candidate", "assignee", "owner")) {
			assertThat(proposal.post(user, "identity-links", link.formatted(type)).statusCode()).as(type)
				.isEqualTo(403);
			assertThat(proposal.post(user, "identity-links/delete", link.formatted(type)).statusCode()).as(type)
				.isEqualTo(403);
		}
		assertThat(Caller.script(this.port, user).put(task, "{\"assignee\": \"harbor-senator1\"}").statusCode())
			.isEqualTo(403);
		assertThat(proposal.submit(CHAIR, FORWARDED).statusCode()).isEqualTo(204);
	}

	@Test
	void anAdministratorDecidesNothingWhateverElseTheyBelongTo() {
		Proposing proposal = Proposing.begun(this.port).atTheDepartment();
		this.directory.createMembership("admin", "harbor-department-sciences");
		try {
			this.tasks.addCandidateGroup(proposal.task(), "harbor-department-sciences");
			assertRefused(proposal.submit("admin", FORWARDED), 403, NOT_ADMINISTRATORS);
			assertRefused(claim(proposal, "admin", "admin"), 403, NOT_ADMINISTRATORS);
			this.tasks.setAssignee(proposal.task(), "admin");
			assertRefused(proposal.submit("admin", FORWARDED), 403, NOT_ADMINISTRATORS);
		}
		finally {
			this.directory.deleteMembership("admin", "harbor-department-sciences");
		}
		this.tasks.setAssignee(proposal.task(), CHAIR);
		assertThat(proposal.submit(CHAIR, FORWARDED).statusCode()).isEqualTo(204);
	}

	@Test
	void anAdministratorProposesNothing() {
		assertThat(Proposing.start(this.port, "admin", Map.of("proposal", Proposing.json(Proposing.IDEA))).statusCode())
			.isEqualTo(403);
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.ideas.start(JsonNodeFactory.instance.objectNode().put("title", "A"), "admin"))
			.withMessage(NOT_ADMINISTRATORS);
	}

	@Test
	void aDecisionThatWasLentIsNotMade() {
		Proposing proposal = Proposing.begun(this.port).atTheDepartment();
		this.tasks.addCandidateUser(proposal.task(), SECRETARY);
		this.tasks.setAssignee(proposal.task(), CHAIR);
		this.tasks.delegateTask(proposal.task(), SECRETARY);

		assertRefused(proposal.submit(SECRETARY, FORWARDED), 403,
				"A decision cannot be lent to somebody else: whoever was asked must make it.");
	}

	@Test
	void aDraftThatWasLentIsCheckedAsWell() {
		Proposing proposal = Proposing.begun(this.port);
		String task = proposal.task();
		this.tasks.delegateTask(task, "harbor-faculty2");

		assertThat(proposal.submit("harbor-faculty2", Map.of("action", text("submit"), "outcome", text("approved")))
			.statusCode()).isEqualTo(400);
		assertThat(proposal
			.submit("harbor-faculty2",
					Map.of("action", text("save"), "proposal", Proposing.json("{\"title\": \"Lent\"}")))
			.statusCode()).isEqualTo(204);
		assertThat(proposal.task()).isEqualTo(task);
		assertThat(proposal.variable("proposal").path("title").asText()).isEqualTo("Lent");
	}

	@Test
	void aTaskThatIsDoneIsNotDoneAgain() {
		Proposing proposal = Proposing.begun(this.port).atTheDepartment();
		String path = "/engine-rest/task/" + proposal.task() + "/submit-form";
		proposal.submit(CHAIR, FORWARDED);

		assertRefused(Caller.script(this.port, SECRETARY).post(path, "{}"), 404,
				"This task is not open: it has been done, or the proposal has moved on. Reload the list of tasks.");
	}

	@Test
	void ofTwoDecisionsAtOnceOneIsTaken() throws Exception {
		Proposing proposal = Proposing.begun(this.port).atTheDepartment();
		String path = "/engine-rest/task/" + proposal.task() + "/submit-form";
		String body = "{\"variables\": {\"decision\": {\"value\": \"forwarded\"}}}";
		CountDownLatch together = new CountDownLatch(1);
		ExecutorService threads = Executors.newFixedThreadPool(2);
		List<Future<HttpResponse<String>>> answers = Stream.of(CHAIR, CHAIR).map((user) -> threads.submit(() -> {
			together.await();
			return Caller.script(this.port, user).post(path, body);
		})).toList();
		together.countDown();

		HttpResponse<String> one = answers.get(0).get();
		HttpResponse<String> other = answers.get(1).get();
		threads.shutdown();
		assertThat(List.of(one, other)).as(one.body() + other.body())
			.extracting(HttpResponse::statusCode)
			.containsOnlyOnce(204)
			.allMatch((status) -> List.of(204, 404, 409).contains(status));
	}

	@Test
	void aDraftIsKeptWithoutDoingTheTask() {
		Proposing proposal = Proposing.begun(this.port);
		String task = proposal.task();

		this.drafts.save(task, JsonNodeFactory.instance.objectNode().put("title", "D"), null, PROPOSER);

		assertThat(proposal.task()).isEqualTo(task);
		assertThat(proposal.variable("proposal").path("title").asText()).isEqualTo("D");
		assertThat(proposal.variable("proposal").path("proposers").path(0).asText()).isEqualTo(PROPOSER);
	}

	@Test
	void onlyWhoWritesAProposalKeepsADraft() {
		Proposing proposal = Proposing.begun(this.port);
		String task = proposal.task();

		assertRefused(task, "harbor-faculty2", Reason.FORBIDDEN, "This task belongs to somebody else.");
		assertRefused("none", PROPOSER, Reason.NOT_FOUND,
				"This task is not open: it has been done, or the proposal has moved on.");
		assertRefused(proposal.atTheDepartment().task(), CHAIR, Reason.INVALID, "Only a proposal is kept as a draft.");
	}

	private void assertRefused(String task, String user, Reason reason, String sentence) {
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.drafts.save(task, JsonNodeFactory.instance.objectNode(), null, user))
			.withMessage(sentence)
			.extracting(RefusedException::reason)
			.isEqualTo(reason);
	}

	private static HttpResponse<String> claim(Proposing proposal, String user, String forUser) {
		return proposal.post(user, "claim", "{\"userId\": \"%s\"}".formatted(forUser));
	}

	private static void assertRefused(HttpResponse<String> answer, int status, String sentence) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(details(answer)).containsExactly(sentence);
	}

}
