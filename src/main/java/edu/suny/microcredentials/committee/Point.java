package edu.suny.microcredentials.committee;

import java.time.Instant;

/**
 * One thing that a body asks to be changed.
 *
 * @param round in which it is answered
 * @param review of the body that asks
 * @param position counts from 1 within what is asked at once
 * @param answer null until a revision with it came
 */
public record Point(long id, int round, long review, String bodyName, int position, String text, Instant askedAt,
		Answer answer) {

	/** As people choose it: number, body and text. */
	public String label() {
		return "%d. %s: %s".formatted(this.position, this.bodyName, this.text);
	}

	/**
	 * What the proposers made of it.
	 *
	 * @param made changed, otherwise or unchanged
	 * @param text null where it was changed as asked and nothing is to be said
	 */
	public record Answer(int revision, String made, String text, String by, Instant at) {

		/** In words: changed as asked. */
		public String inWords() {
			return switch (this.made) {
				case "changed" -> "Changed as asked";
				case "otherwise" -> "Changed in another way";
				default -> "Not changed";
			};
		}

	}

}
