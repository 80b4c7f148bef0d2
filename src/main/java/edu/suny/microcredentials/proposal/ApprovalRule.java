package edu.suny.microcredentials.proposal;

import java.util.Optional;

/** Says why a proposal may not be confirmed yet. */
public interface ApprovalRule {

	/** The sentence that refuses it, or nothing. */
	Optional<String> refusal(Proposal proposal);

}
