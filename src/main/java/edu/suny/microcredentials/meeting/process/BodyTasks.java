package edu.suny.microcredentials.meeting.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import edu.suny.microcredentials.engine.EngineIdentity;
import edu.suny.microcredentials.meeting.Matter;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

import org.springframework.stereotype.Component;

/** The tasks of the reviews that a body has before it, in two queries. */
@Component
public class BodyTasks {

	private static final String REVIEW = "reviewId";

	private final TaskService tasks;

	private final RuntimeService runtime;

	private final EngineIdentity caller;

	BodyTasks(TaskService tasks, RuntimeService runtime, EngineIdentity caller) {
		this.tasks = tasks;
		this.runtime = runtime;
		this.caller = caller;
	}

	/** All that are open for these matters. */
	public List<BodyTask> of(Collection<Matter> matters) {
		return find(matters, (query) -> query);
	}

	/** Those that this person can do: theirs, or offered to them and nobody's yet. */
	public List<BodyTask> of(Collection<Matter> matters, String user) {
		return find(matters, (query) -> query.or().taskAssignee(user).taskCandidateUser(user).endOr()).stream()
			.filter((task) -> task.assignee() == null || task.assignee().equals(user))
			.toList();
	}

	private List<BodyTask> find(Collection<Matter> matters, UnaryOperator<TaskQuery> narrowed) {
		if (matters.isEmpty()) {
			return List.of();
		}
		return this.caller.asSystem(() -> {
			List<Task> found = narrowed.apply(this.tasks.createTaskQuery()
				.active()
				.processInstanceBusinessKeyIn(matters.stream().map(Matter::proposal).distinct().toArray(String[]::new)))
				.list();
			Map<String, Long> reviews = reviews(found);
			List<Long> wanted = matters.stream().map(Matter::review).toList();
			return found.stream()
				.filter((task) -> wanted.contains(reviews.get(task.getProcessInstanceId())))
				.map((task) -> new BodyTask(task.getId(), task.getTaskDefinitionKey(),
						reviews.get(task.getProcessInstanceId()), task.getAssignee(),
						(task.getDueDate() != null) ? task.getDueDate().toInstant() : null))
				.toList();
		});
	}

	/** Ids of reviews by process instance. */
	private Map<String, Long> reviews(List<Task> found) {
		if (found.isEmpty()) {
			return Map.of();
		}
		return this.runtime.createVariableInstanceQuery()
			.processInstanceIdIn(found.stream().map(Task::getProcessInstanceId).distinct().toArray(String[]::new))
			.variableName(REVIEW)
			.list()
			.stream()
			.filter((variable) -> variable.getValue() instanceof Long)
			.collect(Collectors.toMap(VariableInstance::getProcessInstanceId, (variable) -> (Long) variable.getValue(),
					(first, second) -> second));
	}

}
