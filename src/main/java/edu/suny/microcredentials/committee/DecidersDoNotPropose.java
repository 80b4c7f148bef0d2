package edu.suny.microcredentials.committee;

import java.util.Optional;

import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.TransferRule;

import org.springframework.stereotype.Component;

/** Nobody is made a proposer of what they have decided on, or are asked to decide. */
@Component
class DecidersDoNotPropose implements TransferRule {

	private final Deciders deciders;

	private final ReviewRows rows;

	private final RecusalRows recusals;

	DecidersDoNotPropose(Deciders deciders, ReviewRows rows, RecusalRows recusals) {
		this.deciders = deciders;
		this.rows = rows;
		this.recusals = recusals;
	}

	@Override
	public Optional<String> refusal(Proposal proposal, String user) {
		String body = this.deciders.on(proposal.number(), proposal.revision()).get(user);
		if (body != null) {
			return Optional
				.of("They have decided on revision %d at %s, and nobody both proposes and decides. Choose somebody else, or wait for the next revision."
					.formatted(proposal.revision(), body));
		}
		return this.rows.of(proposal.number())
			.stream()
			.filter((review) -> review.isOpen() && review.eligible().contains(user)
					&& !this.recusals.of(review.id()).containsKey(user))
			.findFirst()
			.map((review) -> "%s asks them to decide on this proposal now. They recuse themselves first, or somebody else is chosen."
				.formatted(review.bodyName()));
	}

}
