package edu.suny.microcredentials.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code meeting}. */
@Component
class MeetingRows {

	private final JdbcClient jdbc;

	MeetingRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Meeting> of(String body) {
		return this.jdbc.sql("select * from meeting where body = :body order by begins, id")
			.param("body", body)
			.query((row, index) -> meeting(row))
			.list();
	}

	/** Those of these bodies that are not cancelled and end in this time. */
	List<Meeting> of(Collection<String> bodies, Instant from, Instant until) {
		if (bodies.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("""
				select * from meeting where body in (:bodies) and cancelled_at is null
				and ends > :from and begins < :until order by begins, id""")
			.param("bodies", bodies)
			.param("from", Timestamp.from(from))
			.param("until", Timestamp.from(until))
			.query((row, index) -> meeting(row))
			.list();
	}

	List<Meeting> ofCampus(String campus) {
		return this.jdbc.sql("select * from meeting where campus = :campus order by begins, id")
			.param("campus", campus)
			.query((row, index) -> meeting(row))
			.list();
	}

	Optional<Meeting> next(String body, Instant after) {
		return this.jdbc.sql("""
				select * from meeting where body = :body and cancelled_at is null and begins > :after
				order by begins, id limit 1""")
			.param("body", body)
			.param("after", Timestamp.from(after))
			.query((row, index) -> meeting(row))
			.optional();
	}

	/** The same of several bodies, one of each that has any. */
	List<Meeting> next(Collection<String> bodies, Instant after) {
		if (bodies.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("""
				select distinct on (body) * from meeting
				where body in (:bodies) and cancelled_at is null and begins > :after
				order by body, begins, id""")
			.param("bodies", bodies)
			.param("after", Timestamp.from(after))
			.query((row, index) -> meeting(row))
			.list();
	}

	Optional<Meeting> find(long id) {
		return this.jdbc.sql("select * from meeting where id = :id")
			.param("id", id)
			.query((row, index) -> meeting(row))
			.optional();
	}

	/** Lets nobody else change the meetings of a body until the transaction ends. */
	void lock(String body) {
		this.jdbc.sql("select id from body where id = :body for no key update")
			.param("body", body)
			.query(String.class)
			.single();
	}

	Meeting insert(String campus, NewMeeting meeting) {
		return this.jdbc.sql("""
				insert into meeting (campus, body, begins, ends, place, uid)
				values (:campus, :body, :begins, :ends, :place, :uid) returning *""")
			.param("campus", campus)
			.param("body", meeting.body())
			.param("begins", Timestamp.from(meeting.begins()))
			.param("ends", Timestamp.from(meeting.ends()))
			.param("place", meeting.place())
			.param("uid", meeting.uid())
			.query((row, index) -> meeting(row))
			.single();
	}

	/** Of a meeting that was cancelled it makes one that takes place. */
	void move(long id, NewMeeting meeting) {
		this.jdbc.sql("""
				update meeting set begins = :begins, ends = :ends, place = :place, cancelled_at = null,
					cancelled_by = null where id = :id""")
			.param("id", id)
			.param("begins", Timestamp.from(meeting.begins()))
			.param("ends", Timestamp.from(meeting.ends()))
			.param("place", meeting.place())
			.update();
	}

	void cancel(long id, String by) {
		this.jdbc.sql("update meeting set cancelled_at = now(), cancelled_by = :by where id = :id")
			.param("id", id)
			.param("by", by)
			.update();
	}

	void post(long id, String by) {
		this.jdbc.sql("update meeting set posted_at = now(), posted_by = :by where id = :id")
			.param("id", id)
			.param("by", by)
			.update();
	}

	private static Meeting meeting(ResultSet row) throws SQLException {
		return new Meeting(row.getLong("id"), row.getString("campus"), row.getString("body"), instant(row, "begins"),
				instant(row, "ends"), row.getString("place"), row.getString("uid"), instant(row, "cancelled_at"),
				row.getString("cancelled_by"), instant(row, "posted_at"), row.getString("posted_by"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp timestamp = row.getTimestamp(column);
		return (timestamp != null) ? timestamp.toInstant() : null;
	}

}
