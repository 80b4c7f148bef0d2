package edu.suny.microcredentials.tracker;

import edu.suny.microcredentials.conversation.Onlookers;

import org.springframework.stereotype.Component;

/** Who sees a proposal in the tracker takes part in its conversation. */
@Component
class ProposalOnlookers implements Onlookers {

	private final Readers readers;

	private final VisibleProposals visible;

	ProposalOnlookers(Readers readers, VisibleProposals visible) {
		this.readers = readers;
		this.visible = visible;
	}

	@Override
	public Sight of(String proposal, String user) {
		Reader reader = this.readers.of(user);
		return this.visible.find(proposal, reader)
			.map((row) -> reader.seesDraftsOf(row) ? Sight.DRAFTS : Sight.SUBMITTED)
			.orElse(Sight.NOTHING);
	}

}
