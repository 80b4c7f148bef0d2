package edu.suny.microcredentials.engine;

import edu.suny.microcredentials.engine.RefusedException.Reason;

/** A reason that somebody has to give for what they do. */
public final class WrittenReason {

	private static final int LONGEST = 1000;

	private WrittenReason() {
	}

	/**
	 * The reason without the space around it.
	 * @throws RefusedException if there is none, if it is longer than a thousand
	 * characters, or if it has control characters other than line breaks and tabs
	 */
	public static String of(String reason) {
		if (reason == null || reason.isBlank()) {
			throw new RefusedException(Reason.INVALID, "Give the reason: it is kept with what you do.");
		}
		if (reason.strip().length() > LONGEST) {
			throw new RefusedException(Reason.INVALID,
					"The reason has %d characters; %d are the most.".formatted(reason.strip().length(), LONGEST));
		}
		if (!TypedText.isText(reason)) {
			throw new RefusedException(Reason.INVALID,
					"The reason has control characters, which cannot be kept; write it in plain text.");
		}
		return reason.strip();
	}

}
