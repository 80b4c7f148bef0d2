package edu.suny.microcredentials.attachment;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tables {@code attachment} and {@code attachment_withdrawal}; rows are added and
 * never changed.
 */
@Component
class AttachmentRows {

	private static final String SELECT = """
			select attachment.*, withdrawn_by, withdrawn_at, reason as withdrawal_reason
			from attachment left join attachment_withdrawal withdrawal on withdrawal.attachment = attachment.id
			""";

	private final JdbcClient jdbc;

	AttachmentRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(Attachment attachment, int revision) {
		this.jdbc
			.sql("""
					insert into attachment (id, proposal, revision, body, name, media_type, size, sha256, uploaded_by,
						uploaded_at)
					values (:id, :proposal, :revision, :body, :name, :mediaType, :size, :sha256, :uploadedBy, :uploadedAt)""")
			.param("id", attachment.id())
			.param("proposal", attachment.proposal())
			.param("revision", revision)
			.param("body", attachment.body())
			.param("name", attachment.name())
			.param("mediaType", attachment.mediaType())
			.param("size", attachment.size())
			.param("sha256", attachment.sha256())
			.param("uploadedBy", attachment.uploadedBy())
			.param("uploadedAt", Timestamp.from(attachment.uploadedAt()))
			.update();
	}

	Attachment get(UUID id) {
		return this.jdbc.sql(SELECT + "where id = :id").param("id", id).query(Attachment.class).single();
	}

	/** Keeps that it was withdrawn; whoever is second changes nothing. */
	boolean withdraw(UUID id, String by, String reason) {
		return this.jdbc.sql("""
				insert into attachment_withdrawal (attachment, withdrawn_by, withdrawn_at, reason)
				values (:id, :by, now(), :reason) on conflict do nothing""")
			.param("id", id)
			.param("by", by)
			.param("reason", reason)
			.update() == 1;
	}

	int count(String proposal) {
		return this.jdbc.sql("select count(*) from attachment where proposal = ?")
			.param(proposal)
			.query(Integer.class)
			.single();
	}

	boolean has(UUID id) {
		return this.jdbc.sql("select exists (select from attachment where id = :id)")
			.param("id", id)
			.query(Boolean.class)
			.single();
	}

	/**
	 * Those of a proposal that are to all, or to one of these bodies, the first first.
	 * @param drafts whether also what was attached to it while it has not been submitted
	 */
	List<Attachment> of(String proposal, Collection<String> bodies, boolean drafts) {
		return this.jdbc.sql(SELECT + """
				where proposal = :proposal and (body is null or body = any(:bodies)) and (:drafts
					or exists (select from proposal p where p.number = attachment.proposal and p.revision > 0))
				order by uploaded_at, id""")
			.param("proposal", proposal)
			.param("bodies", bodies.toArray(String[]::new))
			.param("drafts", drafts)
			.query(Attachment.class)
			.list();
	}

}
