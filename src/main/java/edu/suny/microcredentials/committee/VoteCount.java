package edu.suny.microcredentials.committee;

/**
 * The result of a count; the table {@code ballot-outcome} reads it.
 *
 * @param method single, ballot or recorded
 * @param decision what was decided or moved; null for a ballot
 * @param eligible those who may vote: neither the recused nor a chair without a vote
 * @param present those who took part, abstentions included
 * @param votesFor approve and approve with changes
 * @param votesAgainst return and reject
 * @param returnVotes of those against, in a ballot
 * @param rejectVotes of those against, in a ballot
 * @param carried whether those for are more than the rules ask
 */
public record VoteCount(String method, String decision, int eligible, int present, int votesFor, int votesAgainst,
		int returnVotes, int rejectVotes, int abstentions, int recusals, boolean quorumMet, boolean carried) {

	/** One officer's decision is whole by itself. */
	static VoteCount single(String decision) {
		boolean forwarded = Outcome.FORWARDED.word().equals(decision);
		boolean returned = Outcome.RETURNED.word().equals(decision);
		boolean rejected = Outcome.REJECTED.word().equals(decision);
		return new VoteCount("single", decision, 1, 1, forwarded ? 1 : 0, forwarded ? 0 : 1, returned ? 1 : 0,
				rejected ? 1 : 0, 0, 0, true, true);
	}

}
