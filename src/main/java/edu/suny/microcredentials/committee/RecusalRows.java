package edu.suny.microcredentials.committee;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code recusal}: who steps out of a review, and why. */
@Component
class RecusalRows {

	private final JdbcClient jdbc;

	RecusalRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(long review, String member, String reason) {
		this.jdbc.sql("""
				insert into recusal (review, member, reason) values (:review, :member, :reason)
				on conflict (review, member) do nothing""")
			.param("review", review)
			.param("member", member)
			.param("reason", reason)
			.update();
	}

	/** These, in the place of those that there were. */
	void replace(long review, List<String> members, Map<String, String> reasons) {
		this.jdbc.sql("delete from recusal where review = :review").param("review", review).update();
		members.forEach((member) -> insert(review, member, reasons.get(member)));
	}

	/** Reasons by user id. */
	Map<String, String> of(long review) {
		Map<String, String> reasons = new LinkedHashMap<>();
		this.jdbc.sql("select member, reason from recusal where review = :review order by member")
			.param("review", review)
			.query((row) -> {
				reasons.put(row.getString("member"), row.getString("reason"));
			});
		return reasons;
	}

	/** Reasons by user id, by review; those without a recusal are not in it. */
	Map<Long, Map<String, String>> of(Collection<Long> reviews) {
		Map<Long, Map<String, String>> all = new HashMap<>();
		this.jdbc.sql("select review, member, reason from recusal where review in (:reviews) order by member")
			.param("reviews", reviews)
			.query((row) -> {
				all.computeIfAbsent(row.getLong("review"), (review) -> new LinkedHashMap<>())
					.put(row.getString("member"), row.getString("reason"));
			});
		return all;
	}

}
