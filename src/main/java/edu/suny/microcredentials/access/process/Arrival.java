package edu.suny.microcredentials.access.process;

import java.util.List;
import java.util.Set;

/**
 * Somebody whom a campus's own directory has just recognised.
 *
 * @param issuer the directory, by an address or name that is its own for good
 * @param subject the person there, by what never changes and is never given to another
 * @param name what the person is called there; becomes part of the id of a new account
 * @param campuses where they belong, the home campus first
 * @param groups ours, not the directory's
 */
public record Arrival(String issuer, String subject, String name, Profile profile, List<String> campuses,
		Set<String> groups) {

	String home() {
		return this.campuses.get(0);
	}

}
