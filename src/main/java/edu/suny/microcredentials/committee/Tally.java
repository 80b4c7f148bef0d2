package edu.suny.microcredentials.committee;

import java.util.List;
import java.util.function.Predicate;

/**
 * Counts ballots. Abstentions take part, and are votes cast only where the rules say so;
 * the recused neither take part nor are of those who could have.
 *
 * @param eligible who was seated to vote
 * @param chair the user who presides, or null
 * @param recusals how many of the roster stepped out, before the vote or by it
 */
record Tally(CommitteeRules rules, List<String> eligible, String chair, int recusals) {

	VoteCount of(List<Ballot> ballots) {
		List<Ballot> votes = withoutIdleChair(ballots);
		int recused = count(ballots, (ballot) -> ballot.choice() == Choice.RECUSE);
		int base = this.eligible.size() - recused;
		int present = ballots.size() - recused;
		int votesFor = count(votes, (ballot) -> ballot.choice().isFor());
		int votesAgainst = count(votes, (ballot) -> ballot.choice().isAgainst());
		int abstentions = count(votes, (ballot) -> ballot.choice() == Choice.ABSTAIN);
		return new VoteCount("ballot", null, base, present, votesFor, votesAgainst,
				count(votes, (ballot) -> ballot.choice() == Choice.RETURN),
				count(votes, (ballot) -> ballot.choice() == Choice.REJECT), abstentions, this.recusals,
				this.rules.quorum().isMet(present, base),
				this.rules.isCarried(votesFor, votesAgainst, abstentions, present, base), true, 0, false);
	}

	/** A chair who only breaks ties takes part always, and votes where the others tie. */
	private List<Ballot> withoutIdleChair(List<Ballot> ballots) {
		if (!this.rules.chairBreaksTies()) {
			return ballots;
		}
		List<Ballot> others = ballots.stream().filter((ballot) -> !ballot.member().equals(this.chair)).toList();
		boolean tie = count(others, (ballot) -> ballot.choice().isFor()) == count(others,
				(ballot) -> ballot.choice().isAgainst());
		return tie ? ballots : others;
	}

	private static int count(List<Ballot> ballots, Predicate<Ballot> which) {
		return (int) ballots.stream().filter(which).count();
	}

}
