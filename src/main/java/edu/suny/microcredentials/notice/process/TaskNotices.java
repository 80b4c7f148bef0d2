package edu.suny.microcredentials.notice.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has each task of each diagram tell those whom it asks. */
@Component
class TaskNotices extends AbstractProcessEnginePlugin {

	private final ObjectProvider<TouchedTasks> touched;

	TaskNotices(ObjectProvider<TouchedTasks> touched) {
		this.touched = touched;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		List<BpmnParseListener> listeners = new ArrayList<>(
				Optional.ofNullable(configuration.getCustomPostBPMNParseListeners()).orElse(List.of()));
		listeners.add(new AbstractBpmnParseListener() {

			@Override
			public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
				listen(((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition());
			}

		});
		configuration.setCustomPostBPMNParseListeners(listeners);
	}

	/** What a task gets later, a deputy for instance, comes as an update. */
	private void listen(TaskDefinition definition) {
		List.of(TaskListener.EVENTNAME_CREATE, TaskListener.EVENTNAME_ASSIGNMENT, TaskListener.EVENTNAME_UPDATE)
			.forEach((event) -> definition.addBuiltInTaskListener(event,
					(task) -> this.touched.getObject().touch(task)));
	}

}
