package edu.suny.microcredentials.change;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What somebody wants to change, and a second person confirms or refuses.
 *
 * @param number unique among all campuses
 * @param campus null for what all campuses share
 * @param content what is to be in force
 * @param base what it builds on
 * @param files the models in it; none where it is about none
 * @param decidedBy null while it waits
 * @param reason of a refusal, or null
 */
public record Change(long number, String campus, Kind kind, JsonNode content, JsonNode base, List<File> files,
		String proposedBy, Instant proposedAt, State state, String decidedBy, Instant decidedAt, String reason) {

	public boolean isWaiting() {
		return this.state == State.WAITING;
	}

	/** What the addresses of a campus call what all share. */
	public String place() {
		return (this.campus != null) ? this.campus : TwoPersonChanges.SHARED;
	}

	/** What is changed. */
	public enum Kind {

		REGISTER("the register of bodies"), MODELS("how bodies decide");

		private final String what;

		Kind(String what) {
			this.what = what;
		}

		/** In words. */
		public String what() {
			return this.what;
		}

		/** As in the database. */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/** What became of it. */
	public enum State {

		WAITING, CONFIRMED, REFUSED, WITHDRAWN;

		/** As in the database. */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * A model.
	 *
	 * @param name {@code committee-rules.dmn}
	 * @param replaced what was in force when it was proposed
	 */
	public record File(String name, byte[] content, byte[] replaced) {
	}

}
