package edu.suny.microcredentials.engine;

import java.net.http.HttpResponse;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static edu.suny.microcredentials.engine.Proposing.PROPOSER;
import static edu.suny.microcredentials.engine.Proposing.details;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** There is no way to write round a form. */
@GovernanceTest
class ClosedCommandsTests {

	@LocalServerPort
	int port;

	@Autowired
	TaskService tasks;

	@Autowired
	EngineIdentity identity;

	@Autowired
	IdentityService directory;

	private Proposing proposal;

	@BeforeEach
	void begin() {
		this.proposal = Proposing.begun(this.port);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					complete                  | {}                                                      | A task is done by submitting its form
					complete                  | {"variables": {"action": {"value": "submit"}}}          | A task is done by submitting its form
					resolve                   | {"variables": {"action": {"value": "submit"}}}          | A task is done by submitting its form
					bpmnError                 | {"errorCode": "e", "variables": {}}                     | A task is done by submitting its form
					bpmnEscalation            | {"escalationCode": "e"}                                 | A task is done by submitting its form
					variables                 | {"modifications": {"outcome": {"value": "forwarded"}}}  | What a process knows is written by its forms
					localVariables            | {"deletions": ["proposal"]}                             | What a process knows is written by its forms
					""")
	void aTaskIsWorkedOnByItsFormAlone(String action, String body, String sentence) {
		assertRefused(this.proposal.post(PROPOSER, action, body), sentence);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					/message                               | {"messageName": "proposal-withdrawn", "all": true}            | Messages and signals are sent by the product
					/signal                                | {"name": "any"}                                               | Messages and signals are sent by the product
					/condition                             | {"variables": {"round": {"value": 1}}}                        | A process begins by submitting its start form
					/process-definition/key/micro-credential/start | {"variables": {"proposal": {"value": "x"}}}           | A process begins by submitting its start form
					/process-definition/key/prepare-proposal/start | {"businessKey": "harbor-2026-0001"}                   | A process begins by submitting its start form
					/task/create                           | {"id": "t1", "name": "Mine"}                                  | Tasks are made and changed by the diagrams
					/filter/create                         | {"resourceType": "Task", "name": "f", "query": {}}            | Filters are kept by the administrators
					""")
	void nothingElseIsAskedOfTheEngine(String path, String body, String sentence) {
		assertRefused(Caller.script(this.port, PROPOSER).post("/engine-rest" + path, body), sentence);
	}

	@Test
	void anInstanceIsNeitherWrittenNorMovedNorDeleted() {
		String instance = "/engine-rest/process-instance/" + this.proposal.instance();
		Caller proposer = Caller.script(this.port, PROPOSER);

		assertRefused(proposer.put(instance + "/variables/round", "{\"value\": 9}"),
				"What a process knows is written by its forms");
		assertRefused(proposer.post(instance + "/modification", """
				{"instructions": [{"type": "startBeforeActivity", "activityId": "serviceTask_publishCredential"}]}"""),
				"Where a proposal goes is decided by the diagram");
		assertRefused(proposer.send(proposer.request(instance).DELETE()),
				"Where a proposal goes is decided by the diagram");
	}

	@Test
	void nobodyCommentsBesideTheForm() {
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.identity.as("admin",
					() -> this.tasks.createComment(this.proposal.task(), null, "Seen by all")))
			.withMessageStartingWith("Comments and attachments are not kept here");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					/message                               | {"messageName": "proposal-withdrawn", "businessKey": "any"}    | Messages and signals are sent by the product
					/process-definition/key/micro-credential/start | {"variables": {"proposal": {"value": "x"}}}           | A process begins by submitting its start form
					/decision-definition/key/decision-stands/evaluate | {"variables": {}}                                  | A table is asked by the diagrams alone
					/migration/generate                    | {"sourceProcessDefinitionId": "a", "targetProcessDefinitionId": "b"} | Where a proposal goes is decided
					/external-task/fetchAndLock            | {"workerId": "w", "maxTasks": 1, "topics": []}                | The engine runs no batches, external tasks
					/history/cleanup                       | {}                                                            | What happened is kept as it was
					""")
	void anAdministratorDoesNotDoTheEnginesWorkEither(String path, String body, String sentence) {
		assertRefused(Caller.script(this.port, "admin").post("/engine-rest" + path, body), sentence);
	}

	@Test
	void anAdministratorRepairsButNeitherEndsAVoteNorMovesNorDeletesAProposal() {
		Caller admin = Caller.script(this.port, "admin");
		String instance = "/engine-rest/process-instance/" + this.proposal.instance();

		assertThat(admin.put(instance + "/suspended", "{\"suspended\": true}").statusCode()).isEqualTo(204);
		assertThat(admin.put(instance + "/suspended", "{\"suspended\": false}").statusCode()).isEqualTo(204);
		assertThat(admin.put("/engine-rest/job/none/retries", "{\"retries\": 1}").body())
			.contains("No job found with id 'none'");
		assertThat(admin
			.put("/engine-rest/job/none/retries", "{\"retries\": 1, \"dueDate\": \"2020-01-01T00:00:00.000+0000\"}")
			.body()).contains("A failed job can be tried again; when a job is due is decided by the diagram.");
		assertThat(admin.put("/engine-rest/job/none/duedate", "{\"duedate\": null}").body())
			.contains("When a vote ends");
		assertThat(admin.post("/engine-rest/job/none/execute", "{}").body()).contains("When a vote ends");
		assertRefused(admin.send(admin.request(instance).DELETE()), "Where a proposal goes is decided");
		assertRefused(admin.put(instance + "/variables/round", "{\"value\": 9}"),
				"What a process knows is written by its forms");
		assertRefused(admin.post(instance + "/modification", """
				{"instructions": [{"type": "startBeforeActivity", "activityId": "serviceTask_publishCredential"}]}"""),
				"Where a proposal goes is decided by the diagram");
		String deployment = Proposing.read(admin.get("/engine-rest/deployment?withoutTenantId=true"))
			.path(0)
			.path("id")
			.asText();
		assertRefused(admin.send(admin.request("/engine-rest/deployment/" + deployment + "?cascade=true").DELETE()),
				"Models in force, and those that proposals went by, are kept.");
	}

	@Test
	void peopleKeepTheirOwnAccountAndNoOther() {
		User own = this.directory.createUserQuery().userId("harbor-senator7").singleResult();
		User other = this.directory.createUserQuery().userId("harbor-senator1").singleResult();
		own.setEmail("seven@example.edu");

		as("harbor-senator7", () -> this.directory.saveUser(own));
		as("harbor-senator7", () -> assertThat(this.directory.checkPassword("harbor-senator7", "demo")).isTrue());
		assertRefused(() -> this.directory.saveUser(other), "You can change no account but your own.");
		assertRefused(() -> this.directory.deleteUser("harbor-senator7"),
				"Accounts, groups and campuses are kept by the administrators.");
		assertRefused(() -> this.directory.checkPassword("harbor-senator1", "demo"),
				"You can try no password but your own.");
		assertRefused(() -> this.directory.createMembership("harbor-senator7", "camunda-admin"),
				"Accounts, groups and campuses are kept by the administrators.");
	}

	private void assertRefused(Runnable call, String sentence) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> as("harbor-senator7", call))
			.withMessage(sentence);
	}

	private void as(String user, Runnable call) {
		this.identity.as(user, () -> {
			call.run();
			return null;
		});
	}

	private static void assertRefused(HttpResponse<String> answer, String sentence) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
		assertThat(details(answer)).singleElement().asString().startsWith(sentence);
	}

}
