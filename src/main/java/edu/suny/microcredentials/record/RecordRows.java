package edu.suny.microcredentials.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import javax.sql.DataSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tables of the record, read from their first row to the last. A million rows pass by
 * and are never there at once, which needs a transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class RecordRows {

	private static final int AT_ONCE = 500;

	/** The first of them names the end of every chain. */
	private static final int CHECKPOINTS_AT_ONCE = 5;

	private static final JsonMapper JSON = new JsonMapper();

	/** Chains of one campus and of its proposals, or all. */
	private static final String OF_CAMPUS = """
			(:campus::text is null or r.proposal = 'campus:' || :campus
				or r.proposal in (select number from proposal where campus = :campus))""";

	private final JdbcClient jdbc;

	private final JdbcClient checkpoints;

	RecordRows(DataSource source) {
		this.jdbc = passing(source, AT_ONCE);
		this.checkpoints = passing(source, CHECKPOINTS_AT_ONCE);
	}

	private static JdbcClient passing(DataSource source, int rows) {
		JdbcTemplate passing = new JdbcTemplate(source);
		passing.setFetchSize(rows);
		return JdbcClient.create(passing);
	}

	/** All checkpoints, the first first. */
	void checkpoints(Consumer<Checkpoints.Signed> reader) {
		this.checkpoints.sql("select number, made_at, signed from governance_checkpoint order by number")
			.query((row) -> {
				reader.accept(Checkpoints.signed(row, 0));
			});
	}

	int listedHeads() {
		return this.jdbc.sql("select count(*) from governance_checkpoint_head").query(Integer.class).single();
	}

	/** All rows of one chain after those of another, in their order. */
	void rows(String campus, Consumer<Read> reader) {
		this.jdbc.sql("""
				select r.proposal as subject, r.sequence, r.text, r.hash, h.sequence as last, h.hash as last_hash,
					(select json_agg(json_build_object('name', name, 'salt', salt, 'value', value) order by name)
						from governance_record_detail d
						where d.proposal = r.proposal and d.sequence = r.sequence) as details
				from governance_record r left join governance_head h on h.proposal = r.proposal
				where %s order by r.proposal, r.sequence""".formatted(OF_CAMPUS))
			.param("campus", campus)
			.query((row) -> {
				reader.accept(new Read(row(row), head(row), details(row.getString("details"))));
			});
	}

	/** The chains that are to be there and have no row. */
	List<Empty> empty(String campus) {
		return this.jdbc.sql("""
				with r as (
					select number as proposal, campus, begun_at <= f.installed_on as older
						from proposal, flyway_schema_history f where f.version = '10' and f.success
					union all select 'campus:' || id, id, registered_at <= f.installed_on
						from campus, flyway_schema_history f where f.version = '34' and f.success
					union all select 'campus:system', null, not exists (select from model_set
							where model_set.campus is null and deployed_at > f.installed_on)
						from flyway_schema_history f where f.version = '34' and f.success)
				select r.proposal as subject, h.sequence as last, h.hash as last_hash, r.older
				from r left join governance_head h on h.proposal = r.proposal
				where (:campus::text is null or r.campus = :campus)
					and not exists (select from governance_record line where line.proposal = r.proposal)
				order by r.proposal""")
			.param("campus", campus)
			.query((row, index) -> new Empty(row.getString("subject"), head(row), row.getBoolean("older")))
			.list();
	}

	/** Each row of a submission beside the document that it is of. */
	void documents(String campus, Consumer<Submitted> reader) {
		this.jdbc.sql("""
				select r.proposal as subject, r.sequence, r.text, v.document from governance_record r
				left join proposal_revision v on v.proposal = r.proposal
					and v.revision = (r.text::jsonb ->> 'revision')::integer
				where %s and r.text like '%%"act":"submitted"%%' and r.text like '%%"documentDigest"%%'
				order by r.proposal, r.sequence""".formatted(OF_CAMPUS)).param("campus", campus).query((row) -> {
			reader.accept(new Submitted(row.getString("subject"), row.getInt("sequence"), json(row.getString("text")),
					(row.getString("document") != null) ? json(row.getString("document")) : null));
		});
	}

	/** Proposals of which there is a chain alone. */
	List<String> withoutProposal() {
		return this.jdbc.sql("""
				select head.proposal from governance_head head where head.proposal not like 'campus:%'
					and not exists (select from proposal where number = head.proposal) order by head.proposal""")
			.query(String.class)
			.list();
	}

	boolean isCampus(String campus) {
		return this.jdbc.sql("select exists (select from campus where id = ?)")
			.param(campus)
			.query(Boolean.class)
			.single();
	}

	private static RecordRow row(ResultSet row) throws SQLException {
		return new RecordRow(row.getString("subject"), row.getInt("sequence"), row.getString("text"),
				row.getString("hash"));
	}

	/** That the database keeps of the chain; null if it keeps none. */
	private static Head head(ResultSet row) throws SQLException {
		String hash = row.getString("last_hash");
		return (hash != null) ? new Head(row.getString("subject"), row.getInt("last"), hash) : null;
	}

	private static List<Detail> details(String text) {
		List<Detail> details = new ArrayList<>();
		if (text != null) {
			json(text).forEach((each) -> details.add(new Detail(each.path("name").asText(), each.path("salt").asText(),
					each.path("value").textValue())));
		}
		return details;
	}

	private static JsonNode json(String text) {
		try {
			return JSON.readTree(text);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("The database wrote what is no JSON", ex);
		}
	}

	/**
	 * @param head that the database keeps of its chain, or null
	 * @param details what stands beside it
	 */
	record Read(RecordRow row, Head head, List<Detail> details) {
	}

	/**
	 * @param older whether it was begun before there were such chains
	 */
	record Empty(String subject, Head head, boolean older) {
	}

	/**
	 * @param document as it is kept, or null
	 */
	record Submitted(String subject, int sequence, JsonNode text, JsonNode document) {
	}

}
