package edu.suny.microcredentials.meeting.web;

import java.time.Instant;
import java.util.List;

import edu.suny.microcredentials.calendar.Meeting;
import edu.suny.microcredentials.meeting.BodyMember;
import edu.suny.microcredentials.meeting.Matter;
import edu.suny.microcredentials.meeting.Participant;
import edu.suny.microcredentials.meeting.SeenVotes;

/**
 * What somebody sees of a body.
 *
 * @param posted the consent calendar
 * @param meetings the next ones, and those past ones that somebody prepared
 * @param unprepared past ones of which nothing is recorded; only for who keeps them
 * @param minutes the meetings whose minutes are posted
 * @param decided the last ones by ballot, the latest first
 */
record CommitteePage(Participant participant, List<OpenMatter> open, List<OpenMatter> posted, List<Coming> meetings,
		List<Meeting> unprepared, List<Meeting> minutes, List<BodyMember> members, List<Decided> decided) {

	/** Whether anybody sits for a time only. */
	public boolean isWithTerms() {
		return this.members.stream().anyMatch((member) -> member.from() != null || member.until() != null);
	}

	/**
	 * A matter that is open.
	 *
	 * @param how it is decided, in words
	 * @param due when its step ends, or null
	 * @param place what else there is to say of where it stands, or null
	 * @param votes who has voted, or null where the reader may not know
	 * @param recusal why the reader is recused, or null
	 * @param own what the reader has to do about it, or did
	 */
	record OpenMatter(Matter matter, String how, Instant due, String place, String votes, String recusal, Own own) {
	}

	/**
	 * The reader's own part in a matter.
	 *
	 * @param task the id of their task, or null
	 * @param label what they do by it
	 * @param choice what they voted; null if they did not, or if the vote is secret
	 * @param voted whether their vote is cast
	 * @param changeable whether they may still change it here
	 */
	record Own(String task, String label, String choice, String rationale, String changes, boolean voted,
			boolean changeable) {

		static final Own NOTHING = new Own(null, null, null, null, null, false, false);

	}

	/**
	 * A meeting whose minutes are not posted.
	 *
	 * @param matters how many stand on its agenda
	 */
	record Coming(Meeting meeting, int matters) {
	}

	/**
	 * A matter that its members decided by ballot.
	 *
	 * @param votes null where the reader may not see them
	 */
	record Decided(Matter matter, SeenVotes votes) {
	}

}
