package edu.suny.microcredentials.notice.process;

import java.util.List;

import edu.suny.microcredentials.engine.TaskListening;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Has each task of each diagram tell those whom it asks. What a task gets later, a deputy
 * for instance, comes as an update.
 */
@Component
class TaskNotices extends TaskListening {

	private static final List<String> EVENTS = List.of(TaskListener.EVENTNAME_CREATE, TaskListener.EVENTNAME_ASSIGNMENT,
			TaskListener.EVENTNAME_UPDATE);

	TaskNotices(ObjectProvider<TouchedTasks> touched) {
		super((definition) -> EVENTS
			.forEach((event) -> definition.addBuiltInTaskListener(event, (task) -> touched.getObject().touch(task))));
	}

}
