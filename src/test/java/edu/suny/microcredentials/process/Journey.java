package edu.suny.microcredentials.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.engine.EngineIdentity;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One proposal on its way, and the people who move it: each submits a form as themselves,
 * as Tasklist does.
 */
final class Journey {

	private final ProcessEngine engine;

	private final EngineIdentity identity;

	private final String number;

	private final String campus;

	private final String proposer;

	private ObjectNode document;

	Journey(ProcessEngine engine, EngineIdentity identity, String number, String proposer, ObjectNode document) {
		this(engine, identity, number, number.substring(0, number.indexOf('-')), proposer, document);
	}

	private Journey(ProcessEngine engine, EngineIdentity identity, String number, String campus, String proposer,
			ObjectNode document) {
		this.engine = engine;
		this.identity = identity;
		this.number = number;
		this.campus = campus;
		this.proposer = proposer;
		this.document = document;
	}

	String number() {
		return this.number;
	}

	/** The document as it will be submitted next; change it as you like. */
	ObjectNode document() {
		return this.document;
	}

	Journey saves() {
		return drafts("save");
	}

	Journey submits() {
		return drafts("submit");
	}

	Journey withdrawsTheDraft() {
		return drafts("withdraw");
	}

	/** Whoever moves it from now on is of another campus. */
	Journey at(String other) {
		return new Journey(this.engine, this.identity, this.number, other, this.proposer, this.document);
	}

	private Journey drafts(String action) {
		return answers("changed", null, action);
	}

	/** Goes on with it, with this answer to each point that was to be changed. */
	Journey answers(String made, String text, String action) {
		return completes(this.proposer, "userTask_draftProposal",
				Map.of("proposal", json(withoutOurs()), "action", action, "answers", json(answers(made, text))));
	}

	private ArrayNode answers(String made, String text) {
		ArrayNode answers = JsonNodeFactory.instance.arrayNode();
		String points = String.valueOf(this.engine.getTaskService()
			.getVariable(taskOf(this.proposer, "userTask_draftProposal").getId(), "points"));
		Pattern.compile("\"value\":\"(\\d+)\"")
			.matcher(points)
			.results()
			.forEach((point) -> answers.addObject().put("point", point.group(1)).put("made", made).put("answer", text));
		return answers;
	}

	/** The proposers stand in the document, not in the form. */
	private ObjectNode withoutOurs() {
		return this.document.deepCopy().without("proposers");
	}

	Journey departmentDecides(String decision) {
		return decidesForBody("department1", decision);
	}

	Journey decidesForBody(String officer, String decision) {
		return completes(member(officer), "userTask_decideForBody",
				Map.of("decision", decision, "rationale", "As discussed", "changes", changes(decision)));
	}

	/** Members 1, 2, 3 … of the curriculum committee vote, in this order. */
	Journey committeeVotes(String... choices) {
		for (int index = 0; index < choices.length; index++) {
			votes("committee" + (index + 1), choices[index]);
		}
		return this;
	}

	Journey votes(String member, String choice) {
		return completes(member(member), "userTask_castBallot", Map.of("choice", choice, "rationale",
				isPlain(choice) ? "" : "As I see it", "changes", changes(choice)));
	}

	/** The form asks for no reason then. */
	private static boolean isPlain(String choice) {
		return Set.of("approve", "abstain").contains(choice);
	}

	Journey senateRecords(String decision, int present, int votesFor, int votesAgainst) {
		return completes(member("senator2"), "userTask_recordMeetingVote",
				Map.of("decision", decision, "present", present, "votesFor", votesFor, "votesAgainst", votesAgainst,
						"abstentions", 0, "recusals", 0, "motion", "To decide on it", "mover", "Senator 3", "seconder",
						"Senator 4", "changes", changes(decision)));
	}

	Journey analystFinds(String finding) {
		return completes(member("analyst1"), "userTask_assessMarketEvidence",
				Map.of("finding", finding, "rationale", "By the figures given", "changes", changes(finding)));
	}

	Journey academicAffairsDecides(String decision) {
		return completes(member("provost"), "userTask_confirmApproval",
				Map.of("decision", decision, "rationale", "For the record", "changes", changes(decision)));
	}

	Journey officeResolves(String decision) {
		return completes(member("office1"), "userTask_resolveMissingGovernance",
				Map.of("decision", decision, "changes", changes(decision)));
	}

	/** Somebody makes it with its proposer from now on. */
	Journey with(JdbcClient rows, String coProposer) {
		rows.sql("insert into proposal_proposer (proposal, user_id, position) values (?, ?, 1)")
			.params(this.number, coProposer)
			.update();
		return this;
	}

	Journey acceptsTheRejection() {
		return completes(this.proposer, "userTask_appealRejection", Map.of("action", "accept"));
	}

	Journey appeals() {
		return completes(this.proposer, "userTask_appealRejection",
				Map.of("action", "appeal", "grounds", "The need was not looked at"));
	}

	Journey appealIsHeard(String officer, String decision) {
		return completes(member(officer), "userTask_hearAppeal",
				Map.of("decision", decision, "rationale", "As we heard it", "manner", "officer"));
	}

	Journey appealIsHeardAtAMeeting(String officer, String decision, int present, int votesFor, int votesAgainst) {
		return completes(member(officer), "userTask_hearAppeal",
				Map.of("decision", decision, "rationale", "As we heard it", "manner", "meeting", "present", present,
						"votesFor", votesFor, "votesAgainst", votesAgainst, "minutes",
						"https://example.edu/minutes/appeal"));
	}

	Journey answersRequest(String officer, String answer) {
		return completes(member(officer), "userTask_answerRequest",
				Map.of("decision", answer, "rationale", "As we see it"));
	}

	/** A person submits the form of the task that is theirs. */
	Journey completes(String user, String task, Map<String, Object> answers) {
		submits(user, task, answers);
		runsJobs();
		return this;
	}

	/** Like {@link #completes}, without running what follows in the background. */
	void submits(String user, String task, Map<String, Object> answers) {
		String id = taskOf(user, task).getId();
		this.identity.as(user, () -> {
			this.engine.getFormService().submitTaskForm(id, variables(answers));
			return null;
		});
	}

	private Task taskOf(String user, String task) {
		List<Task> tasks = tasks().stream().filter((each) -> each.getTaskDefinitionKey().equals(task)).toList();
		List<Task> there = tasks.stream()
			.filter((each) -> tasks.size() == 1 || each.getTenantId() == null || user.startsWith(each.getTenantId()))
			.toList();
		return there.stream()
			.filter((each) -> there.size() == 1 || user.equals(each.getAssignee()))
			.findFirst()
			.orElseThrow(
					() -> new AssertionError("%s is not open for %s; open are %s".formatted(task, user, waiting())));
	}

	/** All that waits for a thread, but no timer. */
	void runsJobs() {
		for (List<Job> jobs = jobs(); !jobs.isEmpty(); jobs = jobs()) {
			jobs.forEach((job) -> this.engine.getManagementService().executeJob(job.getId()));
		}
	}

	private List<Job> jobs() {
		return instances().stream()
			.flatMap((instance) -> this.engine.getManagementService()
				.createJobQuery()
				.processInstanceId(instance)
				.messages()
				.list()
				.stream())
			.filter((job) -> job.getRetries() > 0)
			.limit(1)
			.toList();
	}

	/** The last day for voting ends. */
	Journey votingCloses() {
		return timeComes("boundaryEvent_votingCloses");
	}

	/** The time of a timer comes. */
	Journey timeComes(String event) {
		this.engine.getManagementService().executeJob(timer(event).getId());
		runsJobs();
		return this;
	}

	/** The timer of an event, in whichever process has it. */
	Job timer(String event) {
		return instances().stream()
			.flatMap((instance) -> this.engine.getManagementService()
				.createJobQuery()
				.processInstanceId(instance)
				.activityId(event)
				.timers()
				.list()
				.stream())
			.findFirst()
			.orElseThrow(() -> new AssertionError("no timer of %s is open".formatted(event)));
	}

	List<Task> tasks() {
		return this.engine.getTaskService().createTaskQuery().processInstanceBusinessKey(this.number).list();
	}

	/** Keys of the open tasks. */
	Set<String> waiting() {
		return tasks().stream().map(Task::getTaskDefinitionKey).collect(Collectors.toSet());
	}

	/** Ids of all flow nodes that were completed, in all processes called. */
	List<String> passed() {
		return instances().stream()
			.flatMap((instance) -> this.engine.getHistoryService()
				.createHistoricActivityInstanceQuery()
				.processInstanceId(instance)
				.finished()
				.list()
				.stream())
			.filter((activity) -> !activity.isCanceled())
			.map(HistoricActivityInstance::getActivityId)
			.toList();
	}

	boolean isEnded() {
		return this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.number)
			.count() == 0;
	}

	/** A variable of the process that lives as long as the proposal. */
	Object variable(String name) {
		return this.engine.getHistoryService()
			.createHistoricVariableInstanceQuery()
			.processInstanceId(lifecycle())
			.variableName(name)
			.singleResult()
			.getValue();
	}

	String lifecycle() {
		return this.engine.getHistoryService()
			.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(this.number)
			.processDefinitionKey("micro-credential")
			.singleResult()
			.getId();
	}

	List<String> instances() {
		return this.engine.getHistoryService()
			.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(this.number)
			.list()
			.stream()
			.map(HistoricProcessInstance::getId)
			.toList();
	}

	String member(String role) {
		return this.campus + "-" + role;
	}

	String proposer() {
		return this.proposer;
	}

	private static String changes(String choice) {
		return Set.of("returned", "return", "approve-with-changes", "not-supported").contains(choice)
				? "Name the prerequisites" : "";
	}

	private static VariableMap variables(Map<String, Object> answers) {
		VariableMap variables = Variables.createVariables();
		answers.forEach((name, value) -> {
			if (!"".equals(value)) {
				variables.put(name, value);
			}
		});
		return variables;
	}

	static Object json(JsonNode node) {
		return SpinValues.jsonValue(node.toString()).create();
	}

}
