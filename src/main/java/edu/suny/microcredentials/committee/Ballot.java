package edu.suny.microcredentials.committee;

import java.time.Instant;

/**
 * What one member voted, and wrote with it. For the body's own record: no process
 * variable ever holds it.
 *
 * @param castBy the deputy who voted for the member, or null
 */
public record Ballot(String member, String castBy, Choice choice, String rationale, String changes, Instant castAt) {

	/** Whether it is this person's seat, or they cast it for another's. */
	public boolean isOf(String person) {
		return person.equals(this.member) || person.equals(this.castBy);
	}

}
