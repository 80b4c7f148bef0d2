package edu.suny.microcredentials.committee;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code ballot}: one row per member and review, never changed. */
@Component
class BallotRows {

	private final JdbcClient jdbc;

	BallotRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Whether the ballot was taken; not if the member has one already, or whoever casts
	 * it has cast one.
	 */
	boolean insert(long review, Acting who, Statement statement) {
		return this.jdbc.sql("""
				insert into ballot (review, member, cast_by, choice, rationale, changes, cast_at)
				values (:review, :member, :deputy, :choice, :rationale, :changes, :now)
				on conflict do nothing""")
			.param("review", review)
			.param("member", who.member())
			.param("deputy", who.deputy())
			.param("choice", statement.choice())
			.param("rationale", statement.rationale())
			.param("changes", statement.changes())
			.param("now", Timestamp.from(Instant.now()))
			.update() == 1;
	}

	/** In the order in which they were cast. */
	List<Ballot> of(long review) {
		return this.jdbc.sql("select * from ballot where review = :review order by cast_at, member")
			.param("review", review)
			.query((row, index) -> new Ballot(row.getString("member"), row.getString("cast_by"),
					Choice.of(row.getString("choice")), row.getString("rationale"), row.getString("changes"),
					row.getTimestamp("cast_at").toInstant()))
			.list();
	}

}
