package edu.suny.microcredentials.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import edu.suny.microcredentials.calendar.Days.Kind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code academic_term} and {@code closed_days}. */
@Component
class DaysRows {

	private static final String ALL = """
			select * from (
				select id, campus, 'term' as kind, name, first_day, last_day, uid from academic_term
				union all
				select id, campus, kind, name, first_day, last_day, uid from closed_days) days
			where campus = :campus\s""";

	private final JdbcClient jdbc;

	DaysRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Terms, holidays and recesses, the first first. */
	List<Days> of(String campus) {
		return this.jdbc.sql(ALL + "order by first_day, last_day, name")
			.param("campus", campus)
			.query((row, index) -> days(row))
			.list();
	}

	Optional<Days> find(String campus, Kind kind, long id) {
		return this.jdbc.sql(ALL + "and kind = :kind and id = :id")
			.param("campus", campus)
			.param("kind", kind.word())
			.param("id", id)
			.query((row, index) -> days(row))
			.optional();
	}

	/** Holidays and recesses of which a day lies between these two, both included. */
	List<Days> closed(String campus, LocalDate from, LocalDate until) {
		return this.jdbc.sql("""
				select * from closed_days where campus = :campus and first_day <= :until and last_day >= :from
				order by first_day, last_day, name""")
			.param("campus", campus)
			.param("from", from)
			.param("until", until)
			.query((row, index) -> days(row))
			.list();
	}

	void insert(String campus, Days days) {
		this.jdbc.sql(days.closed() ? """
				insert into closed_days (campus, kind, name, first_day, last_day, uid)
				values (:campus, :kind, :name, :first, :last, :uid)""" : """
				insert into academic_term (campus, name, first_day, last_day, uid)
				values (:campus, :name, :first, :last, :uid)""")
			.param("campus", campus)
			.param("kind", days.kind().word())
			.param("name", days.name())
			.param("first", days.first())
			.param("last", days.last())
			.param("uid", days.uid())
			.update();
	}

	/** Gives them another name and extent, and the event from which they come. */
	void update(String campus, Days days) {
		this.jdbc
			.sql("update " + (days.closed() ? "closed_days" : "academic_term")
					+ (days.closed() ? " set kind = :kind, name" : " set name")
					+ " = :name, first_day = :first, last_day = :last, uid = :uid"
					+ " where campus = :campus and id = :id")
			.param("campus", campus)
			.param("kind", days.kind().word())
			.param("id", days.id())
			.param("name", days.name())
			.param("first", days.first())
			.param("last", days.last())
			.param("uid", days.uid())
			.update();
	}

	/** Lets nobody else change the calendar of a campus until the transaction ends. */
	void lock(String campus) {
		this.jdbc.sql("select id from campus where id = :campus for no key update")
			.param("campus", campus)
			.query(String.class)
			.single();
	}

	void delete(String campus, Kind kind, long id) {
		this.jdbc
			.sql((kind == Kind.TERM) ? "delete from academic_term where campus = :campus and id = :id"
					: "delete from closed_days where campus = :campus and id = :id")
			.param("campus", campus)
			.param("id", id)
			.update();
	}

	private static Days days(ResultSet row) throws SQLException {
		return new Days(row.getLong("id"), Kind.of(row.getString("kind")), row.getString("name"),
				row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class),
				row.getString("uid"));
	}

}
