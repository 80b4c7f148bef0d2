package edu.suny.microcredentials.roster.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import edu.suny.microcredentials.engine.Groups;
import edu.suny.microcredentials.roster.RosterFacts.Account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads people and their memberships from the engine's tables, thousands at a time. The
 * engine's own queries give them one by one.
 */
@Component
class RosterDirectory {

	private final JdbcClient jdbc;

	RosterDirectory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Accounts of these ids, in whichever capitals. */
	List<Account> accounts(Collection<String> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		List<String> small = ids.stream().map((id) -> id.toLowerCase(Locale.ROOT)).distinct().toList();
		// Also whose term has not begun yet, or is over.
		Map<String, Set<String>> campuses = pairs("""
				select user_id_, tenant_id_ from act_id_tenant_member
				where user_id_ is not null and lower(user_id_) in (:ids)
				union select user_id, campus from external_account where lower(user_id) in (:ids)
				union select user_id, campus from roster_entry where lower(user_id) in (:ids)""", small);
		Map<String, Set<String>> groups = pairs(
				"select user_id_, group_id_ from act_id_membership where lower(user_id_) in (:ids)", small);
		Set<String> awaited = Set.copyOf(
				this.jdbc.sql("select user_id from external_account where issuer is null and lower(user_id) in (:ids)")
					.param("ids", small)
					.query(String.class)
					.list());
		return this.jdbc.sql("select id_, first_, last_, email_ from act_id_user where lower(id_) in (:ids)")
			.param("ids", small)
			.query((row, index) -> {
				String id = row.getString("id_");
				String mail = row.getString("email_");
				return new Account(id, name(row), (mail != null) ? mail : "", campuses.getOrDefault(id, Set.of()),
						awaited.contains(id), seatless(groups.getOrDefault(id, Set.of())));
			})
			.list();
	}

	private static String seatless(Set<String> groups) {
		if (groups.contains(Groups.ADMINISTRATORS)) {
			return "is an administrator; administrators decide nothing and sit in no body";
		}
		if (groups.contains(Groups.SYSTEM_OFFICE)) {
			return "serves in the system's office, which decides nothing and sits in no body";
		}
		return groups.stream().anyMatch((group) -> group.endsWith("-service-accounts"))
				? "is a service account, and no person" : null;
	}

	/** The names of people, by their id. */
	Map<String, String> names(Collection<String> ids) {
		Map<String, String> names = new HashMap<>();
		if (!ids.isEmpty()) {
			this.jdbc.sql("select id_, first_, last_ from act_id_user where id_ in (:ids)")
				.param("ids", ids)
				.query((row) -> {
					names.put(row.getString("id_"), name(row));
				});
		}
		return names;
	}

	/** The members of groups, by group. */
	Map<String, Set<String>> members(Collection<String> groups) {
		return groups.isEmpty() ? Map.of()
				: pairs("select group_id_, user_id_ from act_id_membership where group_id_ in (:ids)", groups);
	}

	/** Whom a campus's sign-in makes members of groups, by group. */
	Map<String, Set<String>> membersBySignIn(Collection<String> groups) {
		return groups.isEmpty() ? Map.of() : pairs("""
				select target, user_id from membership_source where kind = 'group' and target in (:ids)
				and source not in ('by-hand') and source not like 'roster:%'""", groups);
	}

	private Map<String, Set<String>> pairs(String query, Collection<String> ids) {
		Map<String, Set<String>> pairs = new TreeMap<>();
		this.jdbc.sql(query).param("ids", ids).query((row) -> {
			pairs.computeIfAbsent(row.getString(1), (key) -> new HashSet<>()).add(row.getString(2));
		});
		return pairs;
	}

	private static String name(ResultSet row) throws SQLException {
		String name = Stream.of(row.getString("first_"), row.getString("last_"))
			.filter((part) -> part != null && !part.isBlank())
			.collect(Collectors.joining(" "));
		return name.isEmpty() ? row.getString("id_") : name;
	}

}
