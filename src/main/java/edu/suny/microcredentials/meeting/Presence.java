package edu.suny.microcredentials.meeting;

import java.util.Locale;

/** Whether somebody was at a meeting. */
public enum Presence {

	PRESENT, EXCUSED, ABSENT;

	/** As in the database. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The presence of that name.
	 * @throws IllegalArgumentException if there is none
	 */
	public static Presence of(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT));
	}

}
