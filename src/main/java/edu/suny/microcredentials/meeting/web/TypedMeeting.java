package edu.suny.microcredentials.meeting.web;

import java.util.List;
import java.util.Map;

import edu.suny.microcredentials.meeting.TypedVote;

/**
 * What was typed on the page of a meeting, so that nothing of it is lost where it is
 * refused.
 *
 * @param record which vote is to be recorded: the id of an item, or all of the consent
 * calendar; null for none
 * @param roll presence by user
 * @param title of other business
 * @param place the id of the form
 */
record TypedMeeting(String place, String record, TypedVote vote, List<Long> items, Map<String, String> roll,
		String title, String note, String refusal) {

	static final TypedMeeting NOTHING = recording(null);

	static TypedMeeting recording(String record) {
		return new TypedMeeting("", record, TypedVote.NOTHING, List.of(), Map.of(), "", "", null);
	}

	boolean isRefused() {
		return this.refusal != null;
	}

	public boolean isIn(String form) {
		return this.place.equals(form) && isRefused();
	}

	TypedMeeting refused(String sentence) {
		return new TypedMeeting(this.place, this.record, this.vote, this.items, this.roll, this.title, this.note,
				sentence);
	}

}
