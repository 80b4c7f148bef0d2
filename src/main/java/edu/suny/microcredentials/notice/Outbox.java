package edu.suny.microcredentials.notice;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which notices are to be mailed, and what became of it. */
@Component
@Transactional
public class Outbox {

	private final JdbcClient jdbc;

	Outbox(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** They are to be mailed. */
	public void queue(Collection<Long> notices) {
		this.jdbc.sql("update notice set mail = 'waiting' where id in (:ids)").param("ids", notices).update();
	}

	/**
	 * Takes a notice for sending; it counts as sent as soon as the transaction is. Of two
	 * who want it the later waits and gets nothing.
	 */
	Optional<Notice> take(long id) {
		return this.jdbc.sql("""
				update notice set mail = 'sent', sent_at = :now where id = :id and mail = 'waiting'
				returning id, recipient, kind, campus, proposal, subject, text, path, created_at, read_at, mail""")
			.param("now", Timestamp.from(Instant.now()))
			.param("id", id)
			.query(Notice.class)
			.optional();
	}

	/** It could not be sent: there is no address any more, or none that is taken. */
	void notSent(long id, String mail) {
		this.jdbc.sql("update notice set mail = :mail, sent_at = null where id = :id")
			.param("mail", mail)
			.param("id", id)
			.update();
	}

}
