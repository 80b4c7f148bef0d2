package edu.suny.microcredentials.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rosters that are in force, and the files that they came from. */
@Component
public class RosterTable {

	private static final String ENTRY = "select user_id, campus, group_id, begins, ends, role, substitute_for from roster_entry ";

	private final JdbcClient jdbc;

	RosterTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Until the end of the transaction nobody else, on no node, changes a roster. */
	public void lock() {
		this.jdbc.sql("select pg_advisory_xact_lock(7240003)").query((row) -> {
		});
	}

	public List<RosterEntry> of(String campus) {
		return entries(this.jdbc.sql(ENTRY + "where campus = :campus order by group_id, user_id, begins nulls first")
			.param("campus", campus));
	}

	public List<RosterEntry> of(String campus, String user) {
		return entries(this.jdbc.sql(ENTRY + "where campus = :campus and user_id = :user")
			.param("campus", campus)
			.param("user", user));
	}

	public List<RosterEntry> ofGroups(Collection<String> groups) {
		return groups.isEmpty() ? List.of()
				: entries(this.jdbc.sql(ENTRY + "where group_id in (:groups)").param("groups", groups));
	}

	/** Keeps a file as it was put in force. */
	public long insertImport(String importer, Instant at, String file) {
		return this.jdbc.sql("""
				insert into roster_import (imported_by, imported_at, file) values (:importer, :at, :file)
				returning id""")
			.param("importer", importer)
			.param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
			.param("file", file)
			.query(Long.class)
			.single();
	}

	/** Takes somebody out of the roster of a body, with all terms. */
	public void remove(String user, String group) {
		this.jdbc.sql("delete from roster_entry where user_id = :user and group_id = :group")
			.param("user", user)
			.param("group", group)
			.update();
	}

	public void insert(RosterEntry entry, long file) {
		this.jdbc.sql("""
				insert into roster_entry (user_id, campus, group_id, begins, ends, role, substitute_for, import)
				values (:user, :campus, :group, :begins, :ends, :role, :substituteFor, :file)""")
			.param("user", entry.user())
			.param("campus", entry.campus())
			.param("group", entry.group())
			.param("begins", entry.term().from())
			.param("ends", entry.term().until())
			.param("role", entry.term().capacity().word())
			.param("substituteFor", entry.term().substituteFor())
			.param("file", file)
			.update();
	}

	private static List<RosterEntry> entries(JdbcClient.StatementSpec query) {
		return query
			.query((row, index) -> new RosterEntry(row.getString("user_id"), row.getString("campus"),
					row.getString("group_id"),
					new Term(row.getObject("begins", LocalDate.class), row.getObject("ends", LocalDate.class),
							Capacity.of(row.getString("role")).orElseThrow(), row.getString("substitute_for"))))
			.list();
	}

}
