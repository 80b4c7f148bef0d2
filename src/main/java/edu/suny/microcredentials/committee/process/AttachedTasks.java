package edu.suny.microcredentials.committee.process;

import java.util.List;

import edu.suny.microcredentials.engine.EngineIdentity;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The open tasks of the step at whose edge a timer is: its own, or those of the process
 * that it calls.
 */
@Component
class AttachedTasks {

	private final TaskService tasks;

	private final RuntimeService runtime;

	private final EngineIdentity caller;

	AttachedTasks(@Lazy TaskService tasks, @Lazy RuntimeService runtime, EngineIdentity caller) {
		this.tasks = tasks;
		this.runtime = runtime;
		this.caller = caller;
	}

	/** Ids of tasks. */
	List<String> of(DelegateExecution execution) {
		String instance = execution.getProcessInstanceId();
		String step = step(execution);
		return this.caller.asSystem(() -> {
			List<Task> own = this.tasks.createTaskQuery().processInstanceId(instance).taskDefinitionKey(step).list();
			return (own.isEmpty() ? called(instance) : own).stream().map(Task::getId).toList();
		});
	}

	private List<Task> called(String instance) {
		return this.runtime.createProcessInstanceQuery()
			.superProcessInstanceId(instance)
			.list()
			.stream()
			.flatMap((process) -> this.tasks.createTaskQuery().processInstanceId(process.getId()).list().stream())
			.toList();
	}

	private static String step(DelegateExecution execution) {
		return ((FlowNode) execution.getBpmnModelElementInstance()).getPreviousNodes()
			.list()
			.stream()
			.filter(BoundaryEvent.class::isInstance)
			.map((timer) -> ((BoundaryEvent) timer).getAttachedTo().getId())
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(
					"%s tells of a step, and follows no timer at the edge of one: draw it behind such a timer"
						.formatted(execution.getCurrentActivityId())));
	}

}
