package edu.suny.microcredentials.attack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything that is kept, as a digest for each table: what nobody may change stays the
 * same to the last letter.
 */
final class WholeDatabase {

	/** Sign-ins, sessions and measurements change by looking. */
	private static final Set<String> NOT_COMPARED = Set.of("act_ru_meter_log", "act_ru_task_meter_log",
			"act_ge_property", "spring_session", "spring_session_attributes");

	private final JdbcClient jdbc;

	WholeDatabase(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A digest of each table's rows, by the table's name. */
	Map<String, String> digests() {
		List<String> tables = this.jdbc.sql(
				"select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")
			.query(String.class)
			.list();
		Map<String, String> digests = new TreeMap<>();
		tables.stream()
			.filter((table) -> !NOT_COMPARED.contains(table) && !table.startsWith("sign_in"))
			.forEach((table) -> digests.put(table, this.jdbc.sql(
					"select count(*) || ' rows, ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '-') from %s t"
						.formatted(table))
				.query(String.class)
				.single()));
		return digests;
	}

}
