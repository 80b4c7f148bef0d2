package edu.suny.microcredentials.committee;

import java.util.Arrays;

/** How a review ended. */
public enum Outcome {

	FORWARDED("forwarded"), RETURNED("returned"), REJECTED("rejected"),
	/** Put off; the body is asked again. */
	TABLED("tabled"),
	/** Too few took part; the body is asked again. */
	NO_QUORUM("noQuorum"),
	/** Carried, and read once more. */
	SECOND_READING("secondReading"),
	/** Academic affairs confirmed the approval. */
	APPROVED("approved"),
	/** Academic affairs declined it. */
	DECLINED("declined"),
	/** The governance office has the path repeated, since no body of faculty governed. */
	REPEAT("repeat"),
	/** The proposal left review before the body decided. */
	CLOSED("closed");

	private final String word;

	Outcome(String word) {
		this.word = word;
	}

	/** As in tables, in forms and in the database. */
	public String word() {
		return this.word;
	}

	/**
	 * Reads a word.
	 * @throws IllegalArgumentException if it is none of ours
	 */
	public static Outcome of(String word) {
		return Arrays.stream(values())
			.filter((outcome) -> outcome.word.equals(word))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("'%s' is no outcome of a review".formatted(word)));
	}

	/** Whether the body has spoken on the proposal itself. */
	public boolean isDecision() {
		return this == FORWARDED || this == RETURNED || this == REJECTED;
	}

}
