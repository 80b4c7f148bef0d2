package edu.suny.microcredentials.committee;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who has decided on a proposal: by a ballot that was no recusal, for a body or office,
 * or by recording a meeting's vote; deputies and those for whom they acted alike.
 */
@Component
class Deciders {

	private final JdbcClient jdbc;

	Deciders(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The first body at which each did, by user id, other than this one. */
	Map<String, String> elsewhere(String proposal, String body) {
		return find("r.body <> :body", proposal, body, 0);
	}

	/** The first body at which each did, by user id, on this revision. */
	Map<String, String> on(String proposal, int revision) {
		return find("r.revision = :revision", proposal, null, revision);
	}

	private Map<String, String> find(String where, String proposal, String body, int revision) {
		Map<String, String> bodies = new LinkedHashMap<>();
		this.jdbc.sql("""
				select person, r.body_name from review r cross join lateral (
					select unnest(array[b.member, b.cast_by]) as person from ballot b
						where b.review = r.id and b.choice is distinct from 'recuse'
					union all select unnest(array[r.decided_by, r.decided_for])) p
				where r.proposal = :proposal and person is not null and %s
				order by r.id""".formatted(where))
			.param("proposal", proposal)
			.param("body", body)
			.param("revision", revision)
			.query((row) -> {
				bodies.putIfAbsent(row.getString(1), row.getString(2));
			});
		return bodies;
	}

}
