package edu.suny.microcredentials.calendar;

/** One change of the calendar by a file: of days or of a meeting, from before to then. */
record ImportChange(Days before, Days then, Meeting meetingBefore, NewMeeting meetingThen) {

	boolean ofDays() {
		return this.before != null || this.then != null;
	}

	boolean adds() {
		return this.before == null && this.meetingBefore == null;
	}

	boolean removes() {
		return this.then == null && this.meetingThen == null;
	}

	boolean changes() {
		return !adds() && !removes();
	}

}
