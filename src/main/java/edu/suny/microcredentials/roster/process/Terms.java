package edu.suny.microcredentials.roster.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import edu.suny.microcredentials.access.process.Accounts;
import edu.suny.microcredentials.access.process.Source;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.roster.RosterEntry;
import edu.suny.microcredentials.roster.RosterTable;
import edu.suny.microcredentials.roster.Term.Standing;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the directory say what the terms say today. A person belongs to a campus by the
 * roster while any of their terms there runs.
 */
@Component
@Transactional
class Terms {

	private final RosterTable table;

	private final Accounts accounts;

	private final Campuses campuses;

	private final RosterDirectory directory;

	Terms(RosterTable table, Accounts accounts, Campuses campuses, RosterDirectory directory) {
		this.table = table;
		this.accounts = accounts;
		this.campuses = campuses;
		this.directory = directory;
	}

	/** Whose memberships are not what their terms say. */
	@Transactional(readOnly = true)
	public List<String> due(String campus, Instant now) {
		Map<String, Set<String>> wanted = wanted(campus, this.table.of(campus), now);
		Map<String, Set<String>> given = this.accounts.groupsGivenBy(Source.roster(campus));
		Set<String> users = new TreeSet<>(wanted.keySet());
		users.addAll(given.keySet());
		users.removeIf((user) -> wanted.getOrDefault(user, Set.of()).equals(given.getOrDefault(user, Set.of())));
		users.retainAll(this.directory.names(users).keySet());
		return List.copyOf(users);
	}

	/** Gives and takes what somebody's terms say. */
	public void apply(String campus, String user, Instant now) {
		this.table.lock();
		Set<String> groups = wanted(campus, this.table.of(campus, user), now).getOrDefault(user, Set.of());
		Source source = Source.roster(campus);
		this.accounts.setCampuses(user, source, groups.isEmpty() ? Set.of() : Set.of(campus));
		this.accounts.setGroups(user, source, groups);
	}

	private Map<String, Set<String>> wanted(String campus, List<RosterEntry> entries, Instant now) {
		LocalDate today = LocalDate.ofInstant(now, this.campuses.get(campus).zone());
		return entries.stream()
			.filter((entry) -> entry.term().standing(today) == Standing.NOW)
			.collect(Collectors.groupingBy(RosterEntry::user, TreeMap::new,
					Collectors.mapping(RosterEntry::group, Collectors.toCollection(TreeSet::new))));
	}

}
