package edu.suny.microcredentials.meeting.process;

import java.time.Instant;

/**
 * A task of a review that is open.
 *
 * @param key its id in the diagram
 * @param review the id of the row in {@code review}
 * @param assignee null while it is offered to several
 * @param due null where the diagram gives none
 */
public record BodyTask(String id, String key, long review, String assignee, Instant due) {

	public static final String BALLOT = "userTask_castBallot";

	public static final String MEETING = "userTask_recordMeetingVote";

	public static final String CONSENT = "userTask_objectToConsent";

	public static final String OFFICER = "userTask_decideForBody";

}
