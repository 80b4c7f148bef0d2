package edu.suny.microcredentials.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.engine.WrittenDraft;
import edu.suny.microcredentials.engine.form.FormCheck.Occasion;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;

/** Keeps a document that somebody is still writing, and leaves its task open. */
record SaveDraft(FormContract contract, String taskId, JsonNode document, JsonNode besides,
		String basedOn) implements Command<WrittenDraft> {

	@Override
	public WrittenDraft execute(CommandContext engine) {
		TaskEntity task = engine.getTaskManager().findTaskById(this.taskId);
		if (task == null) {
			throw tooLate(engine);
		}
		DraftTask draft = DraftTask.of(task, engine);
		VariableMap submitted = Variables.putValueTyped(DocumentSchema.VARIABLE, json(this.document));
		if (this.besides.has(DraftVersions.ANSWERS)) {
			submitted.putValueTyped(DraftVersions.ANSWERS, json(this.besides.get(DraftVersions.ANSWERS)));
		}
		ObjectNode answers = this.contract.answers(draft.form(), submitted, task, Occasion.DRAFT);
		WrittenDraft kept = DraftVersions.written(answers, task);
		this.contract.versions().refuseIfStale(task, this.basedOn, kept, engine.getAuthenticatedUserId());
		task.setVariable(DocumentSchema.VARIABLE, FormContract.engineValue(DocumentSchema.VARIABLE, kept.document()));
		if (answers.has(DraftVersions.ANSWERS)) {
			task.setVariable(DraftVersions.ANSWERS,
					FormContract.engineValue(DraftVersions.ANSWERS, answers.get(DraftVersions.ANSWERS)));
		}
		// Its time to lapse begins anew.
		task.triggerUpdateEvent();
		return kept;
	}

	/**
	 * What was written for a task that another window has done is kept beside the
	 * proposal.
	 */
	private RefusedException tooLate(CommandContext engine) {
		HistoricTaskInstanceEntity done = engine.getHistoricTaskInstanceManager()
			.findHistoricTaskInstanceById(this.taskId);
		if (done == null || done.getProcessInstanceId() == null) {
			return notOpen("");
		}
		String number = engine.getHistoricProcessInstanceManager()
			.findHistoricProcessInstance(done.getProcessInstanceId())
			.getBusinessKey();
		boolean kept = this.contract.isDocument(this.document) && this.contract.versions()
			.keep(number, engine.getAuthenticatedUserId(),
					new WrittenDraft(Json.withoutBlanks(this.document), this.besides.get(DraftVersions.ANSWERS)));
		return notOpen(kept ? " Your text is kept at /proposals/%s/texts.".formatted(number) : "");
	}

	private static JsonValue json(JsonNode node) {
		return SpinValues.jsonValue(Json.write(node)).create();
	}

	static RefusedException notOpen(String and) {
		return new RefusedException(Reason.NOT_FOUND,
				"This task is not open: it has been done, or the proposal has moved on." + and);
	}

}
