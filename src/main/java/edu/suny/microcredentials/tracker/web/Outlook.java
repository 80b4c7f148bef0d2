package edu.suny.microcredentials.tracker.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What comes for a proposal, if all goes well.
 *
 * @param next who is asked after those who have it now, in order; those of one list
 * beside each other
 * @param end with what its way ends then; null if that cannot be said
 * @param atSubmission whether the bodies among them are chosen only when it is sent for
 * review
 * @param leftOut whom its route leaves out
 * @param deadlines what is due, the first first
 * @param meetings when the bodies meet that have it now
 */
record Outlook(List<List<Asked>> next, String end, boolean atSubmission, List<LeftOut> leftOut, List<Due> deadlines,
		List<NextMeeting> meetings) {

	static final Outlook NOTHING = new Outlook(List.of(), null, false, List.of(), List.of(), List.of());

	/** The steps in words: "Curriculum committee, with Market data review beside it". */
	public List<String> inWords() {
		return this.next.stream().map(Outlook::inWords).toList();
	}

	public boolean saysNothing() {
		return this.next.isEmpty() && this.deadlines.isEmpty() && this.meetings.isEmpty() && this.leftOut.isEmpty();
	}

	private static String inWords(List<Asked> asked) {
		if (asked.stream().allMatch(Asked::perhaps)) {
			return asked.stream().map(Asked::label).collect(Collectors.joining(" or ", "Perhaps ", ""));
		}
		List<Asked> others = new ArrayList<>(asked);
		Asked first = others.remove(0);
		return others.isEmpty() ? first.label()
				: others.stream()
					.map((other) -> other.perhaps() ? "perhaps " + other.label() : other.label())
					.collect(Collectors.joining(" and ", first.label() + ", with ", " beside it"));
	}

	/**
	 * Somebody who is asked.
	 *
	 * @param name of the step, as its diagram says it
	 * @param body the body or office by its name; null where the diagram names none
	 * @param label the two in one
	 * @param perhaps whether it depends on what is not known yet
	 */
	record Asked(String name, String body, String label, boolean perhaps) {
	}

	/**
	 * A step that is not taken.
	 *
	 * @param reason the sentence of the table that left it out
	 */
	record LeftOut(String name, String body, String label, String reason) {
	}

	/** A moment by which something is asked for, or ends. */
	record Due(String what, Instant at) {

		public boolean passed() {
			return this.at.isBefore(Instant.now());
		}

	}

	/**
	 * When a body meets next.
	 *
	 * @param begins null where none is entered in the calendar
	 * @param path the page of the meeting; null if the reader may not open it
	 * @param onAgenda whether the proposal is on its agenda
	 */
	record NextMeeting(String body, String bodyName, Instant begins, String place, String path, boolean onAgenda) {
	}

}
