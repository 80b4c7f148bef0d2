package edu.suny.microcredentials.engine.form;

import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** The task in which a proposal is written. */
record DraftTask(TaskEntity entity, FormData form) {

	private static final String FORM = "proposal";

	/**
	 * Takes an open task of the caller's.
	 * @throws RefusedException if it is not theirs to work on, or asks for no proposal
	 */
	static DraftTask of(TaskEntity task, CommandContext engine) {
		engine.getProcessEngineConfiguration().getCommandCheckers().forEach((checker) -> checker.checkTaskWork(task));
		FormData form = task.getTaskDefinition().getTaskFormHandler().createTaskForm(task);
		if (!isOne(form)) {
			throw new RefusedException(Reason.INVALID, "Only a proposal is kept as a draft.");
		}
		return new DraftTask(task, form);
	}

	static boolean isOne(FormData form) {
		return form.getCamundaFormRef() != null && FORM.equals(form.getCamundaFormRef().getKey());
	}

}
