package edu.suny.microcredentials.meeting.process;

import java.util.List;

import edu.suny.microcredentials.engine.EngineIdentity;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.engine.WrittenReason;
import edu.suny.microcredentials.meeting.Matter;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.variable.Variables;

import org.springframework.stereotype.Component;

/**
 * A member pulls a matter from the consent calendar to the agenda, as in Tasklist: by the
 * one task of the whole body.
 */
@Component
public class PullToAgenda {

	private final BodyTasks tasks;

	private final FormService forms;

	private final EngineIdentity identity;

	PullToAgenda(BodyTasks tasks, FormService forms, EngineIdentity identity) {
		this.tasks = tasks;
		this.forms = forms;
		this.identity = identity;
	}

	/**
	 * Pulls it.
	 * @throws RefusedException if its posting has ended, somebody has pulled it already,
	 * the user may not, or gives no reason
	 */
	public void pull(Matter matter, String reason, String user) {
		String given = WrittenReason.of(reason);
		String task = this.tasks.of(List.of(matter))
			.stream()
			.filter((each) -> each.key().equals(BodyTask.CONSENT))
			.map(BodyTask::id)
			.findFirst()
			.orElseThrow(() -> new RefusedException(Reason.CONFLICT,
					"“%s” is not posted for consent any more: it was pulled to the agenda before, or its days have ended."
						.formatted(matter.title())));
		this.identity.as(user, () -> {
			this.forms.submitTaskForm(task, Variables.createVariables().putValue("reason", given));
			return null;
		});
	}

}
