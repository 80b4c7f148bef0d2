package edu.suny.microcredentials.change;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code campus_change} and {@code campus_change_file}. */
@Component
class ChangeRows {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final JdbcClient jdbc;

	ChangeRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	long insert(NewChange change) {
		long number = this.jdbc.sql("""
				insert into campus_change (campus, kind, content, base, proposed_by, proposed_at)
				values (:campus, :kind, cast(:content as jsonb), cast(:base as jsonb), :by, :now) returning number""")
			.param("campus", change.campus())
			.param("kind", change.kind().word())
			.param("content", change.content().toString())
			.param("base", change.base().toString())
			.param("by", change.proposedBy())
			.param("now", Timestamp.from(Instant.now()))
			.query(Long.class)
			.single();
		change.files()
			.forEach((file) -> this.jdbc
				.sql("insert into campus_change_file (change, name, content, replaced) values (?, ?, ?, ?)")
				.params(number, file.name(), file.content(), file.replaced())
				.update());
		return number;
	}

	/** The latest first. */
	List<Change> of(String campus) {
		return this.jdbc
			.sql("select * from campus_change where campus is not distinct from :campus order by number desc limit 200")
			.param("campus", campus)
			.query((row, index) -> change(row))
			.list();
	}

	/** How many wait, by campus; under an empty name what all campuses share. */
	Map<String, Integer> waiting() {
		Map<String, Integer> waiting = new TreeMap<>();
		this.jdbc
			.sql("select coalesce(campus, ''), count(*) from campus_change where state = 'waiting' group by campus")
			.query((row) -> {
				waiting.put(row.getString(1), row.getInt(2));
			});
		return waiting;
	}

	/**
	 * Those that wait, the first first.
	 * @param campuses at which; null for all of them, and for what they share
	 */
	List<WaitingChange> waiting(Collection<String> campuses) {
		return this.jdbc.sql("""
				select campus, number, kind, proposed_by, proposed_at from campus_change
				where state = 'waiting' and (:all or campus = any(:campuses)) order by number""")
			.param("all", campuses == null)
			.param("campuses", (campuses != null) ? campuses.toArray(String[]::new) : new String[0])
			.query((row, index) -> new WaitingChange(row.getString("campus"), row.getLong("number"),
					kind(row.getString("kind")), row.getString("proposed_by"),
					row.getTimestamp("proposed_at").toInstant()))
			.list();
	}

	/** Held until the transaction ends, so that two people decide one after the other. */
	Optional<Change> locked(String campus, long number) {
		return this.jdbc.sql(
				"select * from campus_change where campus is not distinct from :campus and number = :number for update")
			.param("campus", campus)
			.param("number", number)
			.query((row, index) -> change(row))
			.optional();
	}

	void decide(long number, Change.State state, String by, String reason) {
		this.jdbc.sql("""
				update campus_change set state = :state, decided_by = :by, decided_at = :now, reason = :reason
				where number = :number""")
			.param("state", state.word())
			.param("by", by)
			.param("now", Timestamp.from(Instant.now()))
			.param("reason", reason)
			.param("number", number)
			.update();
	}

	private Change change(ResultSet row) throws SQLException {
		long number = row.getLong("number");
		Timestamp decided = row.getTimestamp("decided_at");
		return new Change(number, row.getString("campus"), kind(row.getString("kind")), json(row.getString("content")),
				json(row.getString("base")), files(number), row.getString("proposed_by"),
				row.getTimestamp("proposed_at").toInstant(),
				Change.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)), row.getString("decided_by"),
				(decided != null) ? decided.toInstant() : null, row.getString("reason"));
	}

	private List<Change.File> files(long number) {
		return this.jdbc.sql("select name, content, replaced from campus_change_file where change = ? order by name")
			.param(number)
			.query((row, index) -> new Change.File(row.getString(1), row.getBytes(2), row.getBytes(3)))
			.list();
	}

	private static Change.Kind kind(String word) {
		return Change.Kind.valueOf(word.toUpperCase(Locale.ROOT));
	}

	private static JsonNode json(String text) {
		try {
			return JSON.readTree(text);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
