package edu.suny.microcredentials.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.camunda.bpm.engine.authorization.Resources;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Gives very many campuses people like those of harbor, and proposals like real ones of
 * harbor, by SQL: with all that is running, jobs and grants included, and of the history
 * what is told of instances, activities, tasks and variables.
 */
record GeneratedCampuses(String url, String owner, String password) {

	private static final String MODEL = "harbor";

	/** Tables of people, each with the column that begins with the campus's id. */
	private static final Map<String, String> PEOPLE = Map.of("act_id_user", "id_", "act_id_membership", "group_id_",
			"act_id_tenant_member", "user_id_", "act_ru_authorization", "user_id_");

	private static final List<String> PROPOSAL = List.of("proposal", "proposal_proposer", "proposal_revision", "review",
			"proposal_tie");

	private static final List<String> HISTORY = List.of("act_hi_procinst", "act_hi_actinst", "act_hi_taskinst",
			"act_hi_varinst", "act_hi_identitylink");

	private static final List<String> RUNNING = List.of("act_ru_execution", "act_ru_task", "act_ru_variable",
			"act_ru_identitylink", "act_ru_authorization", "act_ru_job", "act_ru_event_subscr");

	/** In the numbers of their proposals: before any real one. */
	static final int YEAR = 2016;

	/** Campuses {@code c0001} and so on. */
	static String campus(int n) {
		return "c%04d".formatted(n);
	}

	/**
	 * Gives campuses that are there the people of harbor, under their own names. What
	 * they are granted for a task comes with its proposal.
	 */
	void people(int campuses) throws SQLException {
		run((jdbc) -> {
			jdbc.execute("create temporary table made as select 'c' || lpad(n::text, 4, '0') as campus, n "
					+ "from generate_series(1, %d) n".formatted(campuses));
			PEOPLE
				.forEach(
						(table, column) -> copy(jdbc, "", table,
								"(t.%1$s = '%2$s' or t.%1$s like '%2$s-%%')%3$s".formatted(column, MODEL,
										table.equals("act_ru_authorization")
												? " and t.resource_type_ <> " + Resources.TASK.resourceType() : ""),
								"''"));
		});
	}

	/**
	 * Makes proposals for some campuses.
	 * @param template a real one of harbor
	 * @param named which campuses, as SQL that selects {@code campus}
	 * @param first of those that each of them gets, in their numbers
	 * @param last of them
	 */
	void propose(String template, String named, int first, int last) throws SQLException {
		run((jdbc) -> {
			jdbc.execute("""
					create temporary table made as
						select campus, campus || '-%4$d-' || lpad(k::text, 4, '0') as number,
							left(md5(campus || k), 12) as tail
						from (%1$s) campuses, generate_series(%2$d, %3$d) k""".formatted(named, first, last, YEAR));
			String root = jdbc.queryForObject(
					"select root_proc_inst_id_ from act_hi_procinst where business_key_ = ? order by start_time_ limit 1",
					String.class, template);
			String instances = "(select id_ from act_hi_procinst where root_proc_inst_id_ = '" + root + "')";
			String tasks = "(select id_ from act_ru_task where proc_inst_id_ in " + instances + ")";
			PROPOSAL.forEach((table) -> copy(jdbc, template, table,
					"t.%s = '%s'".formatted(table.equals("proposal") ? "number" : "proposal", template), tail(root)));
			HISTORY
				.forEach((table) -> copy(jdbc, template, table, "t.root_proc_inst_id_ = '" + root + "'", tail(root)));
			RUNNING.forEach((table) -> copy(jdbc, template, table, switch (table) {
				case "act_ru_identitylink" -> "t.task_id_ in " + tasks;
				case "act_ru_authorization" -> "t.resource_id_ in " + tasks;
				case "act_ru_job" -> "t.process_instance_id_ in " + instances;
				default -> "t.proc_inst_id_ in " + instances;
			}, tail(root)));
		});
	}

	/** Ids of an instance end as those of every other do. */
	private static String tail(String id) {
		return "'" + id.substring(id.length() - 12) + "'";
	}

	private void copy(JdbcTemplate jdbc, String template, String table, String which, String tail) {
		boolean proposals = !template.isEmpty();
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
			if (!proposals && name.equals("id_") && !table.equals("act_id_user")) {
				return "md5(t.id_ || made.campus)";
			}
			if (proposals) {
				value = "replace(%s, '%s', made.number)".formatted(value, template);
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
