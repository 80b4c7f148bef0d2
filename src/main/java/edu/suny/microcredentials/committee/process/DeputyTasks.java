package edu.suny.microcredentials.committee.process;

import java.util.stream.Stream;

import edu.suny.microcredentials.engine.TaskListening;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has each new task look for deputies of those whom it asks. */
@Component
class DeputyTasks extends TaskListening {

	DeputyTasks(ObjectProvider<DeputyOffers> offers) {
		super((definition) -> {
			definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, (task) -> offers.getObject().follow(task));
			definition.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT,
					(task) -> Stream.ofNullable(task.getAssignee()).forEach((user) -> offers.getObject().taken(task)));
		});
	}

}
