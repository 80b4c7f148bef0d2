package edu.suny.microcredentials.proposal;

import java.util.Optional;

/** Says who may not be made a proposer of a proposal. */
public interface TransferRule {

	/** The sentence that refuses this person, or nothing if they may. */
	Optional<String> refusal(Proposal proposal, String user);

}
