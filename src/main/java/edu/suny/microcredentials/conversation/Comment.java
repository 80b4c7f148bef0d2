package edu.suny.microcredentials.conversation;

import java.time.Instant;
import java.util.List;

/**
 * Something that somebody said about a proposal.
 *
 * @param revision of the proposal when it was written; 0 before it was first submitted
 * @param body to whose members it is confidential; null if it is to all who may see the
 * proposal
 * @param part the path of a part of the document; null if it is on the whole
 * @param answers the id of the comment to which it is an answer, or null
 * @param texts as it was written first, and each correction
 */
public record Comment(long id, String proposal, int revision, String author, String body, String part, Long answers,
		Instant writtenAt, List<Text> texts) {

	/** As it reads now. */
	public String text() {
		return this.texts.get(this.texts.size() - 1).text();
	}

	/** As it read before, the first first. */
	public List<Text> formerTexts() {
		return this.texts.subList(0, this.texts.size() - 1);
	}

	/** One wording. */
	public record Text(String text, Instant writtenAt) {
	}

}
