package edu.suny.microcredentials.consultation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of consultations and of what was said in them. */
@Component
class ConsultationRows {

	private static final String COLUMNS = """
			select id, proposal, round, revision, body, person, reason, added_by, opened_at, asked_at, days, silence,
				answers, closed_at, outcome, closed_by, closing_reason, referred, partner from consultation\s""";

	private final JdbcClient jdbc;

	ConsultationRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Opens one of a body or of a person. */
	Consultation open(String proposal, int round, int revision, String body, String person, String reason,
			String addedBy) {
		long id = this.jdbc.sql("""
				insert into consultation (proposal, round, revision, body, person, reason, added_by, opened_at, partner)
				values (:proposal, :round, :revision, :body, :person, :reason, :addedBy, :now,
					(select b.campus from body b join proposal p on p.number = :proposal
						where b.id = :body and b.campus <> p.campus))
				returning id""")
			.param("proposal", proposal)
			.param("round", round)
			.param("revision", revision)
			.param("body", body)
			.param("person", person)
			.param("reason", reason)
			.param("addedBy", addedBy)
			.param("now", now())
			.query(Long.class)
			.single();
		return find(id).orElseThrow();
	}

	/** Of a body that another asks for a report. */
	Consultation referred(Consultation opened) {
		this.jdbc.sql("update consultation set referred = true where id = :id").param("id", opened.id()).update();
		return find(opened.id()).orElseThrow();
	}

	Optional<Consultation> find(long id) {
		return this.jdbc.sql(COLUMNS + "where id = :id").param("id", id).query(Consultation.class).optional();
	}

	/** Found for writing: of two who act at once the later waits. */
	Optional<Consultation> lock(long id) {
		return this.jdbc.sql(COLUMNS + "where id = :id for update")
			.param("id", id)
			.query(Consultation.class)
			.optional();
	}

	List<Consultation> of(String proposal) {
		return this.jdbc.sql(COLUMNS + "where proposal = :proposal order by id")
			.param("proposal", proposal)
			.query(Consultation.class)
			.list();
	}

	void begin(long id, Hearing hearing) {
		this.jdbc.sql("""
				update consultation set asked_at = :now, days = :days, silence = :silence, answers = :answers
				where id = :id""")
			.param("now", now())
			.param("days", hearing.days())
			.param("silence", hearing.silence())
			.param("answers", hearing.answers())
			.param("id", id)
			.update();
	}

	void beginAgain(long id) {
		this.jdbc.sql("update consultation set asked_at = :now where id = :id")
			.param("now", now())
			.param("id", id)
			.update();
	}

	void close(long id, String outcome, String by, String reason) {
		this.jdbc.sql("""
				update consultation set outcome = :outcome, closed_at = :now, closed_by = :by, closing_reason = :reason
				where id = :id and outcome is null""")
			.param("outcome", outcome)
			.param("now", now())
			.param("by", by)
			.param("reason", reason)
			.param("id", id)
			.update();
	}

	void say(long id, String kind, String user, String actingFor, String text) {
		this.jdbc.sql("""
				insert into consultation_statement (consultation, kind, user_id, acting_for, text, made_at)
				values (:id, :kind, :user, :actingFor, :text, :now)""")
			.param("id", id)
			.param("kind", kind)
			.param("user", user)
			.param("actingFor", actingFor)
			.param("text", text)
			.param("now", now())
			.update();
	}

	/** What was said about a proposal, the first first. */
	List<Position> positions(String proposal) {
		return this.jdbc.sql("""
				select s.consultation, s.kind, s.user_id, s.acting_for, s.text, s.made_at
				from consultation_statement s join consultation c on c.id = s.consultation
				where c.proposal = :proposal order by s.id""").param("proposal", proposal).query(Position.class).list();
	}

	private static Timestamp now() {
		return Timestamp.from(Instant.now());
	}

}
