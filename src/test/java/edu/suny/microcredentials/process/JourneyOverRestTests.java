package edu.suny.microcredentials.process;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.GovernanceTest;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole journey as a script makes it, told in {@code src/docs/rest.md}. */
@GovernanceTest
class JourneyOverRestTests {

	private static final ObjectMapper JSON = new ObjectMapper();

	@LocalServerPort
	int port;

	@Autowired
	RuntimeService runtime;

	@Autowired
	ManagementService management;

	@Test
	void aProposalGoesFromIdeaToCatalogueOverRestAlone() throws Exception {
		ObjectNode document = Documents.at("harbor", Documents.marketDriven()).put("title", "Governed by a script");
		document.remove("proposers");
		String number = start(document);

		submit("harbor-faculty1", number, Map.of("action", "submit", "proposal", Map.of("title", "Too little")));
		assertThat(findings(number)).contains("Choose the form");
		submit("harbor-faculty1", number, Map.of("action", "submit", "proposal", document));
		submit("harbor-department1", number, Map.of("decision", "forwarded"));
		for (String member : List.of("harbor-committee1", "harbor-committee2", "harbor-committee3", "harbor-committee4",
				"harbor-committee5", "two-bodies")) {
			submit(member, number, Map.of("choice", "approve"));
		}
		if (document.path("market").path("driven").asBoolean()) {
			submit("harbor-analyst1", number, Map.of("finding", "supported", "rationale", "By the figures"));
		}
		submit("harbor-senator2", number,
				Map.of("decision", "forwarded", "present", 6, "votesFor", 5, "votesAgainst", 1, "abstentions", 0,
						"recusals", 0, "motion", "To forward", "mover", "Senator 3", "seconder", "Senator 4"));
		submit("harbor-provost", number, Map.of("decision", "approved"));

		assertThat(Caller.stranger(this.port).get("/api/catalogue").body()).contains("Governed by a script");
	}

	private String start(ObjectNode document) throws Exception {
		ObjectNode idea = document.deepCopy().retain("title", "summary", "kind");
		var answer = Caller.script(this.port, "harbor-faculty1")
			.post("/engine-rest/process-definition/key/micro-credential/submit-form",
					variables(Map.of("proposal", idea)));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return JSON.readTree(answer.body()).path("businessKey").asText();
	}

	private void submit(String user, String number, Map<String, Object> fields) throws Exception {
		Caller script = Caller.script(this.port, user);
		JsonNode tasks = JSON.readTree(script.get("/engine-rest/task?processInstanceBusinessKey=" + number).body());
		assertThat(tasks).as("tasks of %s", user).hasSize(1);
		var answer = script.post("/engine-rest/task/" + tasks.path(0).path("id").asText() + "/submit-form",
				variables(fields));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
		runJobs(number);
	}

	/** What the job executor does in the running product. */
	private void runJobs(String number) {
		List<Job> jobs;
		while (!(jobs = jobs(number)).isEmpty()) {
			jobs.forEach((job) -> this.management.executeJob(job.getId()));
		}
	}

	private List<Job> jobs(String number) {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(number)
			.list()
			.stream()
			.map(ProcessInstance::getId)
			.flatMap((instance) -> this.management.createJobQuery()
				.processInstanceId(instance)
				.messages()
				.list()
				.stream())
			.toList();
	}

	private String findings(String number) throws Exception {
		Caller script = Caller.script(this.port, "harbor-faculty1");
		JsonNode task = JSON.readTree(script.get("/engine-rest/task?processInstanceBusinessKey=" + number).body())
			.path(0);
		return script
			.get("/engine-rest/task/" + task.path("id").asText()
					+ "/form-variables?deserializeValues=false&variableNames=findings")
			.body();
	}

	private static String variables(Map<String, Object> fields) {
		ObjectNode variables = JSON.createObjectNode();
		fields.forEach((name, value) -> {
			ObjectNode variable = variables.putObject(name);
			if (value instanceof String || value instanceof Integer) {
				variable.putPOJO("value", value);
			}
			else {
				variable.put("type", "Json").put("value", JSON.valueToTree(value).toString());
			}
		});
		return JSON.createObjectNode().set("variables", variables).toString();
	}

}
