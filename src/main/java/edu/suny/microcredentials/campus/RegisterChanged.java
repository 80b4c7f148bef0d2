package edu.suny.microcredentials.campus;

import java.util.List;

/**
 * The register of campuses and bodies has changed; within the transaction that changes
 * it.
 *
 * @param body as it is now, or was before it was removed; null where a campus was
 * registered
 * @param seats all that the body has now, where they changed
 */
public record RegisterChanged(String campus, Change change, Body body, List<BodySeat> seats) {

	/** What is another now. */
	public enum Change {

		CAMPUS, BODY, BODY_CHANGED, BODY_REMOVED, OFFICERS, SEATS

	}

}
