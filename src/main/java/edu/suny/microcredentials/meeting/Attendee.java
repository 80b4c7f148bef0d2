package edu.suny.microcredentials.meeting;

/**
 * Somebody of the roster of a body on the day of its meeting, as they were checked.
 *
 * @param standing as of a {@link BodyMember}
 * @param voting whether they had a vote by themselves
 */
record Attendee(String user, String name, String standing, boolean voting, Presence presence) {

	static Attendee of(BodyMember member, Presence presence) {
		return new Attendee(member.user(), member.name(), member.standing(), member.isVoting(), presence);
	}

}
