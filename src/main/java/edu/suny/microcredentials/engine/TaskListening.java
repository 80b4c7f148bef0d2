package edu.suny.microcredentials.engine;

import java.util.function.Consumer;

import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Listens to each task of each diagram, whatever the diagram says. */
public abstract class TaskListening extends AbstractProcessEnginePlugin {

	private final Consumer<TaskDefinition> listener;

	/**
	 * Listens from the start of the engine on.
	 * @param listener adds the listeners to one kind of task
	 */
	protected TaskListening(Consumer<TaskDefinition> listener) {
		this.listener = listener;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		EngineParts.add(configuration, new AbstractBpmnParseListener() {
			@Override
			public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
				TaskListening.this.listener
					.accept(((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition());
			}
		});
	}

}
