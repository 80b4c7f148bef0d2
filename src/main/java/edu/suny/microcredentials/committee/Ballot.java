package edu.suny.microcredentials.committee;

import java.time.Instant;
import java.util.List;

/**
 * What one member voted, and wrote with it. For the body's own record: no process
 * variable ever holds it.
 *
 * @param member null where only the votes of a secret ballot are counted
 * @param castBy the deputy who voted for the member, or null
 * @param choice null in a secret ballot: only that they have voted is known
 * @param castAt null in a secret ballot
 * @param changedAt null if it stands as it was cast
 * @param keptFrom the review of an earlier round in which it was cast, or null
 * @param reopen ids of earlier bodies that are to decide again
 */
public record Ballot(String member, String castBy, Choice choice, String rationale, String changes, Instant castAt,
		Instant changedAt, Long keptFrom, List<String> reopen) {

	/** Names nobody who is to decide again. */
	public Ballot(String member, String castBy, Choice choice, String rationale, String changes, Instant castAt,
			Instant changedAt, Long keptFrom) {
		this(member, castBy, choice, rationale, changes, castAt, changedAt, keptFrom, List.of());
	}

	/** Whether it is this person's seat, or they cast it for another's. */
	public boolean isOf(String person) {
		return person.equals(this.member) || person.equals(this.castBy);
	}

}
