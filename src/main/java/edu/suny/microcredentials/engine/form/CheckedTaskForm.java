package edu.suny.microcredentials.engine.form;

import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.engine.FormReceiver;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.engine.form.FormCheck.Occasion;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * Stands in front of the engine's own handler of a task's form: what it passes on was
 * checked, and goes to the form's receiver if there is one.
 */
class CheckedTaskForm implements TaskFormHandler {

	private final TaskFormHandler handler;

	private final FormContract contract;

	CheckedTaskForm(TaskFormHandler handler, FormContract contract) {
		this.handler = handler;
		this.contract = contract;
	}

	@Override
	public void parseConfiguration(Element element, DeploymentEntity deployment, ProcessDefinitionEntity definition,
			BpmnParse parse) {
		this.handler.parseConfiguration(element, deployment, definition, parse);
	}

	@Override
	public TaskFormData createTaskForm(TaskEntity task) {
		return this.handler.createTaskForm(task);
	}

	@Override
	public void submitFormVariables(VariableMap given, VariableScope scope) {
		TaskEntity task = (TaskEntity) scope;
		TaskFormData data = this.handler.createTaskForm(task);
		VariableMap submitted = upToDate(given, data, task);
		ObjectNode answers = this.contract.answers(data, submitted, task, Occasion.TASK);
		Optional<FormReceiver> receiver = this.contract.receiver(data);
		if (receiver.isPresent()) {
			receive(receiver.get(), answers, task).forEach((name, value) -> set(task, name, value));
		}
		else if (isOneOfMany(task)) {
			this.contract.variables(data, answers, task).forEach((name, value) -> set(task, name, value));
		}
		else {
			this.handler.submitFormVariables(this.contract.variables(data, answers, task), task);
		}
	}

	/**
	 * Refuses a proposal that was written upon another draft than the one that is kept.
	 */
	private VariableMap upToDate(VariableMap submitted, TaskFormData data, TaskEntity task) {
		if (!DraftTask.isOne(data) || !(submitted.get(DraftVersions.BASED_ON) instanceof String basedOn)) {
			return submitted;
		}
		VariableMap rest = DraftVersions.withoutVersion(submitted);
		ObjectNode written = this.contract.answers(data, rest, task, Occasion.DRAFT);
		this.contract.versions()
			.refuseIfStale(task, basedOn, DraftVersions.written(written, task),
					Context.getCommandContext().getAuthenticatedUserId());
		return rest;
	}

	private static Map<String, Object> receive(FormReceiver receiver, ObjectNode answers, TaskEntity task) {
		Authentication authentication = Context.getCommandContext().getAuthentication();
		if (authentication == null) {
			throw new RefusedException(Reason.FORBIDDEN, "Nobody is signed in, so nobody has decided.");
		}
		if (task.getDelegationState() == DelegationState.PENDING) {
			throw new RefusedException(Reason.FORBIDDEN,
					"A decision cannot be lent to somebody else: whoever was asked must make it.");
		}
		if (task.getAssignee() == null) {
			// Whoever does what was offered to several has taken it: history says so.
			task.setAssignee(authentication.getUserId());
		}
		return receiver.receive(answers, task, authentication.getUserId());
	}

	/** Answers of one of many at the same task stay with that one. */
	private static void set(TaskEntity task, String name, Object value) {
		if (isOneOfMany(task)) {
			task.getExecution().setVariableLocal(name, value);
		}
		else {
			task.setVariable(name, value);
		}
	}

	private static boolean isOneOfMany(TaskEntity task) {
		return task.getExecution().getActivity().getFlowScope() instanceof ActivityImpl around
				&& around.getActivityBehavior() instanceof MultiInstanceActivityBehavior;
	}

}
