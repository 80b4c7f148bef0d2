package edu.suny.microcredentials.change;

import java.time.Instant;

/**
 * A change that waits for a second person.
 *
 * @param campus null for what all campuses share
 */
public record WaitingChange(String campus, long number, Change.Kind kind, String proposedBy, Instant proposedAt) {

	/** What the addresses of a campus call what all share. */
	public String place() {
		return (this.campus != null) ? this.campus : TwoPersonChanges.SHARED;
	}

}
