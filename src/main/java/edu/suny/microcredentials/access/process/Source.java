package edu.suny.microcredentials.access.process;

import java.util.Set;

/**
 * Who says which campuses and groups a person belongs to. A source takes away only what
 * it gave.
 *
 * @param name for example {@code oidc:harbor}, {@code ldap:harbor}, {@code roster:harbor}
 * @param campuses those whose groups, and whose membership, it may give
 * @param systemGroups groups of no campus that it may give, beside those
 * @param makesGroups whether a group that does not exist yet is made rather than passed
 * over
 */
public record Source(String name, Set<String> campuses, Set<String> systemGroups, boolean makesGroups) {

	/** The roster of a campus. */
	public static Source roster(String campus) {
		return new Source("roster:" + campus, Set.of(campus), Set.of(), true);
	}

}
