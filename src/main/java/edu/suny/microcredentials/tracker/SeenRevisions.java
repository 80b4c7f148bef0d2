package edu.suny.microcredentials.tracker;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which revision of a proposal each person looked at last. */
@Component
@Transactional
public class SeenRevisions {

	private final JdbcClient jdbc;

	SeenRevisions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The revision that somebody saw before; who looks for the first time sees this one.
	 * @return nothing if it is this one
	 */
	public Optional<Integer> before(String user, String proposal, int revision) {
		if (revision == 0) {
			return Optional.empty();
		}
		Optional<Integer> seen = this.jdbc.sql("select revision from seen_revision where user_id = ? and proposal = ?")
			.params(user, proposal)
			.query(Integer.class)
			.optional();
		if (seen.isEmpty()) {
			this.jdbc.sql("""
					insert into seen_revision (user_id, proposal, revision, seen_at) values (?, ?, ?, now())
					on conflict do nothing""").params(user, proposal, revision).update();
		}
		return seen.filter((before) -> before < revision);
	}

	/**
	 * Somebody has looked at what changed between two revisions. Who saw only a revision
	 * before the first of them does not know yet what changed until then.
	 */
	public void saw(String user, String proposal, int from, int to) {
		this.jdbc.sql("""
				insert into seen_revision (user_id, proposal, revision, seen_at) values (?, ?, ?, now())
				on conflict (user_id, proposal) do update
					set revision = excluded.revision, seen_at = excluded.seen_at
					where seen_revision.revision >= ? and seen_revision.revision < excluded.revision""")
			.params(user, proposal, to, from)
			.update();
	}

}
