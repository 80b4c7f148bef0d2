package edu.suny.microcredentials.attack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.engine.ModelSets;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people of one campus read is letter by letter the same, whether or not another
 * campus has a proposal more: lists, counts, statistics, searches, files, feeds, and what
 * Cockpit shows.
 */
@GovernanceTest
class UnmovedByOthersTests {

	private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default";

	private static final List<String> PEOPLE = List.of("lakeside-faculty1", "lakeside-committee1", "lakeside-office1",
			"lakeside-service");

	/**
	 * What is of this moment or this session, and the engine's marks for a version of an
	 * answer.
	 */
	private static final String OF_THE_MOMENT = "(name=\"_csrf\"[^>]*value=\"[^\"]+\"|\"token\":\"[^\"]+\"|nonce=\"[^\"]+\")";

	@LocalServerPort
	int port;

	@Autowired
	ProcessEngine engine;

	@Autowired
	ModelSets sets;

	@Autowired
	JdbcClient jdbc;

	@Test
	void anotherCampussProposalMovesNothingButItsOwnCampus() {
		Map<String, Map<String, String>> before = new TreeMap<>();
		PEOPLE.forEach((person) -> before.put(person, everything(person)));
		Map<String, String> own = everything("hillview-office1");
		Victim victim = Victim.atTheCommittee(this.engine, this.sets, this.port);
		Sitting sitting = Sitting.on(victim.number(), this.jdbc);
		try {
			PEOPLE.forEach((person) -> everything(person)
				.forEach((call, answer) -> assertThat(answer).as("%s by %s", call, person)
					.isEqualTo(before.get(person).get(call))));

			Map<String, String> moved = everything("hillview-office1");
			assertThat(moved.keySet()).filteredOn((call) -> !moved.get(call).equals(own.get(call)))
				.contains("GET /proposals", "GET /api/proposals", "GET /api/proposals.csv", "GET /calendar",
						"GET /engine-rest/task/count", "GET /engine-rest/history/process-instance/count",
						"POST " + COCKPIT + "/process-instance/count",
						"GET " + COCKPIT + "/process-definition/statistics");
		}
		finally {
			sitting.leave(this.jdbc);
			Victim.leave(this.sets);
		}
	}

	/** The answers to all that reads without an id. */
	private Map<String, String> everything(String person) {
		Map<String, String> answers = new TreeMap<>();
		for (EngineDoor door : EngineDoor.of(this.port, person)) {
			EngineCall.all()
				.stream()
				.filter((call) -> (call.isRead() || call.isQuery() || call.path().endsWith("/count"))
						&& !call.path().contains("{"))
				.forEach((call) -> keep(answers, door, call.method(), door.prefix() + call.path()));
			if (door.prefix().startsWith("/camunda")) {
				keep(answers, door, "GET", COCKPIT + "/process-definition/statistics");
				keep(answers, door, "GET", COCKPIT + "/process-definition/statistics-count");
				keep(answers, door, "POST", COCKPIT + "/process-instance");
				keep(answers, door, "POST", COCKPIT + "/process-instance/count");
				keep(answers, door, "POST", COCKPIT + "/incident/count");
			}
		}
		OwnCaller caller = new OwnCaller(this.port, person);
		OwnCall.all()
			.stream()
			.filter((call) -> call.isRead() && !call.path().contains("{") && (call.isApi() || caller.hasPages()))
			.forEach((call) -> answers.put(call.toString(), steady(caller.get(call, call.path()).body())));
		if (caller.hasPages()) {
			OwnCall page = new OwnCall("GET", "/proposals");
			for (String filter : List.of("words=zebra", "state=in-review", "campus=hillview", "idle=0")) {
				answers.put("GET /proposals?" + filter, steady(caller.get(page, "/proposals?" + filter).body()));
			}
		}
		return answers;
	}

	private static void keep(Map<String, String> answers, EngineDoor door, String method, String address) {
		answers.put(method + " " + address, steady(door.send(method, address, "{}").body()));
	}

	private static String steady(String body) {
		return body.replaceAll(OF_THE_MOMENT, "");
	}

}
