package edu.suny.microcredentials.calendar;

/**
 * What a calendar file says of one event, or of one occurrence of an event that comes
 * again: days, a meeting, or neither where it is cancelled.
 *
 * @param event how findings name it
 * @param uid unique within the file
 */
record Imported(String event, String uid, Days days, NewMeeting meeting) {

	boolean cancelled() {
		return this.days == null && this.meeting == null;
	}

}
