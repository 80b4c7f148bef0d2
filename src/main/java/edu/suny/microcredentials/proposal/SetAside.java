package edu.suny.microcredentials.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.suny.microcredentials.engine.SetAsideTexts;
import edu.suny.microcredentials.engine.WrittenDraft;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Texts that their proposers wrote and that did not become the draft. */
@Component
public class SetAside implements SetAsideTexts {

	/** For each proposal: far more than anybody reads. */
	static final int LIMIT = 200;

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	SetAside(JdbcClient jdbc, ObjectMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	@Override
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public boolean keep(String number, String user, WrittenDraft draft) {
		String text = draft.text();
		int added = this.jdbc
			.sql("""
					insert into set_aside_text (proposal, user_id, document, answers, digest, kept_at)
					select number, :user, :document::jsonb, :answers::jsonb, encode(sha256(convert_to(:text, 'UTF8')), 'hex'),
						now()
					from proposal
					where number = :number
						and (:user::text is null or exists (select from proposal_proposer
							where proposal = :number and user_id = :user))
						and (select count(*) from set_aside_text where proposal = :number) < :limit
					on conflict do nothing""")
			.param("number", number)
			.param("user", user)
			.param("document", draft.document().toString())
			.param("answers", (draft.answers() != null) ? draft.answers().toString() : null)
			.param("text", text)
			.param("limit", LIMIT)
			.update();
		return added == 1 || isKept(number, text);
	}

	/** The texts of a proposal, the latest first. */
	@Transactional(readOnly = true)
	public List<Text> of(String number) {
		return this.jdbc.sql("select * from set_aside_text where proposal = ? order by id desc")
			.param(number)
			.query(this::text)
			.list();
	}

	/** Whether there are texts beside a proposal. */
	@Transactional(readOnly = true)
	public boolean areKept(String number) {
		return this.jdbc.sql("select exists (select from set_aside_text where proposal = ?)")
			.param(number)
			.query(Boolean.class)
			.single();
	}

	private boolean isKept(String number, String text) {
		return this.jdbc.sql("""
				select exists (select from set_aside_text where proposal = :number
					and digest = encode(sha256(convert_to(:text, 'UTF8')), 'hex'))""")
			.param("number", number)
			.param("text", text)
			.query(Boolean.class)
			.single();
	}

	private Text text(ResultSet row, int index) throws SQLException {
		String answers = row.getString("answers");
		return new Text(row.getLong("id"), row.getString("user_id"),
				new ProposalDocument(read(row.getString("document"))), (answers != null) ? read(answers) : null,
				row.getTimestamp("kept_at").toInstant());
	}

	private JsonNode read(String text) {
		try {
			return this.json.readTree(text);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A kept text is no JSON", ex);
		}
	}

	/**
	 * A text that did not become the draft.
	 *
	 * @param user who wrote it; null where it was the draft and another was put in its
	 * place
	 * @param answers to the points that were to be changed, {@code [{point, made,
	 * answer}]}; null for none
	 */
	public record Text(long id, String user, ProposalDocument document, JsonNode answers, Instant at) {

	}

}
