package edu.suny.microcredentials.campus;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import edu.suny.microcredentials.campus.RegisterChanged.Change;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of bodies, and how it is changed; who sits in them is no part of it. */
@Component
@Transactional
public class BodyRegister {

	private final JdbcClient jdbc;

	private final Campuses campuses;

	private final ApplicationEventPublisher events;

	BodyRegister(JdbcClient jdbc, Campuses campuses, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.campuses = campuses;
		this.events = events;
	}

	/** All bodies of a campus, by their id. */
	@Transactional(readOnly = true)
	public List<RegisteredBody> of(String campus) {
		return this.jdbc.sql(
				"select id, name, type, faculty, course_prefixes, reports_to from body where campus = :campus order by id")
			.param("campus", campus)
			.query((row, index) -> body(row, campus.length() + 1))
			.list();
	}

	/** Bodies that are new, whichever of them is above which. */
	public void add(String campus, List<RegisteredBody> bodies) {
		bodies.forEach((body) -> this.campuses.register(body.at(campus)));
		bodies.forEach((body) -> write(campus, body));
	}

	/** Gives a body another name, type or place. */
	public void change(String campus, RegisteredBody body) {
		write(campus, body);
		changed(campus, body, Change.BODY_CHANGED);
	}

	/**
	 * Removes a body.
	 * @throws org.springframework.dao.DataIntegrityViolationException if anything refers
	 * to it
	 */
	public void remove(String campus, RegisteredBody body) {
		this.jdbc.sql("delete from body_seat where body = :id").param("id", body.at(campus).id()).update();
		this.jdbc.sql("delete from body where id = :id").param("id", body.at(campus).id()).update();
		changed(campus, body, Change.BODY_REMOVED);
	}

	private void write(String campus, RegisteredBody body) {
		this.jdbc.sql("""
				update body set name = :name, type = :type, faculty = :faculty, course_prefixes = :prefixes,
				reports_to = :reportsTo where id = :id and campus = :campus""")
			.param("id", body.at(campus).id())
			.param("campus", campus)
			.param("name", body.name())
			.param("type", body.type().word())
			.param("faculty", body.faculty())
			.param("prefixes", body.coursePrefixes().toArray(String[]::new))
			.param("reportsTo", (body.reportsTo() != null) ? campus + "-" + body.reportsTo() : null)
			.update();
	}

	private void changed(String campus, RegisteredBody body, Change change) {
		this.events.publishEvent(new RegisterChanged(campus, change, body.at(campus), List.of()));
	}

	private static RegisteredBody body(ResultSet row, int prefix) throws SQLException {
		Array prefixes = row.getArray("course_prefixes");
		String above = row.getString("reports_to");
		return new RegisteredBody(row.getString("id").substring(prefix), row.getString("name"),
				Body.Type.of(row.getString("type")), row.getBoolean("faculty"), List.of((String[]) prefixes.getArray()),
				(above != null) ? above.substring(prefix) : null);
	}

}
