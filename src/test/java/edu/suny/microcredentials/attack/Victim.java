package edu.suny.microcredentials.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import edu.suny.microcredentials.engine.ModelSets;
import edu.suny.microcredentials.tracker.Submitting;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDetail;
import org.camunda.bpm.engine.history.HistoricJobLog;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;

import org.springframework.core.io.ClassPathResource;

/**
 * A confidential proposal at hillview, before its curriculum committee, and the ids of
 * all that the engine keeps about it: an attacker is taken to have guessed them.
 */
final class Victim {

	static final String TITLE = "Unannounced Zebra Studies";

	private static final String TABLE = "dmn/committee-rules.dmn";

	private final ProcessEngine engine;

	private final String number;

	private final Map<String, String> ids = new HashMap<>();

	private Victim(ProcessEngine engine, String number) {
		this.engine = engine;
		this.number = number;
	}

	/**
	 * Makes the proposal, under a set of models of its campus's own.
	 * @throws IllegalStateException if the shared table cannot be read
	 */
	static Victim atTheCommittee(ProcessEngine engine, ModelSets sets, int port) {
		sets.deploy("hillview",
				Map.of(TABLE,
						table().replace("Committee rules", "Rules of our committees").getBytes(StandardCharsets.UTF_8)),
				null, "test");
		Submitting submitting = new Submitting(port);
		Victim victim = new Victim(engine, submitting.submit("hillview-faculty1", TITLE));
		victim.runsJobs();
		submitting.complete("hillview-department1", victim.number, "{\"decision\": {\"value\": \"forwarded\"}}");
		victim.runsJobs();
		victim.collectIds();
		return victim;
	}

	/** The campus decides by the shared table again. */
	static void leave(ModelSets sets) {
		sets.deploy("hillview", Map.of(TABLE, table().getBytes(StandardCharsets.UTF_8)), null, "test");
	}

	private static String table() {
		try {
			return new ClassPathResource(TABLE).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	String number() {
		return this.number;
	}

	/** Open tasks of its ballot, one for each member. */
	List<Task> ballots() {
		return this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceBusinessKey(this.number)
			.taskDefinitionKey("userTask_castBallot")
			.list();
	}

	/** The address of a call with this proposal's ids put in. */
	String address(EngineCall call) {
		String first = "/" + call.path().split("/")[1];
		String second = call.path().startsWith("/history") ? "/history/" + call.path().split("/")[2] : first;
		return call.path()
			.replace("{id}", this.ids.getOrDefault(second, "none"))
			.replace("{key}", this.ids.getOrDefault(first + "#key", "micro-credential"))
			.replace("{tenant-id}", "hillview")
			.replace("{resourceId}", this.ids.getOrDefault("resource", "none"))
			.replace("{userId}", "lakeside-faculty1")
			.replace("{groupId}", "hillview-governance-office")
			.replace("{varName}", "proposal")
			.replace("{messageName}", "message_withdrawal")
			.replace("{metrics-name}", "activity-instance-start")
			.replaceAll("\\{\\w+}", "none");
	}

	private void runsJobs() {
		for (Optional<Job> job = job(); job.isPresent(); job = job()) {
			this.engine.getManagementService().executeJob(job.get().getId());
		}
	}

	private Optional<Job> job() {
		return instances().stream()
			.flatMap((instance) -> this.engine.getManagementService()
				.createJobQuery()
				.processInstanceId(instance.getId())
				.messages()
				.withRetriesLeft()
				.list()
				.stream())
			.findFirst();
	}

	private List<ProcessInstance> instances() {
		return this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.number)
			.list();
	}

	private void collectIds() {
		Task task = ballots().get(0);
		String review = task.getProcessInstanceId();
		RepositoryService repository = this.engine.getRepositoryService();
		HistoryService history = this.engine.getHistoryService();
		ManagementService management = this.engine.getManagementService();
		String root = history.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(this.number)
			.processDefinitionKey("micro-credential")
			.singleResult()
			.getId();
		this.ids.putAll(Map.of("/task", task.getId(), "/execution", task.getExecutionId(), "/process-instance", root,
				"/history/process-instance", root, "/process-definition", task.getProcessDefinitionId(), "/group",
				"hillview-senate", "/user", "hillview-senator1", "/tenant", "hillview", "/decision-definition#key",
				"committee-rules", "/decision-requirements-definition#key", "committee-rules"));
		put("/decision-definition", repository.createDecisionDefinitionQuery().tenantIdIn("hillview"),
				DecisionDefinition::getId);
		put("/deployment", repository.createDeploymentQuery().tenantIdIn("hillview"), Deployment::getId);
		this.ids.put("resource", repository.getDeploymentResources(this.ids.get("/deployment")).get(0).getId());
		put("/variable-instance",
				this.engine.getRuntimeService()
					.createVariableInstanceQuery()
					.processInstanceIdIn(root)
					.variableName("proposal"),
				VariableInstance::getId);
		this.ids.put("/history/variable-instance", this.ids.get("/variable-instance"));
		put("/history/activity-instance", history.createHistoricActivityInstanceQuery().processInstanceId(review),
				HistoricActivityInstance::getId);
		put("/history/detail", history.createHistoricDetailQuery().processInstanceId(root).variableUpdates(),
				HistoricDetail::getId);
		put("/history/decision-instance", history.createHistoricDecisionInstanceQuery().processInstanceId(review),
				HistoricDecisionInstance::getId);
		put("/history/job-log", history.createHistoricJobLogQuery().processInstanceId(review), HistoricJobLog::getId);
		put("/job", management.createJobQuery().processInstanceId(review), Job::getId);
		put("/job-definition", management.createJobDefinitionQuery().processDefinitionKey("committee-review"),
				JobDefinition::getId);
		put("/filter", this.engine.getFilterService().createTaskFilterQuery(), Filter::getId);
		put("/authorization",
				this.engine.getAuthorizationService()
					.createAuthorizationQuery()
					.groupIdIn("hillview-governance-office"),
				Authorization::getId);
	}

	private <T> void put(String resource, Query<?, T> found, Function<T, String> id) {
		this.ids.put(resource,
				id.apply(found.listPage(0, 1)
					.stream()
					.findFirst()
					.orElseThrow(() -> new AssertionError("Nothing for " + resource))));
	}

}
