package edu.suny.microcredentials.engine;

import java.util.List;

import edu.suny.microcredentials.engine.RefusedException.Flaw;

/**
 * A problem document (RFC 9457) which is also an error of the engine's: its clients read
 * the type, which has the form of an exception's name, and the message.
 */
public record Problem(String type, String title, int status, String detail, String message, List<Flaw> errors) {

	/** The media type of it. */
	public static final String MEDIA_TYPE = "application/problem+json";

	public static Problem of(RefusedException refusal) {
		return new Problem(refusal.reason().type(), refusal.reason().title(), refusal.reason().status(),
				refusal.getMessage(), refusal.getMessage(), refusal.flaws());
	}

	/** One sentence under a status that no reason of ours has. */
	public static Problem of(int status, String title, String sentence) {
		return new Problem(title.replace(" ", "") + "Exception", title, status, sentence, sentence,
				List.of(new Flaw(null, null, sentence)));
	}

}
