package edu.suny.microcredentials.appeal;

import edu.suny.microcredentials.committee.MeetingVote;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

/**
 * What was found when an appeal was heard.
 *
 * @param vote of the meeting that heard it; null where one officer did for the body
 */
public record Hearing(boolean granted, String rationale, MeetingVote vote) {

	/**
	 * Checks the count of a meeting against the roster: more than half are present, and
	 * an appeal is granted by more votes for it than against.
	 * @param members of the body that may hear it
	 * @throws RefusedException if the numbers cannot be, or are not what was found
	 */
	public Hearing checkedAgainst(int members) {
		if (this.vote == null) {
			return this;
		}
		int present = this.vote.present();
		int yes = this.vote.votesFor();
		int no = this.vote.votesAgainst();
		if (present > members) {
			throw invalid("%d present are more than the %d members who may hear this appeal.", present, members);
		}
		if (present * 2 <= members) {
			throw invalid(
					"%d of %d members is no quorum: a body hears an appeal with more than half of those who may hear it.",
					present, members);
		}
		if (yes + no > present) {
			throw invalid("%d votes to grant it and %d against are more than the %d members present.", yes, no,
					present);
		}
		if (this.granted != yes > no) {
			throw invalid("%d to %d does not %s an appeal: it takes more votes for it than against to grant one.", yes,
					no, this.granted ? "grant" : "deny");
		}
		return this;
	}

	private static RefusedException invalid(String sentence, Object... values) {
		return new RefusedException(Reason.INVALID, sentence.formatted(values));
	}

}
