package edu.suny.microcredentials.campus;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import edu.suny.microcredentials.campus.RegisterChanged.Change;
import edu.suny.microcredentials.request.ReadOnce;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The campuses and the register of their bodies. */
@Component
@Transactional(readOnly = true)
public class Campuses {

	private static final String CAMPUS = "select id, name, sector, time_zone, home_page from campus ";

	private static final String BODY = "select id, campus, name, type, faculty, chair, secretary from body ";

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	Campuses(JdbcClient jdbc, ApplicationEventPublisher events) {
		this.events = events;
		this.jdbc = jdbc;
	}

	public List<Campus> all() {
		return ReadOnce.of("campuses",
				() -> this.jdbc.sql(CAMPUS + "order by name").query((row, index) -> campus(row)).list());
	}

	public Optional<Campus> find(String id) {
		return ReadOnce.of(Arrays.asList("campus", id),
				() -> this.jdbc.sql(CAMPUS + "where id = :id")
					.param("id", id)
					.query((row, index) -> campus(row))
					.optional());
	}

	/**
	 * The campus with this id.
	 * @throws IllegalArgumentException if there is none
	 */
	public Campus get(String id) {
		return find(id).orElseThrow(() -> new IllegalArgumentException("There is no campus '%s'".formatted(id)));
	}

	/** All bodies and offices of a campus, by name. */
	public List<Body> bodies(String campus) {
		return bodies(Collections.singleton(campus));
	}

	/** All bodies and offices of some campuses, by name. */
	public List<Body> bodies(Collection<String> campuses) {
		return ReadOnce.of(List.of("bodies", new HashSet<>(campuses)),
				() -> this.jdbc.sql(BODY + "where campus = any(:campuses) order by name")
					.param("campuses", campuses.toArray(String[]::new))
					.query((row, index) -> body(row))
					.list());
	}

	/**
	 * A body of a campus, by its whole id ({@code harbor-senate}) or its id within the
	 * campus ({@code senate}), as paths name it.
	 */
	public Optional<Body> body(String campus, String id) {
		return this.jdbc.sql(BODY + "where campus = :campus and id in (:id, :campus || '-' || :id)")
			.param("campus", campus)
			.param("id", id)
			.query((row, index) -> body(row))
			.optional();
	}

	/** A body of whichever campus, by its whole id. */
	public Optional<Body> body(String id) {
		return ReadOnce.of(Arrays.asList("body", id),
				() -> this.jdbc.sql(BODY + "where id = :id")
					.param("id", id)
					.query((row, index) -> body(row))
					.optional());
	}

	/** The seats of a body that are not plain members'. */
	public List<BodySeat> seats(String body) {
		return this.jdbc.sql("select * from body_seat where body = :body order by user_id")
			.param("body", body)
			.query((row, index) -> new BodySeat(row.getString("body"), row.getString("user_id"),
					BodySeat.Role.of(row.getString("role")), row.getString("substitute_for")))
			.list();
	}

	/** Who presides and who keeps the record from now on; null for nobody. */
	@Transactional
	public void preside(String body, String chair, String secretary) {
		this.jdbc.sql("update body set chair = :chair, secretary = :secretary where id = :body")
			.param("chair", chair)
			.param("secretary", secretary)
			.param("body", body)
			.update();
		changed(body(body).orElseThrow(), Change.OFFICERS, List.of());
	}

	/** All such seats of a body, in the place of those that it had. */
	@Transactional
	public void seat(String body, List<BodySeat> seats) {
		this.jdbc.sql("delete from body_seat where body = :body").param("body", body).update();
		seats.forEach((seat) -> this.jdbc.sql("""
				insert into body_seat (body, user_id, role, substitute_for)
				values (:body, :user, :role, :substituteFor)""")
			.param("body", body)
			.param("user", seat.user())
			.param("role", seat.role().word())
			.param("substituteFor", seat.substituteFor())
			.update());
		changed(body(body).orElseThrow(), Change.SEATS, seats);
	}

	/** How the courses of each department of a campus begin, by the department's id. */
	public Map<String, List<String>> coursePrefixes(String campus) {
		Map<String, List<String>> prefixes = new TreeMap<>();
		this.jdbc.sql("select id, course_prefixes from body where campus = :campus and type = 'department'")
			.param("campus", campus)
			.query((row) -> {
				prefixes.put(row.getString("id"), List.of((String[]) row.getArray("course_prefixes").getArray()));
			});
		return prefixes;
	}

	/**
	 * How the courses of a department begin, BIO or CHE, in the place of what was known.
	 */
	@Transactional
	public void setCoursePrefixes(String department, List<String> prefixes) {
		this.jdbc.sql("update body set course_prefixes = :prefixes where id = :id")
			.param("prefixes", prefixes.toArray(String[]::new))
			.param("id", department)
			.update();
	}

	/**
	 * Whether somebody has a seat in a body that decides on proposals, as a member of its
	 * group, as its chair or as its secretary.
	 */
	public boolean seats(String user, Set<String> groups) {
		List<String> ids = groups.isEmpty() ? List.of("") : List.copyOf(groups);
		return this.jdbc.sql("""
				select exists (select from body
					where type not in ('market-analysts', 'academic-affairs', 'governance-office')
					and (id in (:groups) or chair = :user or secretary = :user))""")
			.param("groups", ids)
			.param("user", user)
			.query(Boolean.class)
			.single();
	}

	@Transactional
	public void register(Campus campus) {
		if (this.jdbc.sql("""
				insert into campus (id, name, sector, time_zone, home_page)
				values (:id, :name, :sector, :timeZone, :homePage) on conflict (id) do nothing""")
			.paramSource(campus)
			.update() > 0) {
			this.events.publishEvent(new RegisterChanged(campus.id(), Change.CAMPUS, null, List.of()));
		}
	}

	/** Gives a campus another name, sector, time zone or home page. */
	@Transactional
	public void change(Campus campus) {
		this.jdbc.sql("""
				update campus set name = :name, sector = :sector, time_zone = :timeZone, home_page = :homePage
				where id = :id""").paramSource(campus).update();
	}

	@Transactional
	public void register(Body body) {
		int added = this.jdbc.sql("""
				insert into body (id, campus, name, type, faculty, chair, secretary)
				values (:id, :campus, :name, :type, :faculty, :chair, :secretary) on conflict (id) do nothing""")
			.param("id", body.id())
			.param("campus", body.campus())
			.param("name", body.name())
			.param("type", body.type().word())
			.param("faculty", body.faculty())
			.param("chair", body.chair())
			.param("secretary", body.secretary())
			.update();
		if (added > 0) {
			changed(body, Change.BODY, List.of());
		}
	}

	private void changed(Body body, Change change, List<BodySeat> seats) {
		this.events.publishEvent(new RegisterChanged(body.campus(), change, body, seats));
	}

	private static Campus campus(ResultSet row) throws SQLException {
		return new Campus(row.getString("id"), row.getString("name"), row.getString("sector"),
				row.getString("time_zone"), row.getString("home_page"));
	}

	private static Body body(ResultSet row) throws SQLException {
		return new Body(row.getString("id"), row.getString("campus"), row.getString("name"),
				Body.Type.of(row.getString("type")), row.getBoolean("faculty"), row.getString("chair"),
				row.getString("secretary"));
	}

}
