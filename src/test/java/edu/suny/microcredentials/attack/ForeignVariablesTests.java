package edu.suny.microcredentials.attack;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.engine.ModelSets;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who has a task of their own, and an administrator, try to change the quorum,
 * the outcome and the proposal beside the form, by every call that takes variables.
 */
@GovernanceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignVariablesTests {

	private static final Set<String> CARRIERS = Set.of("variables", "modifications", "processVariables",
			"localVariables", "processVariablesLocal", "value");

	private static final String FOREIGN = "{\"rules\": {\"value\": \"{\\\"quorum\\\":0}\", \"type\": \"Json\"}, "
			+ "\"outcome\": {\"value\": \"forwarded\"}}";

	@LocalServerPort
	int port;

	@Autowired
	ProcessEngine engine;

	@Autowired
	ModelSets sets;

	@Autowired
	JdbcClient jdbc;

	private Victim own;

	@BeforeAll
	void aProposalBeforeTheCommittee() {
		this.own = Victim.atTheCommittee(this.engine, this.sets, this.port);
	}

	@AfterAll
	void theRulesAreTheSharedOnes() {
		Victim.leave(this.sets);
	}

	@Test
	void noCallWritesWhatTheFormDoesNotHave() {
		String member = this.own.ballots().get(0).getAssignee();
		WholeDatabase database = new WholeDatabase(this.jdbc);
		Map<String, String> before = database.versions();

		for (String person : List.of(member, "hillview-faculty1", "hillview-office1", "admin")) {
			Caller script = Caller.script(this.port, person);
			writes().forEach((call) -> {
				HttpResponse<String> answer = script.send(script.withJson("/engine-rest" + this.own.address(call))
					.method(call.method(), BodyPublishers.ofString(body(call))));
				assertThat(answer.statusCode()).as("%s by %s: %s", call, person, answer.body()).isBetween(400, 499);
			});
		}

		assertThat(database.versions()).isEqualTo(before);
	}

	@Test
	void whatTheFormHasIsWritten() {
		Task ballot = this.own.ballots().get(0);
		Caller member = Caller.script(this.port, ballot.getAssignee());
		String address = "/engine-rest/task/" + ballot.getId() + "/submit-form";

		assertThat(member
			.post(address, "{\"variables\": {\"choice\": {\"value\": \"approve\"}, \"quorum\": {\"value\": 0}}}")
			.statusCode()).isEqualTo(400);
		assertThat(member.post(address, "{\"variables\": {\"choice\": {\"value\": \"approve\"}}}").statusCode())
			.isEqualTo(204);
		assertThat(this.jdbc.sql("select choice from ballot b join review r on r.id = b.review where r.proposal = :n")
			.param("n", this.own.number())
			.query(String.class)
			.list()).containsExactly("approve");
	}

	private static Stream<EngineCall> writes() {
		return EngineCall.all()
			.stream()
			.filter((call) -> !call.isRead() && call.members().stream().anyMatch(CARRIERS::contains))
			// Queries and plans write nothing; decisions are evaluated in the matrix.
			.filter((call) -> !call.members().contains("sorting") && !call.path().endsWith("/count")
					&& !call.path().startsWith("/migration") && !call.path().endsWith("/evaluate"));
	}

	private static String body(EngineCall call) {
		StringBuilder body = new StringBuilder("{\"deleteReason\": null");
		call.members()
			.stream()
			.filter(CARRIERS::contains)
			.forEach((member) -> body.append(", \"%s\": %s".formatted(member,
					member.equals("value") ? "\"forwarded\", \"type\": \"String\"" : FOREIGN)));
		Map.of("messageName", "\"message_withdrawal\"", "businessKey", "null", "errorCode", "\"e\"", "escalationCode",
				"\"e\"", "name", "\"signal\"", "processInstanceIds", "[\"none\"]", "workerId", "\"w\"")
			.forEach((name, value) -> {
				if (call.members().contains(name) && !value.equals("null")) {
					body.append(", \"%s\": %s".formatted(name, value));
				}
			});
		return body.append("}").toString().replace("\"deleteReason\": null, ", "");
	}

}
