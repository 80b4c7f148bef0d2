package edu.suny.microcredentials.engine.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.engine.form.FormCheck.Occasion;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/** Stands in front of the engine's own handler of a start form. */
class CheckedStartForm implements StartFormHandler {

	private final StartFormHandler handler;

	private final FormContract contract;

	CheckedStartForm(StartFormHandler handler, FormContract contract) {
		this.handler = handler;
		this.contract = contract;
	}

	@Override
	public void parseConfiguration(Element element, DeploymentEntity deployment, ProcessDefinitionEntity definition,
			BpmnParse parse) {
		this.handler.parseConfiguration(element, deployment, definition, parse);
	}

	@Override
	public StartFormData createStartFormData(ProcessDefinitionEntity definition) {
		return this.handler.createStartFormData(definition);
	}

	@Override
	public void submitFormVariables(VariableMap submitted, VariableScope scope) {
		ExecutionEntity instance = (ExecutionEntity) scope;
		if (instance.getBusinessKey() != null) {
			throw new RefusedException(Reason.INVALID,
					"A proposal gets its number here; a business key cannot be chosen.");
		}
		StartFormData data = this.handler.createStartFormData(instance.getProcessDefinition());
		ObjectNode answers = this.contract.answers(data, submitted, instance, Occasion.START);
		this.handler.submitFormVariables(this.contract.variables(data, answers, instance), instance);
	}

}
