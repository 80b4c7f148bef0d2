package edu.suny.microcredentials.engine;

import java.util.Optional;

import org.camunda.bpm.engine.impl.bpmn.behavior.CallActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.core.model.CallableElement;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.CallableElementUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives what is called for another campus than the caller's to that campus. The engine
 * itself gives a called instance to the caller's, and asks nobody.
 */
@Component
class CallsForCampuses extends AbstractProcessEnginePlugin {

	private final ObjectProvider<CalledCampus> campuses;

	CallsForCampuses(ObjectProvider<CalledCampus> campuses) {
		this.campuses = campuses;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		EngineParts.add(configuration, new AbstractBpmnParseListener() {
			@Override
			public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
				CallActivityBehavior found = (CallActivityBehavior) activity.getActivityBehavior();
				activity.setActivityBehavior(new Call(found.getCallableElement()));
			}
		});
	}

	private final class Call extends CallActivityBehavior {

		private Call(CallableElement element) {
			setCallableElement(element);
		}

		@Override
		protected void startInstance(ActivityExecution caller, VariableMap variables, String businessKey) {
			Optional<String> campus = CallsForCampuses.this.campuses.getObject().another(caller);
			if (campus.isEmpty()) {
				super.startInstance(caller, variables, businessKey);
				return;
			}
			ProcessDefinitionImpl called = CallableElementUtil.getProcessDefinitionToCall(caller,
					((ExecutionEntity) caller).getProcessDefinitionTenantId(), getCallableElement());
			ExecutionEntity instance = (ExecutionEntity) caller.createSubProcessInstance(called, businessKey);
			instance.setTenantId(campus.get());
			instance.start(variables);
		}

	}

}
