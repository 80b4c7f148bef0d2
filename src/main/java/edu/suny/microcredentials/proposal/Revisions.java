package edu.suny.microcredentials.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The documents as they were submitted; never changed. */
@Component
class Revisions {

	private static final String SELECT = """
			select proposal, revision, round, %s as document, author, submitted_at, route, route_definition
			from proposal_revision r
			where proposal = :proposal""";

	private static final String WHOLE = SELECT.formatted("document");

	private static final String LAST_WHOLE = SELECT.formatted("""
			case when revision = (select max(revision) from proposal_revision where proposal = r.proposal)
				then document end""");

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	Revisions(JdbcClient jdbc, ObjectMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	void keep(Proposal proposal, ProposalDocument document, String author) {
		this.jdbc.sql("""
				insert into proposal_revision (proposal, revision, round, document, author, submitted_at)
				values (:proposal, :revision, :round, :document::jsonb, :author, :submittedAt)""")
			.param("proposal", proposal.number())
			.param("revision", proposal.revision())
			.param("round", proposal.round())
			.param("document", document.json().toString())
			.param("author", author)
			.param("submittedAt", Timestamp.from(Instant.now()))
			.update();
	}

	void keepRoute(String number, int revision, JsonNode route, String definition) {
		this.jdbc.sql("""
				update proposal_revision set route = :route::jsonb, route_definition = :definition
				where proposal = :proposal and revision = :revision""")
			.param("route", route.toString())
			.param("definition", definition)
			.param("proposal", number)
			.param("revision", revision)
			.update();
	}

	/** Of another campus than the one of the proposal's number. */
	void keepRoute(String number, int revision, String campus, JsonNode route, String definition) {
		this.jdbc.sql("""
				insert into partner_route (proposal, revision, campus, route, route_definition)
				values (:proposal, :revision, :campus, :route::jsonb, :definition)
				on conflict (proposal, revision, campus)
				do update set route = :route::jsonb, route_definition = :definition""")
			.param("proposal", number)
			.param("revision", revision)
			.param("campus", campus)
			.param("route", route.toString())
			.param("definition", definition)
			.update();
	}

	/** Why on each other campus these bodies review a revision, by campus. */
	Map<String, String> reasons(String number, int revision) {
		Map<String, String> reasons = new TreeMap<>();
		this.jdbc.sql("""
				select campus, route ->> 'reason' as reason from partner_route
				where proposal = :proposal and revision = :revision""")
			.param("proposal", number)
			.param("revision", revision)
			.query((row) -> {
				reasons.put(row.getString("campus"), row.getString("reason"));
			});
		return reasons;
	}

	/** Only the last with its document: of the others it is seldom read. */
	List<ProposalRevision> all(String number) {
		return this.jdbc.sql(LAST_WHOLE + " order by revision").param("proposal", number).query(this::revision).list();
	}

	Optional<ProposalRevision> find(String number, int revision) {
		return this.jdbc.sql(WHOLE + " and revision = :revision")
			.param("proposal", number)
			.param("revision", revision)
			.query(this::revision)
			.optional();
	}

	private ProposalRevision revision(ResultSet row, int index) throws SQLException {
		JsonNode document = read(row.getString("document"));
		return new ProposalRevision(row.getString("proposal"), row.getInt("revision"), row.getInt("round"),
				(document != null) ? new ProposalDocument(document) : null, row.getString("author"),
				row.getTimestamp("submitted_at").toInstant(), read(row.getString("route")),
				row.getString("route_definition"));
	}

	private JsonNode read(String text) {
		try {
			return (text != null) ? this.json.readTree(text) : null;
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A kept document is no JSON", ex);
		}
	}

}
