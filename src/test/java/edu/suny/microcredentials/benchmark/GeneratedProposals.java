package edu.suny.microcredentials.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Makes very many proposals by SQL. Each has the engine's rows, history and open task, of
 * a real one of its campus that waits for its department; only those in review have a
 * task.
 *
 * @param templates number of the real one by campus
 */
record GeneratedProposals(String url, String owner, String password, Map<String, String> templates) {

	private static final List<String> HISTORY = List.of("act_hi_procinst", "act_hi_actinst", "act_hi_taskinst",
			"act_hi_varinst", "act_hi_identitylink", "act_hi_detail");

	private static final List<String> RUNNING = List.of("act_ru_execution", "act_ru_task", "act_ru_variable",
			"act_ru_identitylink");

	private static final int TAIL = 12;

	/** A script of the benchmark, with its parameters set. */
	static String script(String name, Map<String, String> parameters) throws IOException {
		String script = new ClassPathResource("benchmark/" + name).getContentAsString(StandardCharsets.UTF_8);
		for (Map.Entry<String, String> each : parameters.entrySet()) {
			script = script.replace(each.getKey(), each.getValue());
		}
		return script;
	}

	void make(int first, int last) throws SQLException, IOException {
		String script = script("proposals.sql", Map.of(":first", Integer.toString(first), ":last",
				Integer.toString(last), ":'template'", "'" + this.templates.get("harbor") + "'"));
		SingleConnectionDataSource source = new SingleConnectionDataSource(this.url, this.owner, this.password, true);
		try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("""
					set session_replication_role = replica;
					set work_mem = '256MB';
					set maintenance_work_mem = '1GB';
					set time zone 'UTC'""");
			JdbcTemplate jdbc = new JdbcTemplate(source);
			List<Map<String, Object>> indexes = dropIndexes(jdbc);
			statement.execute(script);
			this.templates.forEach((campus, number) -> copyEngineRows(jdbc, campus, number));
			indexes.forEach((index) -> jdbc.execute((String) index.get("indexdef")));
			statement.execute("drop table made");
			statement.execute("vacuum analyze");
		}
		finally {
			source.destroy();
		}
	}

	/** It is faster to make them anew; those by which a template is found stay. */
	private static List<Map<String, Object>> dropIndexes(JdbcTemplate jdbc) {
		List<Map<String, Object>> indexes = jdbc.queryForList("""
				select indexname, indexdef from pg_indexes
				where schemaname = 'public' and (tablename ~ '^act_(hi|ru)_' or tablename = 'proposal')
					and indexdef not like 'CREATE UNIQUE%' and indexdef not like '%(root_proc_inst_id_)'""");
		indexes.forEach((index) -> jdbc.execute("drop index " + index.get("indexname")));
		return indexes;
	}

	private static void copyEngineRows(JdbcTemplate jdbc, String campus, String number) {
		String root = jdbc.queryForObject("""
				select root_proc_inst_id_ from act_hi_procinst where business_key_ = ? order by start_time_ limit 1""",
				String.class, number);
		HISTORY
			.forEach((table) -> copy(jdbc, table, "t.root_proc_inst_id_ = '" + root + "'", "", campus, number, root));
		String instances = "(select id_ from act_hi_procinst where root_proc_inst_id_ = '" + root + "')";
		for (String table : RUNNING) {
			copy(jdbc, table,
					table.equals("act_ru_identitylink")
							? "t.task_id_ in (select id_ from act_ru_task where proc_inst_id_ in " + instances + ")"
							: "t.proc_inst_id_ in " + instances,
					" and made.state = 'IN_REVIEW'", campus, number, root);
		}
	}

	/**
	 * Ids of an instance end as those of every other do: the copy's end is its number.
	 */
	private static void copy(JdbcTemplate jdbc, String table, String which, String when, String campus, String number,
			String root) {
		String tail = root.substring(root.length() - TAIL);
		List<Map<String, Object>> columns = jdbc.queryForList("""
				select column_name, data_type from information_schema.columns
				where table_schema = 'public' and table_name = ? order by ordinal_position""", table);
		List<String> values = columns.stream().map((column) -> {
			String name = (String) column.get("column_name");
			if (name.equals("end_time_")) {
				return "coalesce(t.end_time_, case when made.state <> 'IN_REVIEW' then made.changed_at end)";
			}
			if (!((String) column.get("data_type")).startsWith("character")
					|| name.matches(".*(def|deployment|conf|bytearray|tenant|type).*")) {
				return "t." + name;
			}
			return ("case when right(t.%1$s, 12) = '%2$s' then left(t.%1$s, -12) || lpad(made.n::text, 12, '0') "
					+ "else replace(t.%1$s, '%3$s', made.number) end")
				.formatted(name, tail, number);
		}).toList();
		jdbc.execute("insert into %s (%s) select %s from %s t, made where made.campus = '%s' and %s%s".formatted(table,
				String.join(", ", columns.stream().map((column) -> (String) column.get("column_name")).toList()),
				String.join(", ", values), table, campus,
				"t.id_ in (select t.id_ from " + table + " t where " + which + ")", when));
	}

}
