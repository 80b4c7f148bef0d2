package edu.suny.microcredentials.calendar.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import edu.suny.microcredentials.calendar.Deadline;
import edu.suny.microcredentials.calendar.DeadlineSource;
import edu.suny.microcredentials.engine.EngineIdentity;
import edu.suny.microcredentials.engine.PersonalTasks;
import edu.suny.microcredentials.proposal.process.TaskAddress;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

/** The due dates of a person's open tasks; of votes and postings their body knows. */
@Component
class TaskDeadlines implements DeadlineSource {

	private static final Set<String> OF_THE_BODY = Set.of("userTask_castBallot", "userTask_objectToConsent");

	private final PersonalTasks tasks;

	private final RuntimeService runtime;

	private final EngineIdentity caller;

	TaskDeadlines(PersonalTasks tasks, RuntimeService runtime, EngineIdentity caller) {
		this.tasks = tasks;
		this.runtime = runtime;
		this.caller = caller;
	}

	@Override
	public List<Deadline> of(String user) {
		return this.caller.asSystem(() -> {
			List<Task> due = this.tasks.of(user)
				.stream()
				.filter((task) -> task.getDueDate() != null && !OF_THE_BODY.contains(task.getTaskDefinitionKey()))
				.toList();
			Map<String, String> numbers = numbers(due);
			return due.stream()
				.filter((task) -> numbers.containsKey(task.getProcessInstanceId()))
				.map((task) -> deadline(task, numbers.get(task.getProcessInstanceId())))
				.toList();
		});
	}

	private static Deadline deadline(Task task, String number) {
		String name = task.getName().contains(number) ? task.getName() : "%s: %s".formatted(task.getName(), number);
		return new Deadline("task-" + task.getId(), task.getTenantId(), task.getDueDate().toInstant(), name,
				TaskAddress.ofProposal(number, task.getId(), task.getTaskDefinitionKey()));
	}

	private Map<String, String> numbers(List<Task> tasks) {
		Set<String> instances = tasks.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
		return instances.isEmpty() ? Map.of()
				: this.runtime.createProcessInstanceQuery()
					.processInstanceIds(instances)
					.list()
					.stream()
					.filter((instance) -> instance.getBusinessKey() != null)
					.collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
	}

}
