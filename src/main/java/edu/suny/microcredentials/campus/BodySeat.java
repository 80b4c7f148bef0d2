package edu.suny.microcredentials.campus;

import java.util.Locale;

/**
 * A seat in a body that is not a plain member's. Whoever has one belongs to the body's
 * group, too.
 *
 * @param body the whole id, {@code harbor-senate}
 * @param substituteFor the member whose substitute they are; null for any, or if they are
 * none
 */
public record BodySeat(String body, String user, Role role, String substituteFor) {

	/** By office without or with a vote, or in the place of somebody who cannot come. */
	public enum Role {

		EX_OFFICIO, EX_OFFICIO_VOTING, SUBSTITUTE;

		/** As in files and in the database: {@code ex-officio-voting}. */
		public String word() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

		/**
		 * The role of that name.
		 * @throws IllegalArgumentException if there is none
		 */
		public static Role of(String word) {
			return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
		}

	}

}
