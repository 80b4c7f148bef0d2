package edu.suny.microcredentials.attack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything that is kept, as the versions of each table's rows. Whoever wrote nothing
 * leaves them as they were: a row that is changed or added has a later version than any
 * before it, and one that is removed is no longer counted.
 */
final class WholeDatabase {

	/** Sign-ins, sessions and measurements change by looking. */
	private static final Set<String> NOT_COMPARED = Set.of("act_ru_meter_log", "act_ru_task_meter_log",
			"act_ge_property", "spring_session", "spring_session_attributes");

	private final JdbcClient jdbc;

	WholeDatabase(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * How many rows each table has and the sum of their versions, by the table's name.
	 */
	Map<String, String> versions() {
		List<String> tables = this.jdbc.sql(
				"select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")
			.query(String.class)
			.list();
		Map<String, String> versions = new TreeMap<>();
		tables.stream()
			.filter((table) -> !NOT_COMPARED.contains(table) && !table.startsWith("sign_in"))
			.forEach((table) -> versions.put(table,
					this.jdbc
						.sql("select count(*) || ' rows, versions ' || coalesce(sum(xmin::text::bigint), 0) from %s"
							.formatted(table))
						.query(String.class)
						.single()));
		return versions;
	}

}
