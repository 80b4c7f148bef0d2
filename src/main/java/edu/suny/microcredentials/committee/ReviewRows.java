package edu.suny.microcredentials.committee;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import edu.suny.microcredentials.request.ReadOnce;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code review}. */
@Component
class ReviewRows {

	private final JdbcClient jdbc;

	private final Json json;

	ReviewRows(JdbcClient jdbc, Json json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** Keeps a new row, its id given by the database. */
	Review insert(Review review) {
		long id = this.jdbc.sql("""
				insert into review (proposal, round, revision, body, body_name, body_type, faculty, method, rules,
					members, eligible, officers, opened_at, voting_closes, closed_at, decision, outcome, reason,
					rationale, changes, decided_by, decided_for, standing_on, process_definition, rules_definition,
					outcome_definition, reading, acting_body, alternates, partner)
				values (:proposal, :round, :revision, :body, :bodyName, :bodyType, :faculty, :method, :rules::jsonb,
					:members, :eligible, :officers, :openedAt, :votingCloses, :closedAt, :decision, :outcome, :reason,
					:rationale, :changes, :decidedBy, :decidedFor, :standingOn, :processDefinition, :rulesDefinition,
					:outcomeDefinition, :reading, :actingBody, :alternates, :partner)
				returning id""")
			.param("proposal", review.proposal())
			.param("round", review.round())
			.param("revision", review.revision())
			.param("body", review.body())
			.param("bodyName", review.bodyName())
			.param("bodyType", review.bodyType())
			.param("faculty", review.faculty())
			.param("method", review.method())
			.param("rules", this.json.write(review.rules()))
			.param("members", review.members())
			.param("eligible", review.eligible().toArray(String[]::new))
			.param("officers", review.officers().toArray(String[]::new))
			.param("openedAt", timestamp(review.openedAt()))
			.param("votingCloses", timestamp(review.votingCloses()))
			.param("closedAt", timestamp(review.closedAt()))
			.param("decision", review.decision())
			.param("outcome", (review.outcome() != null) ? review.outcome().word() : null)
			.param("reason", review.reason())
			.param("rationale", review.rationale())
			.param("changes", review.changes())
			.param("decidedBy", review.decidedBy())
			.param("decidedFor", review.decidedFor())
			.param("standingOn", review.standingOn())
			.param("processDefinition", review.processDefinition())
			.param("rulesDefinition", review.rulesDefinition())
			.param("outcomeDefinition", review.outcomeDefinition())
			.param("reading", review.reading())
			.param("actingBody", review.actingBody())
			.param("alternates", review.alternates().toArray(String[]::new))
			.param("partner", review.partner())
			.query(Long.class)
			.single();
		return get(id);
	}

	void decide(long id, Statement statement, Object meeting, Acting who) {
		this.jdbc.sql("""
				update review set decision = :decision, rationale = :rationale, changes = :changes,
					meeting = :meeting::jsonb, decided_by = :user, decided_for = :absent
				where id = :id""")
			.param("decision", statement.choice())
			.param("rationale", statement.rationale())
			.param("changes", statement.changes())
			.param("meeting", this.json.write(meeting))
			.param("user", who.person())
			.param("absent", who.absent())
			.param("id", id)
			.update();
	}

	/**
	 * Gives the seat of one member to another, or a place to whoever decides for the
	 * body.
	 */
	void seat(long id, List<String> eligible, List<String> officers) {
		this.jdbc.sql("update review set eligible = :eligible, officers = :officers where id = :id")
			.param("eligible", eligible.toArray(String[]::new))
			.param("officers", officers.toArray(String[]::new))
			.param("id", id)
			.update();
	}

	/**
	 * Those of a meeting's day, with how many of them had a vote, the recused among them.
	 */
	void seat(long id, List<String> eligible, int members, List<String> alternates) {
		this.jdbc
			.sql("update review set eligible = :eligible, members = :members, alternates = :alternates where id = :id")
			.param("eligible", eligible.toArray(String[]::new))
			.param("members", members)
			.param("alternates", alternates.toArray(String[]::new))
			.param("id", id)
			.update();
	}

	void settle(long id, Instant closes) {
		this.jdbc.sql("""
				update review set settled_at = coalesce(settled_at, :now), voting_closes = :closes where id = :id""")
			.param("now", timestamp(Instant.now()))
			.param("closes", timestamp(closes))
			.param("id", id)
			.update();
	}

	void confirm(long id, boolean confirmed) {
		this.jdbc
			.sql("update review set %s = coalesce(%<s, :now) where id = :id"
				.formatted(confirmed ? "confirmed_at" : "refused_at"))
			.param("now", timestamp(Instant.now()))
			.param("id", id)
			.update();
	}

	void count(long id, VoteCount count) {
		this.jdbc.sql("update review set count = :count::jsonb where id = :id")
			.param("count", this.json.write(count))
			.param("id", id)
			.update();
	}

	void close(long id, Outcome outcome, String reason, String rationale, String changes, String definition) {
		this.jdbc.sql("""
				update review set outcome = :outcome, reason = :reason, rationale = :rationale, changes = :changes,
					outcome_definition = :definition, closed_at = :now
				where id = :id""")
			.param("outcome", outcome.word())
			.param("reason", reason)
			.param("rationale", rationale)
			.param("changes", changes)
			.param("definition", definition)
			.param("now", timestamp(Instant.now()))
			.param("id", id)
			.update();
	}

	void closeOpenOnes(String proposal, String reason) {
		this.jdbc.sql("""
				update review set outcome = 'closed', reason = :reason, closed_at = :now
				where proposal = :proposal and closed_at is null""")
			.param("reason", reason)
			.param("now", timestamp(Instant.now()))
			.param("proposal", proposal)
			.update();
	}

	List<Review> of(String proposal) {
		return this.jdbc.sql("select * from review where proposal = :proposal order by id")
			.param("proposal", proposal)
			.query(this::review)
			.list();
	}

	Optional<Review> find(long id) {
		return ReadOnce.of(List.of("review", id), () -> one(id, ""));
	}

	Review get(long id) {
		return find(id).orElseThrow(() -> new IllegalStateException("There is no review %d".formatted(id)));
	}

	/** The row, which nobody counts until this transaction ends; others may vote. */
	Review getForVoting(long id) {
		return one(id, " for share").orElseThrow();
	}

	/** The row, for which nobody votes until this transaction ends. */
	Review getForCounting(long id) {
		return one(id, " for update").orElseThrow();
	}

	private Optional<Review> one(long id, String lock) {
		return this.jdbc.sql("select * from review where id = :id" + lock)
			.param("id", id)
			.query(this::review)
			.optional();
	}

	private Review review(ResultSet row, int index) throws SQLException {
		String outcome = row.getString("outcome");
		return new Review(row.getLong("id"), row.getString("proposal"), row.getInt("round"), row.getInt("revision"),
				row.getString("body"), row.getString("body_name"), row.getString("body_type"),
				row.getBoolean("faculty"), row.getString("method"), this.json.tree(row.getString("rules")),
				row.getInt("members"), texts(row.getArray("eligible")), texts(row.getArray("officers")),
				instant(row, "opened_at"), instant(row, "voting_closes"), instant(row, "closed_at"),
				row.getString("decision"), (outcome != null) ? Outcome.of(outcome) : null, row.getString("reason"),
				row.getString("rationale"), row.getString("changes"), row.getString("decided_by"),
				row.getString("decided_for"), this.json.read(row.getString("count"), VoteCount.class),
				this.json.tree(row.getString("meeting")), row.getObject("standing_on", Long.class),
				row.getString("process_definition"), row.getString("rules_definition"),
				row.getString("outcome_definition"), row.getInt("reading"), row.getString("acting_body"),
				confirmation(row), instant(row, "settled_at"), pull(row), texts(row.getArray("alternates")),
				row.getObject("meeting_id", Long.class), row.getString("partner"));
	}

	private static Review.Confirmation confirmation(ResultSet row) throws SQLException {
		Instant refused = instant(row, "refused_at");
		Instant at = (refused != null) ? refused : instant(row, "confirmed_at");
		return (at != null) ? new Review.Confirmation(refused == null, at) : null;
	}

	private static Review.Pull pull(ResultSet row) throws SQLException {
		Instant at = instant(row, "pulled_at");
		return (at != null) ? new Review.Pull(row.getString("pulled_by"), row.getString("pulled_reason"), at) : null;
	}

	private static List<String> texts(Array array) throws SQLException {
		return List.of((String[]) array.getArray());
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp timestamp = row.getTimestamp(column);
		return (timestamp != null) ? timestamp.toInstant() : null;
	}

	private static Timestamp timestamp(Instant instant) {
		return (instant != null) ? Timestamp.from(instant) : null;
	}

}
