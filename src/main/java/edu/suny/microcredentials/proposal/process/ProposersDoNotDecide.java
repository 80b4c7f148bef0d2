package edu.suny.microcredentials.proposal.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import edu.suny.microcredentials.engine.TaskWorkRule;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.Proposals;
import edu.suny.microcredentials.proposal.Transfers;
import org.camunda.bpm.engine.delegate.DelegateTask;

import org.springframework.stereotype.Component;

/**
 * Nobody works on any task about a proposal that is or was their own but those of writing
 * it, of answering for it, and of casting a ballot where the rules of the body let them.
 */
@Component
class ProposersDoNotDecide implements TaskWorkRule {

	private final Proposals proposals;

	private final Transfers transfers;

	private final OwnVote votes;

	ProposersDoNotDecide(Proposals proposals, Transfers transfers, OwnVote votes) {
		this.votes = votes;
		this.proposals = proposals;
		this.transfers = transfers;
	}

	@Override
	public Map<String, String> refusals(DelegateTask task, Collection<String> users) {
		if (ProposersTasks.is(task)) {
			return Map.of();
		}
		Map<String, String> refusals = Optional.ofNullable(task.getExecution().getProcessBusinessKey())
			.flatMap(this.proposals::find)
			.map(this::sentences)
			.orElseGet(HashMap::new);
		refusals.keySet().removeIf((user) -> !users.contains(user) || this.votes.isGiven(task, user));
		return refusals;
	}

	private Map<String, String> sentences(Proposal proposal) {
		Map<String, String> sentences = new HashMap<>();
		this.transfers.formerProposers(proposal.number())
			.forEach((user) -> sentences.put(user,
					"Proposal %s was your own: somebody else decides on it.".formatted(proposal.number())));
		proposal.proposers()
			.forEach((user) -> sentences.put(user,
					"Proposal %s is your own: somebody else decides on it.".formatted(proposal.number())));
		return sentences;
	}

}
