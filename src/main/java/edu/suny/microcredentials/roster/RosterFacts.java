package edu.suny.microcredentials.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a file is checked against.
 *
 * @param campuses all there are, by id
 * @param accounts those that the file may mean, by id; ids that differ in capitals only
 * are one
 * @param importer who imports it; null for the command of the jar
 */
public record RosterFacts(Map<String, Place> campuses, TreeMap<String, Account> accounts, Importer importer) {

	public RosterFacts(List<Place> campuses, List<Account> accounts, Importer importer) {
		this(new TreeMap<>(), new TreeMap<>(String.CASE_INSENSITIVE_ORDER), importer);
		campuses.forEach((campus) -> this.campuses.put(campus.id(), campus));
		accounts.forEach((account) -> this.accounts.put(account.id(), account));
	}

	/** The account with exactly this id. */
	Optional<Account> account(String id) {
		return Optional.ofNullable(this.accounts.get(id)).filter((account) -> account.id().equals(id));
	}

	/** The campus by which an id begins, the longest if there are several. */
	Optional<String> campusOf(String id) {
		return this.campuses.keySet()
			.stream()
			.filter((campus) -> id.startsWith(campus + "-"))
			.max(java.util.Comparator.comparingInt(String::length));
	}

	/**
	 * A campus.
	 *
	 * @param today the day that it is there
	 * @param groups ids of the bodies and groups whose roster the importer may change
	 */
	public record Place(String id, String name, LocalDate today, Set<String> groups) {

		/** A group by its whole id, or without the campus. */
		Optional<String> group(String name) {
			return this.groups.contains(name) ? Optional.of(name)
					: Optional.of(this.id + "-" + name).filter(this.groups::contains);
		}

		/** Whether a group is a body, not only people of the same kind. */
		boolean isBody(String group) {
			return !group.equals(this.id + "-faculty");
		}

	}

	/**
	 * An account that exists.
	 *
	 * @param awaited whether a roster made it and nobody has signed in with it yet
	 * @param seatless why its holder cannot sit in a body, as a sentence's end ("is an
	 * administrator"), or null
	 */
	public record Account(String id, String name, String mail, Set<String> campuses, boolean awaited, String seatless) {
	}

}
