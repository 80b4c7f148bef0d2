package edu.suny.microcredentials.proposal.process;

import java.util.Map;

import edu.suny.microcredentials.engine.TaskListening;
import edu.suny.microcredentials.proposal.ProposalNumber;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import org.springframework.stereotype.Component;

/**
 * What another campus asks of the proposers on its path is a task at theirs: at that of
 * the lead, who answers for all of them.
 */
@Component
class ProposersTasks extends TaskListening {

	/** By process. */
	private static final Map<String, String> ALL = Map.of("prepare-proposal", "userTask_draftProposal", "consultation",
			"userTask_answerNonConcurrence", "appeal", "userTask_appealRejection");

	ProposersTasks() {
		super((definition) -> definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE,
				ProposersTasks::toTheirCampus));
	}

	private static void toTheirCampus(DelegateTask task) {
		String number = task.getExecution().getProcessBusinessKey();
		if (number != null && is(task)) {
			((TaskEntity) task).setTenantId(ProposalNumber.of(number).campus());
		}
	}

	/** A path of a campus may give a step of its own the same name. */
	static boolean is(DelegateTask task) {
		String process = ((ExecutionEntity) task.getExecution()).getProcessDefinition().getKey();
		return task.getTaskDefinitionKey().equals(ALL.get(process));
	}

}
