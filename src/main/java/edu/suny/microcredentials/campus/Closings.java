package edu.suny.microcredentials.campus;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which campuses are closed: what they have can be read, and nothing is begun there. */
@Component
@Transactional
public class Closings {

	private final JdbcClient jdbc;

	Closings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional(readOnly = true)
	public Optional<Closing> of(String campus) {
		return this.jdbc.sql(
				"select closed_at as at, closed_by as by, closed_because as reason from campus where id = :campus and closed_at is not null")
			.param("campus", campus)
			.query(Closing.class)
			.optional();
	}

	/** Ids of all that are closed. */
	@Transactional(readOnly = true)
	public Set<String> all() {
		return Set
			.copyOf(this.jdbc.sql("select id from campus where closed_at is not null").query(String.class).list());
	}

	/**
	 * Why nothing is begun or changed at a campus: a sentence, or nothing while it is
	 * open.
	 */
	@Transactional(readOnly = true)
	public Optional<String> sentence(String campus) {
		return sentence(campus, "");
	}

	/**
	 * The same; until the transaction ends it is not closed, nor its register changed,
	 * either.
	 */
	public Optional<String> whyClosed(String campus) {
		return sentence(campus, " for key share");
	}

	private Optional<String> sentence(String campus, String lock) {
		return this.jdbc
			.sql("select name, closed_at is not null as closed, closed_because from campus where id = :campus" + lock)
			.param("campus", campus)
			.query((row, index) -> row.getBoolean("closed")
					? "%s is closed: %s What it has can be read; proposals, models and changes of it are not taken there any more."
						.formatted(row.getString("name"), ended(row.getString("closed_because")))
					: "")
			.optional()
			.filter((sentence) -> !sentence.isEmpty());
	}

	/**
	 * Waits for whatever is being begun at a campus, and lets nothing more begin there.
	 */
	public void lock(String campus) {
		this.jdbc.sql("select id from campus where id = :campus for update")
			.param("campus", campus)
			.query(String.class)
			.optional();
	}

	/** From now on. */
	public void close(String campus, String by, String reason) {
		this.jdbc.sql("""
				update campus set closed_at = :now, closed_by = :by, closed_because = :reason
				where id = :campus and closed_at is null""")
			.param("now", Timestamp.from(Instant.now()))
			.param("by", by)
			.param("reason", reason)
			.param("campus", campus)
			.update();
	}

	private static String ended(String reason) {
		return reason.matches("(?s).*[.!?]") ? reason : reason + ".";
	}

}
