package edu.suny.microcredentials.access.process;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which accounts a directory or a roster vouches for, and as whom it knows them. */
@Component
@Transactional
class ExternalAccounts {

	private final JdbcClient jdbc;

	ExternalAccounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Until the end of the transaction nobody else, on no node, works on this. */
	void lock(String what) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, 7240))")
			.param("what", what)
			.query((row) -> {
			});
	}

	Optional<String> of(String issuer, String subject) {
		return this.jdbc.sql("select user_id from external_account where issuer = :issuer and subject = :subject")
			.param("issuer", issuer)
			.param("subject", subject)
			.query(String.class)
			.optional();
	}

	boolean isWaiting(String user, String campus) {
		return this.jdbc
			.sql("select count(*) from external_account where user_id = :user and campus = :campus and issuer is null")
			.param("user", user)
			.param("campus", campus)
			.query(Integer.class)
			.single() > 0;
	}

	/** Whether a directory, and not a password of ours, signs this person in. */
	boolean isBound(String user) {
		return this.jdbc.sql("select count(*) from external_account where user_id = :user and issuer is not null")
			.param("user", user)
			.query(Integer.class)
			.single() > 0;
	}

	boolean isKnown(String user) {
		return this.jdbc.sql("select count(*) from external_account where user_id = :user")
			.param("user", user)
			.query(Integer.class)
			.single() > 0;
	}

	void add(String user, String campus) {
		this.jdbc.sql(
				"insert into external_account (user_id, campus) values (:user, :campus) on conflict (user_id) do nothing")
			.param("user", user)
			.param("campus", campus)
			.update();
	}

	void bind(String user, String issuer, String subject) {
		this.jdbc.sql("""
				update external_account set issuer = :issuer, subject = :subject
				where user_id = :user and issuer is null""")
			.param("user", user)
			.param("issuer", issuer)
			.param("subject", subject)
			.update();
	}

}
