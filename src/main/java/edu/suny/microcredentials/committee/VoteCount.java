package edu.suny.microcredentials.committee;

/**
 * The result of a count; the table {@code ballot-outcome} reads it.
 *
 * @param method single, ballot, recorded or consent
 * @param decision what was decided or moved; null for a ballot, and where nobody decided
 * @param eligible those who may vote: neither the recused nor who has no vote
 * @param present those who took part, abstentions included
 * @param votesFor approve and approve with changes
 * @param votesAgainst return and reject
 * @param returnVotes of those against, in a ballot
 * @param rejectVotes of those against, in a ballot
 * @param carried whether those for are as many as the rules ask
 * @param mayBeTabled whether the body may put it off once more in this round
 * @param readingsLeft how many readings are still to come
 * @param silent whether the time passed without a decision or an objection
 */
public record VoteCount(String method, String decision, int eligible, int present, int votesFor, int votesAgainst,
		int returnVotes, int rejectVotes, int abstentions, int recusals, boolean quorumMet, boolean carried,
		boolean mayBeTabled, int readingsLeft, boolean silent) {

	/** One officer's decision is whole by itself. */
	static VoteCount single(String decision) {
		boolean forwarded = Outcome.FORWARDED.word().equals(decision);
		boolean returned = Outcome.RETURNED.word().equals(decision);
		boolean rejected = Outcome.REJECTED.word().equals(decision);
		return new VoteCount("single", decision, 1, 1, forwarded ? 1 : 0, forwarded ? 0 : 1, returned ? 1 : 0,
				rejected ? 1 : 0, 0, 0, true, true, true, 0, false);
	}

	/** Nobody decided within the time. */
	static VoteCount silence(String method, int eligible, int recusals) {
		return new VoteCount(method, null, eligible, 0, 0, 0, 0, 0, 0, recusals, false, false, true, 0, true);
	}

	/** Posted, and pulled by nobody: no vote, though it may go on. */
	static VoteCount consent(int eligible, int recusals) {
		return new VoteCount("consent", null, eligible, 0, 0, 0, 0, 0, 0, recusals, true, true, true, 0, true);
	}

	/** "4 for, 1 against, 0 abstained, 0 recused; 5 of 6 took part, a quorum". */
	public String inWords() {
		return "%d for, %d against, %d abstained, %d recused; %d of %d took part, %s".formatted(this.votesFor,
				this.votesAgainst, this.abstentions, this.recusals, this.present, this.eligible,
				this.quorumMet ? "a quorum" : "no quorum");
	}

	VoteCount at(boolean tablingLeft, int readings) {
		return new VoteCount(this.method, this.decision, this.eligible, this.present, this.votesFor, this.votesAgainst,
				this.returnVotes, this.rejectVotes, this.abstentions, this.recusals, this.quorumMet, this.carried,
				tablingLeft, readings, this.silent);
	}

}
