package edu.suny.microcredentials.meeting;

import java.util.List;

/**
 * How a ballot went, as those of the body and its office see it after the close.
 *
 * @param count in words
 * @param lines who voted what; of a secret ballot nobody
 * @param voted names of those who voted in secret
 * @param missing names of those who could have voted and did not
 * @param recused names of those who had no part in it
 */
public record SeenVotes(boolean secret, String count, List<Line> lines, List<String> voted, List<String> missing,
		List<String> recused) {

	/**
	 * A member's vote.
	 *
	 * @param castBy the name of the deputy who cast it, or null
	 * @param kept whether it was cast in an earlier round, and still counts
	 */
	public record Line(String name, String castBy, String choice, String rationale, String changes, boolean kept) {
	}

}
