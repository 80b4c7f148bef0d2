package edu.suny.microcredentials.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Gives very many campuses people like those of harbor, and proposals that wait for their
 * department like a real one, by SQL.
 */
record GeneratedCampuses(String url, String owner, String password, String template) {

	private static final String MODEL = "harbor";

	/** Tables of people, each with the column that begins with the campus's id. */
	private static final Map<String, String> PEOPLE = Map.of("act_id_user", "id_", "act_id_membership", "group_id_",
			"act_id_tenant_member", "user_id_");

	private static final List<String> PROPOSAL = List.of("proposal", "proposal_proposer", "proposal_revision",
			"review");

	private static final List<String> HISTORY = List.of("act_hi_procinst", "act_hi_actinst", "act_hi_taskinst",
			"act_hi_varinst", "act_hi_identitylink");

	private static final List<String> RUNNING = List.of("act_ru_execution", "act_ru_task", "act_ru_variable",
			"act_ru_identitylink");

	/** Campuses {@code c0001} and so on. */
	static String campus(int n) {
		return "c%04d".formatted(n);
	}

	/** Gives campuses that are there the people of harbor, under their own names. */
	void people(int campuses) throws SQLException {
		run((jdbc) -> {
			jdbc.execute("create temporary table made as select 'c' || lpad(n::text, 4, '0') as campus, n "
					+ "from generate_series(1, %d) n".formatted(campuses));
			PEOPLE.forEach((table, column) -> copy(jdbc, table,
					"(t.%1$s = '%2$s' or t.%1$s like '%2$s-%%')".formatted(column, MODEL), "''"));
		});
	}

	/**
	 * Makes proposals for some campuses.
	 * @param named which, as SQL that selects {@code campus}
	 */
	void propose(String named, int each) throws SQLException {
		run((jdbc) -> {
			jdbc.execute("""
					create temporary table made as select campus, campus || '-2016-' || lpad(k::text, 4, '0') as number,
						left(md5(campus || k), 12) as tail
					from (%s) campuses, generate_series(1, %d) k""".formatted(named, each));
			String root = jdbc.queryForObject(
					"select root_proc_inst_id_ from act_hi_procinst where business_key_ = ? order by start_time_ limit 1",
					String.class, this.template);
			String instances = "(select id_ from act_hi_procinst where root_proc_inst_id_ = '" + root + "')";
			PROPOSAL.forEach((table) -> copy(jdbc, table,
					"t.%s = '%s'".formatted(table.equals("proposal") ? "number" : "proposal", this.template),
					tail(root)));
			HISTORY.forEach((table) -> copy(jdbc, table, "t.root_proc_inst_id_ = '" + root + "'", tail(root)));
			RUNNING.forEach((table) -> copy(jdbc, table,
					table.equals("act_ru_identitylink")
							? "t.task_id_ in (select id_ from act_ru_task where proc_inst_id_ in " + instances + ")"
							: "t.proc_inst_id_ in " + instances,
					tail(root)));
		});
	}

	/** Ids of an instance end as those of every other do. */
	private static String tail(String id) {
		return "'" + id.substring(id.length() - 12) + "'";
	}

	private void copy(JdbcTemplate jdbc, String table, String which, String tail) {
		boolean proposals = !tail.equals("''");
		List<Map<String, Object>> columns = jdbc.queryForList("""
				select column_name, data_type from information_schema.columns
				where table_schema = 'public' and table_name = ? and is_identity = 'NO'
					and is_generated = 'NEVER' order by ordinal_position""", table);
		List<String> values = columns.stream().map((column) -> {
			String name = (String) column.get("column_name");
			if (!((String) column.get("data_type")).matches("character.*|text")
					|| name.matches(".*(def|deployment|pwd|salt).*")) {
				return "t." + name;
			}
			String value = "t." + name;
			if (table.equals("act_id_tenant_member") && name.equals("id_")) {
				return "md5(t.id_ || made.campus)";
			}
			if (proposals) {
				value = "replace(%s, '%s', made.number)".formatted(value, this.template);
				if (!name.contains("bytearray")) {
					value = "case when right(t.%1$s, 12) = %2$s then left(t.%1$s, -12) || made.tail else %3$s end"
						.formatted(name, tail, value);
				}
			}
			return name.contains("bytearray") ? value : "replace(%s, '%s', made.campus)".formatted(value, MODEL);
		}).toList();
		jdbc.execute("insert into %s (%s) select %s from %s t, made where %s".formatted(table,
				String.join(", ", columns.stream().map((column) -> (String) column.get("column_name")).toList()),
				String.join(", ", values), table, which));
	}

	private void run(Consumer<JdbcTemplate> work) throws SQLException {
		SingleConnectionDataSource source = new SingleConnectionDataSource(this.url, this.owner, this.password, true);
		try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("set session_replication_role = replica; set work_mem = '256MB'");
			work.accept(new JdbcTemplate(source));
			statement.execute("drop table made");
			statement.execute("vacuum analyze");
		}
		finally {
			source.destroy();
		}
	}

}
