package edu.suny.microcredentials.credential;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.ProposalDocument;
import edu.suny.microcredentials.proposal.Proposals;
import edu.suny.microcredentials.record.Act;
import edu.suny.microcredentials.record.ActKind;
import edu.suny.microcredentials.record.GovernanceRecord;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that was governed here and published. */
@Component
@Transactional
public class Credentials {

	private static final String SELECT = "select id, campus, slug, proposal, title, document, published_at, partners from credential ";

	private final JdbcClient jdbc;

	private final Proposals proposals;

	private final ObjectMapper json;

	private final GovernanceRecord record;

	Credentials(JdbcClient jdbc, Proposals proposals, ObjectMapper json, GovernanceRecord record) {
		this.record = record;
		this.jdbc = jdbc;
		this.proposals = proposals;
		this.json = json;
	}

	/**
	 * Publishes an approved proposal; asked again, it answers what was published.
	 * @throws edu.suny.microcredentials.engine.RefusedException if it is not approved
	 */
	public Credential publish(String number) {
		return ofProposal(number).orElseGet(() -> publish(this.proposals.publish(number)));
	}

	@Transactional(readOnly = true)
	public Optional<Credential> find(String campus, String slug) {
		return this.jdbc.sql(SELECT + "where campus = :campus and slug = :slug")
			.param("campus", campus)
			.param("slug", slug)
			.query(this::credential)
			.optional();
	}

	/** What came of a proposal, if it was published. */
	@Transactional(readOnly = true)
	public Optional<Credential> ofProposal(String number) {
		return this.jdbc.sql(SELECT + "where proposal = :proposal")
			.param("proposal", number)
			.query(this::credential)
			.optional();
	}

	private Credential publish(Proposal proposal) {
		ProposalDocument document = this.proposals.currentRevision(proposal.number()).document();
		Slug.of(proposal.title()).candidates().filter((slug) -> insert(proposal, slug, document)).findFirst();
		Credential published = ofProposal(proposal.number()).orElseThrow();
		this.record.append(Act.of(ActKind.PUBLISHED, proposal.number())
			.with("credential", published.id().toString())
			.with("slug", published.slug())
			.with("partners", proposal.partners().isEmpty() ? null : String.join(", ", proposal.partners()))
			.with("documentDigest", GovernanceRecord.digest(document.json())));
		return published;
	}

	/** Whether the slug was free; another transaction that takes it is waited for. */
	private boolean insert(Proposal proposal, String slug, ProposalDocument document) {
		return this.jdbc.sql("""
				with address as (
					insert into catalogue_address (campus, slug) values (:campus, :slug)
					on conflict do nothing returning campus, slug)
				insert into credential (id, campus, slug, proposal, title, document, published_at, partners)
				select :id, campus, slug, :proposal, :title, :document::jsonb, :now, :partners from address""")
			.param("id", UUID.randomUUID())
			.param("campus", proposal.campus())
			.param("slug", slug)
			.param("proposal", proposal.number())
			.param("title", proposal.title())
			.param("document", document.json().toString())
			.param("partners", proposal.partners().toArray(String[]::new))
			.param("now", Timestamp.from(Instant.now()))
			.update() == 1;
	}

	private Credential credential(ResultSet row, int index) throws SQLException {
		try {
			return new Credential(row.getObject("id", UUID.class), row.getString("campus"), row.getString("slug"),
					row.getString("proposal"), row.getString("title"),
					new ProposalDocument(this.json.readTree(row.getString("document"))),
					row.getTimestamp("published_at").toInstant(),
					List.of((String[]) row.getArray("partners").getArray()));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A published document is no JSON", ex);
		}
	}

}
