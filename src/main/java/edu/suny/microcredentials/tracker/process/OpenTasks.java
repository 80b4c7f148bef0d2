package edu.suny.microcredentials.tracker.process;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import edu.suny.microcredentials.engine.EngineIdentity;
import edu.suny.microcredentials.engine.PersonalTasks;
import edu.suny.microcredentials.proposal.process.PathCampus;
import edu.suny.microcredentials.proposal.process.TaskNames;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tasks that wait for somebody, in six queries however many there are. */
@Component
public class OpenTasks {

	private final PersonalTasks personal;

	private final TaskService tasks;

	private final RuntimeService runtime;

	private final RepositoryService repository;

	private final JdbcClient jdbc;

	private final EngineIdentity caller;

	OpenTasks(PersonalTasks personal, TaskService tasks, RuntimeService runtime, RepositoryService repository,
			JdbcClient jdbc, EngineIdentity caller) {
		this.personal = personal;
		this.tasks = tasks;
		this.runtime = runtime;
		this.repository = repository;
		this.jdbc = jdbc;
		this.caller = caller;
	}

	/** What this person can work on: theirs, or offered to them and nobody's yet. */
	public List<OpenTask> of(String user) {
		return this.caller.asSystem(() -> read(this.personal.of(user)));
	}

	/** What is open for these proposals, the oldest first. */
	public List<OpenTask> ofProposals(Collection<String> numbers) {
		if (numbers.isEmpty()) {
			return List.of();
		}
		return this.caller.asSystem(() -> read(this.tasks.createTaskQuery()
			.processInstanceBusinessKeyIn(numbers.toArray(String[]::new))
			.orderByTaskCreateTime()
			.asc()
			.list()));
	}

	private List<OpenTask> read(List<Task> found) {
		if (found.isEmpty()) {
			return List.of();
		}
		Set<String> instances = found.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
		Map<String, String> numbers = this.runtime.createProcessInstanceQuery()
			.processInstanceIds(instances)
			.list()
			.stream()
			.filter((instance) -> instance.getBusinessKey() != null)
			.collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
		Map<String, String> bodies = this.runtime.createVariableInstanceQuery()
			.processInstanceIdIn(instances.toArray(String[]::new))
			.variableName("body")
			.list()
			.stream()
			.filter((variable) -> variable.getValue() instanceof String)
			.collect(Collectors.toMap(VariableInstance::getProcessInstanceId,
					(variable) -> (String) variable.getValue(), (first, second) -> first));
		Map<String, String> processes = processes(found);
		Map<String, List<Candidate>> candidates = candidates(found.stream().map(Task::getId).toList());
		return found.stream().filter((task) -> numbers.containsKey(task.getProcessInstanceId())).map((task) -> {
			List<Candidate> offered = candidates.getOrDefault(task.getId(), List.of());
			String number = numbers.get(task.getProcessInstanceId());
			return new OpenTask(task.getId(), processes.get(task.getProcessDefinitionId()), task.getTaskDefinitionKey(),
					TaskNames.step(task.getName(), number), number, task.getProcessInstanceId(),
					PathCampus.body(number, task.getTenantId(), bodies.get(task.getProcessInstanceId())),
					task.getAssignee(), standsFor(task),
					offered.stream().map(Candidate::user).filter((user) -> user != null).toList(),
					offered.stream().map(Candidate::group).filter((group) -> group != null).toList(),
					task.getCreateTime().toInstant(), due(task));
		}).toList();
	}

	/** The keys of the tasks' processes by the ids of their definitions. */
	private Map<String, String> processes(List<Task> found) {
		return this.repository.createProcessDefinitionQuery()
			.processDefinitionIdIn(found.stream().map(Task::getProcessDefinitionId).distinct().toArray(String[]::new))
			.list()
			.stream()
			.collect(Collectors.toMap(ProcessDefinition::getId, ProcessDefinition::getKey));
	}

	private static Instant due(Task task) {
		return (task.getDueDate() != null) ? task.getDueDate().toInstant() : null;
	}

	private static String standsFor(Task task) {
		return (task.getAssignee() != null && !task.getAssignee().equals(task.getOwner())) ? task.getOwner() : null;
	}

	/** The engine's API gives them for one task at a time only. */
	private Map<String, List<Candidate>> candidates(List<String> ids) {
		return this.jdbc.sql("""
				select task_id_ as task, user_id_ as "user", group_id_ as "group" from act_ru_identitylink
				where type_ = 'candidate' and task_id_ in (:ids) order by user_id_, group_id_""")
			.param("ids", ids)
			.query(Candidate.class)
			.list()
			.stream()
			.collect(Collectors.groupingBy(Candidate::task));
	}

	private record Candidate(String task, String user, String group) {
	}

}
