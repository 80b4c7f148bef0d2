package edu.suny.microcredentials.engine;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

/** The open tasks of a person, of whichever campus and process. */
@Component
public class PersonalTasks {

	private final TaskService tasks;

	private final EngineIdentity caller;

	PersonalTasks(TaskService tasks, EngineIdentity caller) {
		this.tasks = tasks;
		this.caller = caller;
	}

	/**
	 * What this person can work on, the oldest first: theirs, or offered to them and
	 * nobody's yet. In two queries, for of one with an "or" PostgreSQL reads the tasks of
	 * all campuses.
	 */
	public List<Task> of(String user) {
		return this.caller.asSystem(() -> Stream
			.of(this.tasks.createTaskQuery().active().taskAssignee(user),
					this.tasks.createTaskQuery().active().taskCandidateUser(user))
			.flatMap((query) -> query.list().stream())
			.sorted(Comparator.comparing(Task::getCreateTime))
			.toList());
	}

}
