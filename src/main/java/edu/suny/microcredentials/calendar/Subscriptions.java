package edu.suny.microcredentials.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secrets by which programs read a person's feed without signing in: 256 random bits,
 * kept as a digest, one for each person.
 */
@Component
@Transactional
public class Subscriptions {

	private static final int BYTES = 32;

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient jdbc;

	Subscriptions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A new secret, which is told this once; the one before is void. */
	public String make(String user) {
		byte[] bytes = new byte[BYTES];
		this.random.nextBytes(bytes);
		String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		this.jdbc.sql("""
				insert into calendar_feed (user_id, secret, made_at) values (:user, :digest, now())
				on conflict (user_id) do update set secret = excluded.secret, made_at = excluded.made_at""")
			.param("user", user)
			.param("digest", digest(secret))
			.update();
		return secret;
	}

	/** The secret of a person is void. */
	public void end(String user) {
		this.jdbc.sql("delete from calendar_feed where user_id = :user").param("user", user).update();
	}

	/** Since when a person has a secret; nothing if they have none. */
	@Transactional(readOnly = true)
	public Optional<Instant> since(String user) {
		return this.jdbc.sql("select made_at from calendar_feed where user_id = :user")
			.param("user", user)
			.query(Timestamp.class)
			.optional()
			.map(Timestamp::toInstant);
	}

	/** Whose secret this is. */
	@Transactional(readOnly = true)
	public Optional<String> owner(String secret) {
		return this.jdbc.sql("select user_id from calendar_feed where secret = :digest")
			.param("digest", digest(secret))
			.query(String.class)
			.optional();
	}

	private static String digest(String secret) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
