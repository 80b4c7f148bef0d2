package edu.suny.microcredentials.meeting.web;

import java.util.List;

import edu.suny.microcredentials.calendar.Meeting;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.committee.Reopenings.DecidedBody;
import edu.suny.microcredentials.meeting.AgendaItem;
import edu.suny.microcredentials.meeting.BodyMember;
import edu.suny.microcredentials.meeting.Candidate;
import edu.suny.microcredentials.meeting.Matter;
import edu.suny.microcredentials.meeting.Participant;

/**
 * What somebody sees of a meeting before its minutes are posted.
 *
 * @param parts those that have items
 * @param changeable whether the reader may change agenda and attendance now
 * @param recordable whether the reader may record votes now
 * @param form the vote that is to be recorded; null for none
 * @param attendance a sentence; null before the roll was called
 */
record MeetingPage(Participant participant, Meeting meeting, List<Part> parts, List<Candidate> ready,
		List<Candidate> later, List<RollLine> roll, String attendance, boolean changeable, boolean recordable,
		VoteForm form) {

	/** A part of the agenda with its heading. */
	record Part(AgendaItem.Kind kind, String heading, List<Line> lines) {

		/** Whether several of it can be voted on in one motion. */
		public boolean isTogether() {
			return this.kind == AgendaItem.Kind.CONSENT
					&& this.lines.stream().filter((line) -> !line.item().isRecorded()).count() > 0;
		}

	}

	/**
	 * An item of the agenda.
	 *
	 * @param matter null for other business
	 * @param quorum a sentence; null before the roll was called
	 * @param result a sentence on what was recorded, or null
	 */
	record Line(AgendaItem item, Matter matter, String quorum, String result) {
	}

	/** Somebody of the roster, and what was checked; an empty text for nothing yet. */
	record RollLine(BodyMember member, String presence) {
	}

	/**
	 * A vote to be recorded.
	 *
	 * @param heading what it is on
	 * @param items those that it can be on; one is taken without choosing
	 * @param chosen ids of those that are checked
	 * @param movers those who may move
	 * @param referees the bodies that may report on it
	 * @param deciders the bodies that may be named to decide again
	 */
	record VoteForm(String key, String heading, AgendaItem.Kind kind, List<AgendaItem> items, List<Long> chosen,
			List<Option> movers, List<Option> recusals, String voting, String refusal, List<Body> referees,
			List<DecidedBody> deciders) {
	}

	/**
	 * Somebody to be chosen.
	 *
	 * @param note why they are checked already, or null
	 */
	record Option(String user, String name, String note, boolean checked) {
	}

}
