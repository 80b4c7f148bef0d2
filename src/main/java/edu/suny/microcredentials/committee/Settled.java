package edu.suny.microcredentials.committee;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whether a vote is settled: whether nothing that those who have not voted may still do,
 * or leave undone, can change what it comes to. Exact, and without trying every way: of
 * as many as vote at all, only the extremes matter, and every tie that a chair could
 * break.
 */
final class Settled {

	/** What a count comes to, as far as the table {@code ballot-outcome} can tell. */
	private enum End {

		NO_QUORUM, CARRIED, MORE_TO_REJECT, NOT_CARRIED

	}

	private final CommitteeRules rules;

	private final int seats;

	private final int votesFor;

	private final int toReturn;

	private final int toReject;

	private final int abstentions;

	private final int recused;

	private final int pending;

	/**
	 * Of the chair with a casting vote: what they cast, or may cast; null for nothing.
	 */
	private final List<Choice> casting;

	private final boolean breaksTies;

	private final Set<End> ends = EnumSet.noneOf(End.class);

	private Settled(CommitteeRules rules, List<String> eligible, String chair, List<Ballot> ballots) {
		this.rules = rules;
		this.seats = eligible.size();
		this.breaksTies = rules.chairBreaksTies() && eligible.contains(chair);
		Predicate<Ballot> chairs = (ballot) -> this.breaksTies && chair.equals(ballot.member());
		List<Ballot> others = ballots.stream().filter(chairs.negate()).toList();
		this.votesFor = count(others, Choice.APPROVE, Choice.APPROVE_WITH_CHANGES);
		this.toReturn = count(others, Choice.RETURN);
		this.toReject = count(others, Choice.REJECT);
		this.abstentions = count(others, Choice.ABSTAIN);
		this.recused = count(others, Choice.RECUSE);
		this.pending = this.seats - others.size() - (this.breaksTies ? 1 : 0);
		this.casting = this.breaksTies ? ballots.stream()
			.filter(chairs)
			.findFirst()
			.map((ballot) -> List.of(ballot.choice()))
			.orElse(List.of(Choice.values())) : List.of();
	}

	/**
	 * Whether the outcome is certain.
	 * @param eligible who was seated to vote
	 * @param chair the user who presides, or null
	 * @param ballots those cast so far; of a secret ballot without their members
	 */
	static boolean is(CommitteeRules rules, List<String> eligible, String chair, List<Ballot> ballots) {
		return new Settled(rules, eligible, chair, ballots).isCertain();
	}

	private boolean isCertain() {
		List<Choice> chair = this.casting;
		if (!this.breaksTies) {
			return isCertain(null);
		}
		boolean certain = chair.stream().allMatch(this::isCertain);
		// A chair who may vote may also not vote.
		return certain && (chair.size() == 1 || isCertain(null));
	}

	private boolean isCertain(Choice chair) {
		for (int recusals = 0; recusals <= this.pending; recusals++) {
			for (int voting = 0; voting <= this.pending - recusals; voting++) {
				take(recusals, voting, chair);
				if (this.ends.size() > 1) {
					return false;
				}
			}
		}
		return true;
	}

	private void take(int recusals, int voting, Choice chair) {
		int eligible = this.seats - this.recused - recusals - ((chair == Choice.RECUSE) ? 1 : 0);
		int present = this.votesFor + this.toReturn + this.toReject + this.abstentions + voting
				+ ((chair != null && chair != Choice.RECUSE) ? 1 : 0);
		if (!this.rules.quorum().isMet(present, eligible)) {
			this.ends.add(End.NO_QUORUM);
			return;
		}
		Way way = new Way(voting, chair, present, eligible);
		way.take(voting, 0);
		way.take(0, voting);
		if (this.breaksTies) {
			way.take(Math.max(0, voting - 1), 0);
			way.take(0, Math.max(0, voting - 1));
			int ahead = this.votesFor - this.toReturn - this.toReject;
			for (int more = Math.max(0, -ahead); 2 * more + ahead <= voting; more++) {
				way.take(more, more + ahead);
			}
		}
	}

	private static int count(List<Ballot> ballots, Choice... choices) {
		return (int) ballots.stream().filter((ballot) -> Stream.of(choices).anyMatch(ballot.choice()::equals)).count();
	}

	/** So many more vote, and the chair so. */
	private final class Way {

		private final int voting;

		private final Choice chair;

		private final int present;

		private final int eligible;

		private Way(int voting, Choice chair, int present, int eligible) {
			this.voting = voting;
			this.chair = chair;
			this.present = present;
			this.eligible = eligible;
		}

		/** So many of them for it and against it; the others abstain. */
		private void take(int pro, int against) {
			Settled all = Settled.this;
			int yes = all.votesFor + pro;
			int no = all.toReturn + all.toReject + against;
			int abstained = all.abstentions + this.voting - pro - against;
			boolean casting = this.chair != null && yes == no;
			int returns = all.toReturn + ((casting && this.chair == Choice.RETURN) ? 1 : 0);
			int rejects = all.toReject + ((casting && this.chair == Choice.REJECT) ? 1 : 0);
			if (all.rules.isCarried(yes + ((casting && this.chair.isFor()) ? 1 : 0),
					no + ((casting && this.chair.isAgainst()) ? 1 : 0),
					abstained + ((casting && this.chair == Choice.ABSTAIN) ? 1 : 0), this.present, this.eligible)) {
				all.ends.add(End.CARRIED);
				return;
			}
			if (rejects + against > returns) {
				all.ends.add(End.MORE_TO_REJECT);
			}
			if (rejects <= returns + against) {
				all.ends.add(End.NOT_CARRIED);
			}
		}

	}

}
