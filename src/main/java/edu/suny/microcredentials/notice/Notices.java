package edu.suny.microcredentials.notice;

import java.sql.Timestamp;
import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people are to be told, with the transaction in which it comes about. */
@Component
@Transactional
public class Notices {

	private final JdbcClient jdbc;

	Notices(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Tells somebody something, once. */
	public void tell(NewNotice notice) {
		this.jdbc.sql("""
				insert into notice (recipient, key, kind, campus, proposal, subject, text, path, created_at)
				values (:recipient, :key, :kind, :campus, :proposal, :subject, :text, :path, :now)
				on conflict (recipient, key) do nothing""")
			.param("recipient", notice.recipient())
			.param("key", notice.key())
			.param("kind", notice.kind())
			.param("campus", notice.campus())
			.param("proposal", notice.proposal())
			.param("subject", notice.subject())
			.param("text", notice.text())
			.param("path", notice.path())
			.param("now", Timestamp.from(Instant.now()))
			.update();
	}

}
