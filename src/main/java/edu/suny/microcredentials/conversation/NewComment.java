package edu.suny.microcredentials.conversation;

import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.engine.TypedText;

import java.nio.charset.StandardCharsets;

/**
 * What somebody wants to say.
 *
 * @param body the whole id of the body to whose members it is confidential; null for all,
 * and in an answer for those who see what is answered
 * @param part the path of a part of the document, or null
 * @param answers the id of a comment, or null
 */
public record NewComment(String text, String body, String part, Long answers) {

	private static final int LONGEST = 4000;

	public NewComment {
		body = (body == null || body.isBlank()) ? null : body.strip();
		part = (part == null || part.isBlank()) ? null : part.strip();
	}

	/**
	 * Without the space around it, and its lines broken in one way.
	 * @throws RefusedException if there is nothing, too much, or what cannot be kept
	 */
	static String text(String typed) {
		if (typed == null || typed.isBlank()) {
			throw new RefusedException(Reason.INVALID, "Write what you have to say: the comment is empty.");
		}
		String text = typed.strip().replace("\r\n", "\n").replace('\r', '\n');
		if (text.length() > LONGEST) {
			throw new RefusedException(Reason.INVALID,
					"The comment has %,d characters; %,d are the most. Write two, or attach a letter."
						.formatted(text.length(), LONGEST));
		}
		if (!TypedText.isText(text) || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
			throw new RefusedException(Reason.INVALID,
					"The comment has control characters, which cannot be kept; write it in plain text.");
		}
		return text;
	}

	/**
	 * The part of the document.
	 * @throws RefusedException if there is none of this name
	 */
	String checkedPart() {
		if (this.part != null && Part.of(this.part).isEmpty()) {
			throw new RefusedException(Reason.INVALID,
					"'%s' is no part of a proposal on which one can comment: choose one, such as outcomes or disclosure.costs."
						.formatted(this.part.replaceAll("\\p{Cntrl}", "\uFFFD")));
		}
		return this.part;
	}

}
