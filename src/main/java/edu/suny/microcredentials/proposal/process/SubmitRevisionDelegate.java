package edu.suny.microcredentials.proposal.process;

import java.util.List;

import edu.suny.microcredentials.engine.EngineIdentity;
import edu.suny.microcredentials.engine.PublishedToModels;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.Proposals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.OUTCOME;
import static edu.suny.microcredentials.proposal.process.ProposalVariables.PROPOSAL;

/** Keeps the document, whole, as the revision that the bodies consider. */
@PublishedToModels("submitRevision")
class SubmitRevisionDelegate implements JavaDelegate {

	private final Proposals proposals;

	private final EngineIdentity identity;

	private final WaitingBodies waiting;

	private final List<Submission> others;

	SubmitRevisionDelegate(Proposals proposals, EngineIdentity identity, WaitingBodies waiting,
			List<Submission> others) {
		this.others = others;
		this.waiting = waiting;
		this.proposals = proposals;
		this.identity = identity;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String author = this.identity.user().orElseThrow();
		Proposal submitted = this.proposals.submit(NUMBER.in(execution), PROPOSAL.in(execution), author);
		this.others.forEach((each) -> each.submitted(execution, submitted, author));
		OUTCOME.set(execution, "submitted");
		this.waiting.changesMade(NUMBER.in(execution));
	}

}
