package edu.suny.microcredentials.campus;

import java.util.Locale;

/** To whom a campus shows its proposals once they are submitted. */
public enum Tracker {

	/**
	 * To those with a part in its governance: whoever makes a proposal or is heard on it,
	 * and whoever sits in a body or an office of the campus.
	 */
	PARTICIPANTS,
	/** To all who belong to the campus. */
	MEMBERS,
	/** To everybody, without the people in it; to its members as before. */
	PUBLIC;

	/** As in the database. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}
