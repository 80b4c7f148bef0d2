package edu.suny.microcredentials.engine;

import java.net.http.HttpResponse;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import org.camunda.bpm.engine.TaskService;
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

	@Test
	void anAdministratorMaySendTheMessageThatWithdraws() {
		HttpResponse<String> sent = Caller.script(this.port, "admin").post("/engine-rest/message", """
				{"messageName": "proposal-withdrawn", "businessKey": "%s"}""".formatted(this.proposal.number()));

		assertThat(sent.statusCode()).as(sent.body()).isEqualTo(204);
	}

	private static void assertRefused(HttpResponse<String> answer, String sentence) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
		assertThat(details(answer)).singleElement().asString().startsWith(sentence);
	}

}
