package edu.suny.microcredentials.attack;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.engine.ModelSets;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * People of one campus try every call of the engine's API, with the ids of another
 * campus's proposal, over both of its doors. They read nothing of it and change nothing,
 * there or anywhere.
 */
@GovernanceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrossCampusTests {

	private static final String REST = "/engine-rest";

	@LocalServerPort
	int port;

	@Autowired
	ProcessEngine engine;

	@Autowired
	ModelSets sets;

	@Autowired
	JdbcClient jdbc;

	private Victim victim;

	@BeforeAll
	void aProposalOfAnotherCampus() {
		this.victim = Victim.atTheCommittee(this.engine, this.sets, this.port);
	}

	@AfterAll
	void itsRulesAreTheSharedOnes() {
		Victim.leave(this.sets);
	}

	@ParameterizedTest
	@ValueSource(strings = { "lakeside-faculty1", "lakeside-committee1", "lakeside-analyst1", "lakeside-provost",
			"lakeside-office1", "lakeside-service" })
	void nobodyReadsAnotherCampussProposal(String attacker) {
		for (EngineDoor door : EngineDoor.of(this.port, attacker)) {
			EngineCall.all()
				.parallelStream()
				.filter((call) -> call.isRead() || call.isQuery())
				.forEach((call) -> assertTellsNothing(call,
						door.call(call, this.victim.address(call), call.isRead() ? "" : "{}")));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "lakeside-faculty1", "lakeside-committee1", "lakeside-provost", "lakeside-office1",
			"lakeside-service" })
	void nobodyChangesAnythingOfAnotherCampus(String attacker) {
		WholeDatabase database = new WholeDatabase(this.jdbc);
		List<EngineDoor> doors = EngineDoor.of(this.port, attacker);
		Map<String, String> before = database.versions();

		for (EngineDoor door : doors) {
			EngineCall.all().parallelStream().filter((call) -> !call.isRead()).forEach((call) -> {
				HttpResponse<String> answer = door.call(call, this.victim.address(call), body(call));
				assertThat(answer.statusCode()).as("%s by %s: %s", call, attacker, answer.body()).isLessThan(500);
			});
		}

		assertThat(database.versions()).isEqualTo(before);
	}

	/** The same calls show their own campus what is its own. */
	@Test
	void theCampussOwnOfficeReadsIt() {
		List<String> told = new ArrayList<>();
		for (EngineDoor door : EngineDoor.of(this.port, "hillview-office1")) {
			for (EngineCall call : EngineCall.all()) {
				if (call.isRead() && tells(door.call(call, this.victim.address(call), ""))) {
					told.add(call.path());
				}
			}
		}

		assertThat(told).contains("/task", "/process-instance", "/process-instance/{id}", "/history/process-instance");
	}

	@Test
	void aMemberOfTheBodyVotes() {
		WholeDatabase database = new WholeDatabase(this.jdbc);
		Map<String, String> before = database.versions();
		var ballot = this.victim.ballots().get(0);
		HttpResponse<String> answer = Caller.script(this.port, ballot.getAssignee())
			.post(REST + "/task/" + ballot.getId() + "/submit-form",
					"{\"variables\": {\"choice\": {\"value\": \"approve\"}}}");

		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
		assertThat(database.versions().entrySet()).filteredOn((table) -> !before.entrySet().contains(table))
			.extracting(Map.Entry::getKey)
			.contains("ballot", "act_ru_task", "governance_record");
	}

	/** Plausible at least for most: what is missing is named by the refusal. */
	private static String body(EngineCall call) {
		List<String> members = new ArrayList<>();
		Map.of("variables", "{\"outcome\": {\"value\": \"forwarded\"}}", "modifications",
				"{\"outcome\": {\"value\": \"forwarded\"}}", "userId", "\"lakeside-faculty1\"", "messageName",
				"\"message_withdrawal\"", "businessKey", "\"hillview-2026-0001\"", "suspended", "true", "retries", "0",
				"type", "\"candidate\"", "errorCode", "\"error\"", "tenantId", "\"hillview\"")
			.forEach((name, value) -> {
				if (call.members().contains(name)) {
					members.add("\"%s\": %s".formatted(name, value));
				}
			});
		return "{" + String.join(", ", members) + "}";
	}

	private void assertTellsNothing(EngineCall call, HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as("%s: %s", call, answer.body()).isLessThan(500);
		assertThat(answer.body()).as(call.toString())
			.doesNotContain(Victim.TITLE)
			.doesNotContain(this.victim.number())
			.doesNotContain("\"hillview-senator");
	}

	private boolean tells(HttpResponse<String> answer) {
		return answer.statusCode() == 200
				&& (answer.body().contains(Victim.TITLE) || answer.body().contains(this.victim.number()));
	}

}
