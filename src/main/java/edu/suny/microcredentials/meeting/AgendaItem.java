package edu.suny.microcredentials.meeting;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What stands on the agenda of a meeting.
 *
 * @param review the id of the row in {@code review}; null for other business
 * @param note what the agenda says of it, or null
 * @param result what the meeting made of it; null before
 */
public record AgendaItem(long id, long meeting, Long review, Kind kind, String title, String note, Result result) {

	public boolean isRecorded() {
		return this.result != null;
	}

	/** The parts of an agenda, in their order. */
	public enum Kind {

		/** All in one motion. */
		CONSENT,
		/** Each by a motion of its own. */
		MATTER,
		/** What another body decided in the meantime. */
		CONFIRMATION,
		/** What nobody votes on here. */
		OTHER;

		/** As in the database: {@code consent}. */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

		/**
		 * The kind of that name.
		 * @throws IllegalArgumentException if there is none
		 */
		public static Kind of(String word) {
			return valueOf(word.toUpperCase(Locale.ROOT));
		}

	}

	/**
	 * What the secretary recorded.
	 *
	 * @param decision as moved; confirmed or refused for an act of another body; null for
	 * other business
	 * @param mover a user, as all people here
	 * @param recused all who stepped out, whether they were there or not
	 * @param text the reasons, or what was said of other business
	 * @param together whether it was one motion with others of the consent calendar
	 * @param referredTo the id of the body that reports on it before it comes back
	 * @param quorumMet of an act that was to be confirmed; null otherwise
	 */
	public record Result(String decision, String motion, String mover, String seconder, int present, int votesFor,
			int votesAgainst, int abstentions, List<String> recused, String dissent, String changes, String text,
			boolean together, Boolean quorumMet, String recordedBy, String referredTo) {

		/** All users that it names, but null for none. */
		Stream<String> people() {
			return Stream.concat(Stream.of(this.mover, this.seconder, this.recordedBy).filter(Objects::nonNull),
					this.recused.stream());
		}

		static Result of(String text, String user) {
			return new Result(null, null, null, null, 0, 0, 0, 0, List.of(), null, null, text, false, null, user, null);
		}

	}

}
