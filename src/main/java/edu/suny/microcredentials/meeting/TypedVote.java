package edu.suny.microcredentials.meeting;

import java.util.List;

import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

/**
 * The vote on a motion as the secretary typed it; nothing of it has been checked. What
 * was left empty is null.
 *
 * @param decision as moved
 * @param present empty for all who were there and may vote on it
 * @param referredTo the id of the body that reports on what is tabled
 * @param recused users who stepped out, each once
 * @param reopen ids of bodies that decide again if it is returned
 */
public record TypedVote(String decision, String motion, String mover, String seconder, String present, String votesFor,
		String votesAgainst, String abstentions, List<String> recused, String dissent, String changes, String text,
		String referredTo, List<String> reopen) {

	public static final TypedVote NOTHING = new TypedVote(null, null, null, null, null, null, null, null, null, null,
			null, null, null, null);

	public TypedVote {
		decision = text(decision);
		motion = text(motion);
		mover = text(mover);
		seconder = text(seconder);
		present = text(present);
		votesFor = text(votesFor);
		votesAgainst = text(votesAgainst);
		abstentions = text(abstentions);
		recused = (recused != null) ? recused.stream().distinct().toList() : List.of();
		dissent = text(dissent);
		changes = text(changes);
		text = text(text);
		referredTo = text(referredTo);
		reopen = (reopen != null) ? reopen.stream().distinct().toList() : List.of();
	}

	/**
	 * A number of people.
	 * @throws RefusedException if it is none
	 */
	static int number(String typed, String what) {
		if (typed == null) {
			throw new RefusedException(Reason.INVALID, "Enter %s.".formatted(what));
		}
		if (!typed.matches("[0-9]{1,5}")) {
			throw new RefusedException(Reason.INVALID,
					"Enter %s as a whole number, 0 or more; it is '%s'.".formatted(what, typed));
		}
		return Integer.parseInt(typed);
	}

	private static String text(String typed) {
		return (typed == null || typed.isBlank()) ? null : typed.strip();
	}

}
