package edu.suny.microcredentials.committee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code ballot}: one row per member and review. */
@Component
class BallotRows {

	private final JdbcClient jdbc;

	BallotRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Whether the ballot was taken; not if the member has one already, or whoever casts
	 * it has cast one.
	 * @param statement null to keep nothing but that they have voted
	 */
	boolean insert(long review, Acting who, Statement statement) {
		boolean open = statement != null;
		return this.jdbc.sql("""
				insert into ballot (review, member, cast_by, choice, rationale, changes, reopen, cast_at)
				values (:review, :member, :deputy, :choice, :rationale, :changes, :reopen, :now)
				on conflict do nothing""")
			.param("review", review)
			.param("member", who.member())
			.param("deputy", who.deputy())
			.param("choice", open ? statement.choice() : null)
			.param("rationale", open ? statement.rationale() : null)
			.param("changes", open ? statement.changes() : null)
			.param("reopen", open ? statement.reopen().toArray(String[]::new) : new String[0])
			.param("now", open ? Timestamp.from(Instant.now()) : null)
			.update() == 1;
	}

	/**
	 * Puts another vote in the place of that of a member. Who was to decide again stays
	 * named as long as it is a vote to return the proposal.
	 */
	void change(long review, Acting who, Statement statement) {
		this.jdbc.sql("""
				update ballot set cast_by = :deputy, choice = :choice, rationale = :rationale, changes = :changes,
					reopen = case when :choice = 'return' then reopen else '{}' end, changed_at = :now
				where review = :review and member = :member""")
			.param("review", review)
			.param("member", who.member())
			.param("deputy", who.deputy())
			.param("choice", statement.choice())
			.param("rationale", statement.rationale())
			.param("changes", statement.changes())
			.param("now", Timestamp.from(Instant.now()))
			.update();
	}

	/** Keeps the votes for it of those who are seated again. */
	void keep(long earlier, long review, List<String> eligible) {
		this.jdbc.sql("""
				insert into ballot (review, member, cast_by, choice, rationale, changes, cast_at, kept_from)
				select :review, member, cast_by, choice, rationale, changes, cast_at, :earlier from ballot
				where review = :earlier and member = any(:eligible)
				and choice in ('approve', 'approve-with-changes') on conflict do nothing""")
			.param("review", review)
			.param("earlier", earlier)
			.param("eligible", eligible.toArray(String[]::new))
			.update();
	}

	/**
	 * In the order in which they were cast; of a secret ballot in that of the members.
	 */
	List<Ballot> of(long review) {
		return this.jdbc.sql("select * from ballot where review = :review order by cast_at, member")
			.param("review", review)
			.query((row, index) -> ballot(row))
			.list();
	}

	/** By review, each in the same order; those without a vote are not in it. */
	Map<Long, List<Ballot>> of(Collection<Long> reviews) {
		Map<Long, List<Ballot>> all = new HashMap<>();
		this.jdbc.sql("select * from ballot where review in (:reviews) order by cast_at, member")
			.param("reviews", reviews)
			.query((row) -> {
				all.computeIfAbsent(row.getLong("review"), (review) -> new ArrayList<>()).add(ballot(row));
			});
		return all;
	}

	private static Ballot ballot(ResultSet row) throws SQLException {
		String choice = row.getString("choice");
		return new Ballot(row.getString("member"), row.getString("cast_by"),
				(choice != null) ? Choice.of(choice) : null, row.getString("rationale"), row.getString("changes"),
				instant(row, "cast_at"), instant(row, "changed_at"), row.getObject("kept_from", Long.class),
				List.of((String[]) row.getArray("reopen").getArray()));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp at = row.getTimestamp(column);
		return (at != null) ? at.toInstant() : null;
	}

}
