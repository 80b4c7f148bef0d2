package edu.suny.microcredentials.roster;

import java.time.LocalDate;
import java.util.List;

import edu.suny.microcredentials.roster.Term.Standing;

/**
 * Who is, will be or was in a body.
 *
 * @param group the whole id, {@code harbor-senate}
 */
public record Roster(String campus, String group, String name, List<Member> members) {

	/** How many belong to it today. */
	public long current() {
		return this.members.stream().filter((member) -> member.standing() == Standing.NOW).count();
	}

	/**
	 * A term of a person.
	 *
	 * @param from first day; null if there is none
	 * @param until last day; null if there is none
	 * @param capacity as what they sit there
	 * @param substituteFor in whose place; null for any, or if they are no substitute
	 * @param source who says so: the roster, an administrator by hand, the campus's
	 * sign-in
	 */
	public record Member(String user, String name, String mail, LocalDate from, LocalDate until, Capacity capacity,
			String substituteFor, Standing standing, Source source) {
	}

	/** Who says that somebody belongs to a body. */
	public enum Source {

		ROSTER, HAND, SIGN_IN

	}

}
