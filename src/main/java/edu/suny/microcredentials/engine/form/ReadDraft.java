package edu.suny.microcredentials.engine.form;

import edu.suny.microcredentials.engine.WrittenDraft;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Reads a document that somebody is writing. */
record ReadDraft(String taskId) implements Command<WrittenDraft> {

	@Override
	public WrittenDraft execute(CommandContext engine) {
		TaskEntity task = engine.getTaskManager().findTaskById(this.taskId);
		if (task == null) {
			throw SaveDraft.notOpen("");
		}
		return DraftVersions.kept(DraftTask.of(task, engine).entity());
	}

}
