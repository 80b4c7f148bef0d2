package edu.suny.microcredentials.committee.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

/** Has each new task look for deputies of those whom it asks. */
@Component
class DeputyTasks extends AbstractProcessEnginePlugin {

	private final ObjectProvider<DeputyOffers> offers;

	DeputyTasks(ObjectProvider<DeputyOffers> offers) {
		this.offers = offers;
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

	private void listen(TaskDefinition definition) {
		definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE,
				(task) -> this.offers.getObject().follow(task));
		definition.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT,
				(task) -> Stream.ofNullable(task.getAssignee()).forEach((user) -> this.offers.getObject().taken(task)));
	}

}
