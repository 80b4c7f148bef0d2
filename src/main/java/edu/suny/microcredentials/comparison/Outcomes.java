package edu.suny.microcredentials.comparison;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the proposals of campuses fare, counted and never named: those that were sent for
 * review first in a period, by days in UTC. Two statements, however many campuses there
 * are.
 */
@Component
@Transactional(readOnly = true)
public class Outcomes {

	private static final String SENT = """
			with sent as (
				select p.number, p.campus, p.state, first.submitted_at as sent_at
				from proposal p join proposal_revision first on first.proposal = p.number and first.revision = 1
				where first.submitted_at >= :from and first.submitted_at < :until)
			""";

	private static final String STATES = SENT
			+ """
					select sent.campus, sent.state, count(*) as proposals,
						count(*) filter (where judged.returned) as returned,
						percentile_cont(0.5) within group (order by extract(epoch from judged.decided_at - sent.sent_at) / 86400)
							filter (where sent.state in ('APPROVED', 'PUBLISHED', 'REJECTED')) as days
					from sent left join lateral (
						select max(closed_at) filter (where outcome in ('approved', 'declined', 'rejected')) as decided_at,
							bool_or(outcome = 'returned') as returned
						from review where review.proposal = sent.number) judged on true
					group by grouping sets ((sent.campus, sent.state), (sent.campus), (sent.state), ())
					""";

	private static final String BODIES = SENT + """
			select coalesce(review.partner, sent.campus) as campus, review.body_type, count(*) as reviews,
				percentile_cont(0.5) within group (order by extract(epoch from closed_at - opened_at) / 86400) as days
			from sent join review on review.proposal = sent.number
			where closed_at is not null and method not in ('standing', 'joining') and outcome <> 'closed'
			group by grouping sets ((coalesce(review.partner, sent.campus), review.body_type), (review.body_type))
			order by review.body_type
			""";

	private final JdbcClient jdbc;

	Outcomes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Of a period.
	 * @param from its first day
	 * @param until its last day
	 */
	public Of in(LocalDate from, LocalDate until) {
		Map<String, Map<String, Counted>> states = new HashMap<>();
		query(STATES, from, until,
				(row) -> states.computeIfAbsent(row.getString(1), (campus) -> new TreeMap<>())
					.put((row.getString(2) != null) ? row.getString(2) : "",
							new Counted(row.getInt(3), row.getInt(4), days(row))));
		Map<String, List<OfBodies>> bodies = new HashMap<>();
		query(BODIES, from, until, (row) -> bodies.computeIfAbsent(row.getString(1), (campus) -> new ArrayList<>())
			.add(new OfBodies(row.getString(2), row.getInt(3), days(row))));
		Map<String, Outcome> outcomes = new HashMap<>();
		states.forEach(
				(campus, counted) -> outcomes.put(campus, outcome(counted, bodies.getOrDefault(campus, List.of()))));
		return new Of(outcomes);
	}

	private void query(String sql, LocalDate from, LocalDate until, Reader reader) {
		this.jdbc.sql(sql)
			.param("from", from.atStartOfDay().atOffset(ZoneOffset.UTC))
			.param("until", until.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
			.query((row) -> {
				reader.read(row);
			});
	}

	private static Outcome outcome(Map<String, Counted> counted, List<OfBodies> bodies) {
		Counted all = counted.remove("");
		Map<String, Integer> states = new TreeMap<>();
		counted.forEach((state, each) -> states.put(state, each.proposals()));
		return new Outcome(all.proposals(), states, all.returned(), all.days(), bodies);
	}

	private static Long days(ResultSet row) throws SQLException {
		double days = row.getDouble("days");
		return row.wasNull() ? null : Math.round(days);
	}

	@FunctionalInterface
	private interface Reader {

		void read(ResultSet row) throws SQLException;

	}

	private record Counted(int proposals, int returned, Long days) {
	}

	/**
	 * The outcomes of all campuses.
	 *
	 * @param outcomes by campus; of the whole under null
	 */
	public record Of(Map<String, Outcome> outcomes) {

		/** Of one campus. */
		public Outcome campus(String id) {
			return this.outcomes.getOrDefault(id, Outcome.NONE);
		}

		/** Of all campuses together. */
		public Outcome whole() {
			return campus(null);
		}

	}

	/**
	 * How long bodies of one kind take.
	 *
	 * @param body the kind, {@code curriculum-committee}
	 * @param reviews how many were decided
	 * @param medianDays from being asked to deciding
	 */
	public record OfBodies(String body, int reviews, Long medianDays) {
	}

}
