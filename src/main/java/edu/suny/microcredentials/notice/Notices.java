package edu.suny.microcredentials.notice;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people are to be told, with the transaction in which it comes about. */
@Component
@Transactional
public class Notices {

	/** Older ones stay kept, and nobody reads them. */
	private static final int MOST_SHOWN = 200;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	Notices(JdbcClient jdbc, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	/** Tells somebody something, once. */
	public void tell(NewNotice notice) {
		tell(List.of(notice));
	}

	/** Tells many people at once, each of them once. */
	public void tell(Collection<NewNotice> notices) {
		if (notices.isEmpty()) {
			return;
		}
		Map<Long, String> kept = new LinkedHashMap<>();
		this.jdbc.sql("""
				insert into notice (recipient, key, kind, campus, proposal, subject, text, path, created_at)
				select *, :now from unnest(:recipient, :key, :kind, :campus, :proposal, :subject, :text, :path)
				on conflict (recipient, key) do nothing returning id, recipient""")
			.param("recipient", column(notices, NewNotice::recipient))
			.param("key", column(notices, NewNotice::key))
			.param("kind", column(notices, NewNotice::kind))
			.param("campus", column(notices, NewNotice::campus))
			.param("proposal", column(notices, NewNotice::proposal))
			.param("subject", column(notices, NewNotice::subject))
			.param("text", column(notices, NewNotice::text))
			.param("path", column(notices, NewNotice::path))
			.param("now", Timestamp.from(Instant.now()))
			.query((row) -> {
				kept.put(row.getLong("id"), row.getString("recipient"));
			});
		if (!kept.isEmpty()) {
			this.events.publishEvent(new NoticesKept(kept));
		}
	}

	/** What somebody was told, the latest first. */
	@Transactional(readOnly = true)
	public List<Notice> of(String user) {
		return this.jdbc.sql("""
				select id, recipient, kind, campus, proposal, subject, text, path, created_at, read_at, mail
				from notice where recipient = :user order by created_at desc, id desc limit :most""")
			.param("user", user)
			.param("most", MOST_SHOWN)
			.query(Notice.class)
			.list();
	}

	/** How many of theirs somebody has not read. */
	@Transactional(readOnly = true)
	public int unread(String user) {
		return this.jdbc.sql("select count(*) from notice where recipient = :user and read_at is null")
			.param("user", user)
			.query(Integer.class)
			.single();
	}

	/**
	 * Somebody has read one of theirs.
	 * @throws RefusedException if it is none of theirs
	 */
	public void read(String user, long id) {
		int found = this.jdbc
			.sql("update notice set read_at = coalesce(read_at, :now) where id = :id and recipient = :user")
			.param("now", Timestamp.from(Instant.now()))
			.param("id", id)
			.param("user", user)
			.update();
		if (found == 0) {
			throw new RefusedException(Reason.NOT_FOUND, "There is no such notice of yours.");
		}
	}

	public void readAll(String user) {
		this.jdbc.sql("update notice set read_at = :now where recipient = :user and read_at is null")
			.param("now", Timestamp.from(Instant.now()))
			.param("user", user)
			.update();
	}

	private static String[] column(Collection<NewNotice> notices, Function<NewNotice, String> value) {
		return notices.stream().map(value).toArray(String[]::new);
	}

}
