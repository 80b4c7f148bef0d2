package edu.suny.microcredentials.access;

import java.time.Duration;
import java.util.Locale;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From which addresses, and in which browsers, an account was signed in with. */
@Component
@Transactional
class Acquaintances {

	static final Duration REMEMBERED = Duration.ofDays(180);

	private final JdbcClient jdbc;

	Acquaintances(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	boolean knows(String account, String mark) {
		return this.jdbc
			.sql("select count(*) from sign_in_acquaintance where key = :key and at > now() - interval '180 days'")
			.param("key", key(account, mark))
			.query(Integer.class)
			.single() > 0;
	}

	/** Once a day is enough. */
	void remember(String account, String mark) {
		int written = this.jdbc.sql("""
				insert into sign_in_acquaintance as known (key, at) values (:key, now())
				on conflict (key) do update set at = now() where known.at < now() - interval '1 day'""")
			.param("key", key(account, mark))
			.update();
		if (written > 0) {
			this.jdbc.sql("delete from sign_in_acquaintance where at < now() - interval '180 days'").update();
		}
	}

	private static String key(String account, String mark) {
		return Attempt.digest("known", account.toLowerCase(Locale.ROOT), mark);
	}

}
