package edu.suny.microcredentials.meeting;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.meeting.AgendaItem.Result;

/**
 * Who may vote on one matter at a meeting, and who was there: against them its vote is
 * checked.
 *
 * @param title of the matter
 * @param eligible users who may vote on it
 * @param recused those who were recused before the meeting, and why
 * @param present all who were at the meeting
 * @param names of all of them
 */
record Voters(String title, Collection<String> eligible, Map<String, String> recused, Collection<String> present,
		Map<String, String> names) {

	/**
	 * What was typed, as it is kept.
	 * @param together whether it is one motion with others
	 * @throws RefusedException if it cannot have been so
	 */
	Result of(TypedVote typed, boolean together, String recorder) {
		if (typed.decision() == null) {
			throw refused("Choose what was moved.");
		}
		if (typed.referredTo() != null && !"tabled".equals(typed.decision())) {
			throw refused("Only a matter that is tabled is referred: move to table it, or refer it to nobody.");
		}
		checkRecused(typed);
		Set<String> voting = new LinkedHashSet<>(this.present);
		voting.retainAll(this.eligible);
		voting.removeAll(typed.recused());
		checkMovers(typed, voting);
		int there = (typed.present() != null) ? TypedVote.number(typed.present(), "how many were present")
				: voting.size();
		if (there > voting.size()) {
			throw refused("%d present for “%s” are more than the %d who are checked as present and may vote on it."
				.formatted(there, this.title, voting.size()));
		}
		int votesFor = TypedVote.number(typed.votesFor(), "the votes for the motion");
		int votesAgainst = TypedVote.number(typed.votesAgainst(), "the votes against it");
		int abstentions = (typed.abstentions() != null) ? TypedVote.number(typed.abstentions(), "the abstentions") : 0;
		if (votesFor + votesAgainst + abstentions > there) {
			throw refused("%d for, %d against and %d abstentions are more than the %d present for “%s”."
				.formatted(votesFor, votesAgainst, abstentions, there, this.title));
		}
		return new Result(typed.decision(), typed.motion(), typed.mover(), typed.seconder(), there, votesFor,
				votesAgainst, abstentions, typed.recused(), typed.dissent(), typed.changes(), typed.text(), together,
				null, recorder, typed.referredTo());
	}

	private void checkRecused(TypedVote typed) {
		this.recused.forEach((user, reason) -> {
			if (!typed.recused().contains(user)) {
				throw refused("%s is recused from “%s” (%s): leave them among those who stepped out."
					.formatted(name(user), this.title, reason));
			}
		});
		if (typed.recused().stream().anyMatch((user) -> !this.names.containsKey(user))) {
			throw refused("Somebody among those who stepped out is not on the roster. Reload to see it as it is.");
		}
		typed.recused()
			.stream()
			.filter((user) -> !this.eligible.contains(user) && !this.recused.containsKey(user))
			.findFirst()
			.ifPresent((user) -> {
				throw refused("%s has no vote on “%s”, and so is not among those who stepped out of it."
					.formatted(name(user), this.title));
			});
	}

	private void checkMovers(TypedVote typed, Set<String> voting) {
		if (typed.mover() == null) {
			throw refused("Choose who moved it, of those present.");
		}
		if (typed.mover().equals(typed.seconder())) {
			throw refused("%s moved it, and cannot second it, too.".formatted(name(typed.mover())));
		}
		for (String user : (typed.seconder() != null) ? List.of(typed.mover(), typed.seconder())
				: List.of(typed.mover())) {
			if (typed.recused().contains(user)) {
				throw refused("%s stepped out of “%s”, and so neither moved nor seconded it.".formatted(name(user),
						this.title));
			}
			if (!voting.contains(user)) {
				throw refused("%s is not checked as present with a vote on “%s”, and so neither moved nor seconded it."
					.formatted(name(user), this.title));
			}
		}
	}

	/** In the words of the minutes: "Harbor senator 3, Harbor senator 5". */
	static String names(Collection<String> users, Map<String, String> names) {
		return users.stream().map((user) -> names.getOrDefault(user, user)).collect(Collectors.joining(", "));
	}

	private String name(String user) {
		return this.names.getOrDefault(user, user);
	}

	private static RefusedException refused(String sentence) {
		return new RefusedException(Reason.INVALID, sentence);
	}

}
