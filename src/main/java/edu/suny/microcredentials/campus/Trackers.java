package edu.suny.microcredentials.campus;

import java.util.HashSet;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * To whom each campus shows its proposals. Asked anew each time: who closes a tracker
 * closes it at once.
 */
@Component
@Transactional(readOnly = true)
public class Trackers {

	private static final String PUBLIC = Tracker.PUBLIC.word();

	private final JdbcClient jdbc;

	Trackers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Whether any campus shows its proposals to everybody. */
	public boolean isAnyOpen() {
		return this.jdbc.sql("select exists (select from campus where tracker = 'public')")
			.query(Boolean.class)
			.single();
	}

	/** What is open to everybody, and shut to this person. */
	public Reach reach(String user, Set<String> groups) {
		Reach reach = new Reach(new HashSet<>(), new HashSet<>());
		this.jdbc
			.sql("""
					select id, tracker from campus
					where tracker = 'public' or tracker = 'participants' and not exists (select from body
						where body.campus = campus.id and (body.id = any(:groups) or chair = :user or secretary = :user))""")
			.param("groups", groups.toArray(String[]::new))
			.param("user", user)
			.query((row) -> {
				(row.getString("tracker").equals(PUBLIC) ? reach.open() : reach.shut()).add(row.getString("id"));
			});
		return reach;
	}

	/** From now on a campus shows its proposals to these. */
	@Transactional
	public void show(String campus, Tracker to) {
		this.jdbc.sql("update campus set tracker = :to where id = :campus")
			.param("to", to.word())
			.param("campus", campus)
			.update();
	}

	/**
	 * How far the trackers of all campuses are open to somebody.
	 *
	 * @param open ids of campuses that show their proposals to everybody
	 * @param shut ids of campuses that show them to those with a part alone, and this
	 * person sits in none of their bodies and offices
	 */
	public record Reach(Set<String> open, Set<String> shut) {
	}

}
