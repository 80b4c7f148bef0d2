package edu.suny.microcredentials.engine.form;

import edu.suny.microcredentials.engine.EngineParts;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

import org.springframework.stereotype.Component;

/** Puts the contract in front of the forms of every process that is deployed. */
@Component
class FormContractPlugin extends AbstractProcessEnginePlugin {

	private final FormContract contract;

	FormContractPlugin(FormContract contract) {
		this.contract = contract;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		EngineParts.add(configuration, new Wrapping());
	}

	private final class Wrapping extends AbstractBpmnParseListener {

		@Override
		public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
			TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
			task.setTaskFormHandler(new CheckedTaskForm(task.getTaskFormHandler(), FormContractPlugin.this.contract));
		}

		@Override
		public void parseProcess(Element element, ProcessDefinitionEntity definition) {
			if (definition.getStartFormHandler() != null) {
				definition.setStartFormHandler(
						new CheckedStartForm(definition.getStartFormHandler(), FormContractPlugin.this.contract));
			}
		}

	}

}
