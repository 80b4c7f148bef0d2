package edu.suny.microcredentials.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.engine.form.FormCheck.Occasion;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;

/** Keeps a document that somebody is still writing, and leaves its task open. */
record SaveDraft(FormContract contract, String taskId, JsonNode document) implements Command<JsonNode> {

	private static final String FORM = "proposal";

	@Override
	public JsonNode execute(CommandContext engine) {
		TaskEntity task = engine.getTaskManager().findTaskById(this.taskId);
		if (task == null) {
			throw new RefusedException(Reason.NOT_FOUND,
					"This task is not open: it has been done, or the proposal has moved on.");
		}
		engine.getProcessEngineConfiguration().getCommandCheckers().forEach((checker) -> checker.checkTaskWork(task));
		FormData data = task.getTaskDefinition().getTaskFormHandler().createTaskForm(task);
		if (data.getCamundaFormRef() == null || !FORM.equals(data.getCamundaFormRef().getKey())) {
			throw new RefusedException(Reason.INVALID, "Only a proposal is kept as a draft.");
		}
		VariableMap submitted = Variables.putValueTyped(DocumentSchema.VARIABLE,
				SpinValues.jsonValue(Json.write(this.document)).create());
		ObjectNode answers = this.contract.answers(data, submitted, task, Occasion.DRAFT);
		ObjectNode kept = Json.objectOrEmpty(answers.get(DocumentSchema.VARIABLE));
		task.setVariable(DocumentSchema.VARIABLE, FormContract.engineValue(DocumentSchema.VARIABLE, kept));
		return kept;
	}

}
