package edu.suny.microcredentials.impact;

/**
 * What ties one proposal to another.
 *
 * @param label the course, the award or the title, as it was written
 */
public record Tie(Kind kind, String label) {

	/** How the other is tied to the one that is looked at. */
	public enum Kind {

		/** Both use the course. */
		SHARES_COURSE("shares the course"),
		/** The other is an award toward which this one counts. */
		COUNTS_TOWARD_IT("is what this one counts toward, as"),
		/** Credit for this one is an award toward which the other counts. */
		COUNTS_TOWARD_THIS("counts toward this one, as"),
		/** The other wants this one to be had before. */
		REQUIRES_THIS("names it among its prerequisites:"),
		/** This one wants the other to be had before. */
		REQUIRED_BY_THIS("is among what this one requires:");

		private final String words;

		Kind(String words) {
			this.words = words;
		}

	}

	/** In words, without a subject. */
	public String inWords() {
		return this.kind.words + " " + this.label;
	}

}
