package edu.suny.microcredentials.engine;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static edu.suny.microcredentials.engine.Proposing.PROPOSER;
import static edu.suny.microcredentials.engine.Proposing.text;
import static org.assertj.core.api.Assertions.assertThat;

/** An office changes a rule while proposals are on their way. */
@GovernanceTest
class ChangedRuleTests {

	private static final String HOUSE_RULE = "Name the library's contact.";

	@LocalServerPort
	int port;

	@Autowired
	RepositoryService repository;

	@Autowired
	RuntimeService runtime;

	@Autowired
	TaskService tasks;

	@Autowired
	ManagementService management;

	private Proposing proposal;

	@AfterEach
	void takeTheRuleBack() {
		this.runtime.deleteProcessInstance(this.proposal.instance(), "test");
		this.repository.createDeploymentQuery()
			.tenantIdIn("harbor")
			.list()
			.forEach((deployment) -> this.repository.deleteDeployment(deployment.getId(), true));
	}

	@Test
	void whatRunsGoesOnAsItWasAndTheNextRoundFollowsTheChange() throws IOException {
		this.proposal = Proposing.begun(this.port).atTheDepartment();
		String definition = definitionOfOpenTask();

		HttpResponse<String> deployed = new ModelerUpload("harbor", "submission-readiness.dmn", withHouseRule())
			.by(Caller.script(this.port, "harbor-office1"));
		assertThat(deployed.statusCode()).as(deployed.body()).isEqualTo(200);

		assertThat(definitionOfOpenTask()).isEqualTo(definition);
		this.proposal.submit("harbor-department1", Map.of("decision", text("returned"), "rationale",
				text("Nearly there"), "changes", text("Say who teaches it")));
		runJobs();
		assertThat(tenantOf(definitionOfOpenTask())).isEqualTo("harbor");
		this.proposal.atTheDepartment();
		assertThat(this.proposal.variable("findings").toString()).contains(HOUSE_RULE);
	}

	private String definitionOfOpenTask() {
		return this.tasks.createTaskQuery().taskId(this.proposal.task()).singleResult().getProcessDefinitionId();
	}

	private String tenantOf(String definition) {
		return this.repository.getProcessDefinition(definition).getTenantId();
	}

	private void runJobs() {
		var instances = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.proposal.number())
			.list();
		instances.forEach((instance) -> this.management.createJobQuery()
			.processInstanceId(instance.getProcessInstanceId())
			.messages()
			.list()
			.forEach((job) -> this.management.executeJob(job.getId())));
	}

	private static String withHouseRule() throws IOException {
		String rule = """
				<rule id="houseRule">
				<inputEntry id="houseRule_in1"><text></text></inputEntry>
				<inputEntry id="houseRule_in2"><text></text></inputEntry>
				<inputEntry id="houseRule_in3"><text></text></inputEntry>
				<outputEntry id="houseRule_out1"><text>"%s"</text></outputEntry>
				<outputEntry id="houseRule_out2"><text>"contact"</text></outputEntry>
				</rule>
				""".formatted(HOUSE_RULE);
		return Files.readString(Path.of("dmn/submission-readiness.dmn"))
			.replaceFirst("<rule ", rule.replace("$", "\\$") + "<rule ");
	}

}
