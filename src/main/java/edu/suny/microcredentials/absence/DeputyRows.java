package edu.suny.microcredentials.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code deputy}. */
@Component
class DeputyRows {

	private final JdbcClient jdbc;

	DeputyRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	long insert(String campus, DeputyRequest request, String reason, String by) {
		return this.jdbc.sql("""
				insert into deputy (campus, member, deputy, body, first_day, last_day, reason, named_by, named_at)
				values (:campus, :member, :deputy, :body, :from, :until, :reason, :by, :now) returning id""")
			.param("campus", campus)
			.param("member", request.member())
			.param("deputy", request.deputy())
			.param("body", request.bodyOrNull())
			.param("from", request.from())
			.param("until", request.until())
			.param("reason", reason)
			.param("by", by)
			.param("now", Timestamp.from(Instant.now()))
			.query(Long.class)
			.single();
	}

	/** Whether it was open until now. */
	boolean end(long id, String by) {
		return this.jdbc.sql("""
				update deputy set ended_by = :by, ended_at = :now where id = :id and ended_at is null""")
			.param("by", by)
			.param("now", Timestamp.from(Instant.now()))
			.param("id", id)
			.update() == 1;
	}

	/** Two who name deputies for one member do it one after the other. */
	void lock(String member) {
		this.jdbc.sql("select pg_advisory_xact_lock(7240002, hashtext(:member))")
			.param("member", member)
			.query((row) -> {
			});
	}

	Optional<Deputy> find(long id) {
		return this.jdbc.sql("select * from deputy where id = :id")
			.param("id", id)
			.query(DeputyRows::deputy)
			.optional();
	}

	/** Those not ended, their days past or not, the first first. */
	List<Deputy> of(String member) {
		return this.jdbc.sql("select * from deputy where member = :member and ended_at is null order by first_day, id")
			.param("member", member)
			.query(DeputyRows::deputy)
			.list();
	}

	/** All that touch a person, or all of the campuses named, from this day on. */
	List<Deputy> seenBy(String user, List<String> offices, LocalDate since) {
		return this.jdbc.sql("""
				select * from deputy where (member = :user or deputy = :user or campus = any(:offices))
					and last_day >= :since order by first_day desc, id desc limit 200""")
			.param("user", user)
			.param("offices", offices.toArray(String[]::new))
			.param("since", since)
			.query(DeputyRows::deputy)
			.list();
	}

	/** Those not ended whose last day is not long past. */
	List<Deputy> recent(LocalDate since) {
		return this.jdbc.sql("select * from deputy where ended_at is null and last_day >= :since order by id")
			.param("since", since)
			.query(DeputyRows::deputy)
			.list();
	}

	private static Deputy deputy(ResultSet row, int index) throws SQLException {
		Timestamp ended = row.getTimestamp("ended_at");
		return new Deputy(row.getLong("id"), row.getString("campus"), row.getString("member"), row.getString("deputy"),
				row.getString("body"), row.getObject("first_day", LocalDate.class),
				row.getObject("last_day", LocalDate.class), row.getString("reason"), row.getString("named_by"),
				row.getTimestamp("named_at").toInstant(), row.getString("ended_by"),
				(ended != null) ? ended.toInstant() : null);
	}

}
