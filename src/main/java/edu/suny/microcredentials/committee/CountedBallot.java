package edu.suny.microcredentials.committee;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the members of a body voted, after the close. For the body's own eyes.
 *
 * @param sitting the body whose members decided
 * @param eligible those who could vote when it was counted
 * @param cast of a secret ballot only who has voted; to step out is among them
 * @param recused reasons by user
 * @param proposers of the proposal
 */
public record CountedBallot(long review, String sitting, boolean secret, VoteCount count, List<String> eligible,
		List<Ballot> cast, Map<String, String> recused, Set<String> proposers) {

	/** Whether somebody had to stay out of the matter, and so out of its votes. */
	public boolean isOutside(String user) {
		return this.recused.containsKey(user) || (this.proposers.contains(user) && !this.eligible.contains(user));
	}

}
