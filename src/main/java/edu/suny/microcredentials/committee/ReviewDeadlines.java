package edu.suny.microcredentials.committee;

import java.util.List;
import java.util.Set;

import edu.suny.microcredentials.calendar.Deadline;
import edu.suny.microcredentials.calendar.DeadlineSource;
import edu.suny.microcredentials.engine.Belonging;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The ends of votes and of consent postings in a person's bodies; nothing of a matter
 * from which they are recused.
 */
@Component
class ReviewDeadlines implements DeadlineSource {

	private final JdbcClient jdbc;

	private final Belonging belonging;

	ReviewDeadlines(JdbcClient jdbc, Belonging belonging) {
		this.jdbc = jdbc;
		this.belonging = belonging;
	}

	@Override
	public List<Deadline> of(String user) {
		Set<String> groups = this.belonging.groups(user);
		List<String> campuses = this.belonging.campuses(user);
		if (groups.isEmpty() || campuses.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("""
				select review.id, review.method, review.voting_closes, review.body_name, review.proposal,
					proposal.title, coalesce(review.partner, proposal.campus) as campus
				from review join proposal on proposal.number = review.proposal
				where review.closed_at is null and review.voting_closes is not null
				and review.method in ('ballot', 'consent')
				and coalesce(review.acting_body, review.body) in (:groups)
				and coalesce(review.partner, proposal.campus) in (:campuses)
				and not exists (select from recusal where recusal.review = review.id and recusal.member = :user)""")
			.param("groups", groups)
			.param("campuses", campuses)
			.param("user", user)
			.query((row, index) -> new Deadline("review-" + row.getLong("id"), row.getString("campus"),
					row.getTimestamp("voting_closes").toInstant(),
					"%s: %s (%s, %s)".formatted(
							row.getString("method").equals("consent") ? "Objections end" : "Voting ends",
							row.getString("title"), row.getString("proposal"), row.getString("body_name")),
					"/proposals/" + row.getString("proposal")))
			.list();
	}

}
