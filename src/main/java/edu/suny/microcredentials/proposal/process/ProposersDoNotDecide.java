package edu.suny.microcredentials.proposal.process;

import java.util.Optional;

import edu.suny.microcredentials.engine.TaskWorkRule;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.Proposals;
import org.camunda.bpm.engine.delegate.DelegateTask;

import org.springframework.stereotype.Component;

/** Nobody works on any task about a proposal of their own but that of writing it. */
@Component
class ProposersDoNotDecide implements TaskWorkRule {

	private final Proposals proposals;

	ProposersDoNotDecide(Proposals proposals) {
		this.proposals = proposals;
	}

	@Override
	public Optional<String> refusal(DelegateTask task, String user) {
		if ("userTask_draftProposal".equals(task.getTaskDefinitionKey())) {
			return Optional.empty();
		}
		return Optional.ofNullable(task.getExecution().getProcessBusinessKey())
			.flatMap(this.proposals::find)
			.filter((proposal) -> proposal.isProposedBy(user))
			.map(ProposersDoNotDecide::sentence);
	}

	private static String sentence(Proposal proposal) {
		return "Proposal %s is your own: somebody else decides on it.".formatted(proposal.number());
	}

}
