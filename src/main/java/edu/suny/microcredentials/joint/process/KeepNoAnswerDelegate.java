package edu.suny.microcredentials.joint.process;

import edu.suny.microcredentials.engine.Asked;
import edu.suny.microcredentials.engine.EngineIdentity;
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

	private final EngineIdentity identity;

	KeepNoAnswerDelegate(Joining joining, EngineIdentity identity) {
		this.joining = joining;
		this.identity = identity;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.joining.silence(new Question(NUMBER.in(execution), PathCampus.of(execution),
				new ProposalDocument(PROPOSAL.in(execution)), this.identity.asSystem(() -> Asked.last(execution)),
				execution.getProcessDefinitionId()));
	}

}
