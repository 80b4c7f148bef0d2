package edu.suny.microcredentials.joint.process;

import java.time.Instant;

import edu.suny.microcredentials.engine.PublishedToModels;
import edu.suny.microcredentials.joint.Joining;
import edu.suny.microcredentials.joint.Joining.Question;
import edu.suny.microcredentials.proposal.ProposalDocument;
import edu.suny.microcredentials.proposal.process.PathCampus;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.PROPOSAL;

/** Keeps that a department did not say whether it joins a proposal. */
@PublishedToModels("keepNoAnswer")
class KeepNoAnswerDelegate implements JavaDelegate {

	private final Joining joining;

	KeepNoAnswerDelegate(Joining joining) {
		this.joining = joining;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.joining.silence(new Question(NUMBER.in(execution), PathCampus.of(execution),
				new ProposalDocument(PROPOSAL.in(execution)), asked(execution), execution.getProcessDefinitionId()));
	}

	/** When its task began, which is no more. */
	private static Instant asked(DelegateExecution execution) {
		return execution.getProcessEngineServices()
			.getHistoryService()
			.createHistoricTaskInstanceQuery()
			.processInstanceId(execution.getProcessInstanceId())
			.singleResult()
			.getStartTime()
			.toInstant();
	}

}
