package edu.suny.microcredentials.committee;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who voted and who stepped out, of however many reviews in a few queries. */
@Component
@Transactional(readOnly = true)
public class Participation {

	private final JdbcClient jdbc;

	private final Json json;

	private final BallotRows ballots;

	private final RecusalRows recusals;

	Participation(JdbcClient jdbc, Json json, BallotRows ballots, RecusalRows recusals) {
		this.jdbc = jdbc;
		this.json = json;
		this.ballots = ballots;
		this.recusals = recusals;
	}

	/** The ballots by review, for the body's own eyes; none where nobody voted. */
	public Map<Long, List<Ballot>> votes(Collection<Long> reviews) {
		return reviews.isEmpty() ? Map.of() : this.ballots.of(reviews);
	}

	/** Why members are recused, by review and user; none where nobody is. */
	public Map<Long, Map<String, String>> recusals(Collection<Long> reviews) {
		return reviews.isEmpty() ? Map.of() : this.recusals.of(reviews);
	}

	/** Those ballots that are closed and were counted, by review. */
	public Map<Long, CountedBallot> counted(Collection<Long> reviews) {
		if (reviews.isEmpty()) {
			return Map.of();
		}
		Map<Long, List<Ballot>> cast = this.ballots.of(reviews);
		Map<Long, Map<String, String>> recused = this.recusals.of(reviews);
		return this.jdbc.sql("""
				select r.id, coalesce(r.acting_body, r.body) as sitting, r.rules, r.count, r.eligible,
					array(select user_id from proposal_proposer p where p.proposal = r.proposal) as proposers
				from review r where r.id in (:reviews) and r.method = 'ballot' and r.count is not null
					and r.closed_at is not null""")
			.param("reviews", reviews)
			.query((row, index) -> ballot(row, cast, recused))
			.list()
			.stream()
			.collect(Collectors.toMap(CountedBallot::review, Function.identity()));
	}

	private CountedBallot ballot(ResultSet row, Map<Long, List<Ballot>> cast, Map<Long, Map<String, String>> recused)
			throws SQLException {
		long id = row.getLong("id");
		return new CountedBallot(id, row.getString("sitting"),
				CommitteeRules.of(this.json.tree(row.getString("rules"))).secret(),
				this.json.read(row.getString("count"), VoteCount.class), texts(row.getArray("eligible")),
				cast.getOrDefault(id, List.of()), recused.getOrDefault(id, Map.of()),
				Set.copyOf(texts(row.getArray("proposers"))));
	}

	private static List<String> texts(Array array) throws SQLException {
		return List.of((String[]) array.getArray());
	}

}
