package edu.suny.microcredentials.meeting;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import edu.suny.microcredentials.committee.CommitteeRules;
import edu.suny.microcredentials.committee.VoteCount;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what bodies have before them, each list in one query. */
@Component
@Transactional(readOnly = true)
public class Matters {

	private static final String MATTER = """
			select r.*, p.title, d.name as department_name,
				array(select user_id from proposal_proposer o where o.proposal = r.proposal order by o.position) as proposers,
				'tabled' = (select e.outcome from review e where e.proposal = r.proposal and e.body = r.body
					and e.round = r.round and e.id < r.id order by e.id desc limit 1) as was_tabled
			from review r join proposal p on p.number = r.proposal left join body d on d.id = p.department
			""";

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	Matters(JdbcClient jdbc, ObjectMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * What is open before a body, the oldest first: its own, and what it decides for
	 * another.
	 */
	public List<Matter> open(String body) {
		return this.jdbc
			.sql(MATTER + "where r.closed_at is null and (r.body = :body or r.acting_body = :body) order by r.id")
			.param("body", body)
			.query(this::matter)
			.list();
	}

	/** What another body decided for this one, and it has not confirmed yet. */
	public List<Matter> toBeConfirmed(String body) {
		return this.jdbc.sql(MATTER + """
				where r.body = :body and r.acting_body <> r.body and r.confirmed_at is null and r.refused_at is null
					and r.outcome in ('forwarded', 'returned', 'rejected')
				order by r.id""").param("body", body).query(this::matter).list();
	}

	/** What members of a body decided by ballot, the last first. */
	public List<Matter> counted(String body, int most) {
		return this.jdbc.sql(MATTER + """
				where coalesce(r.acting_body, r.body) = :body and r.method = 'ballot' and r.count is not null
					and r.closed_at is not null
				order by r.closed_at desc limit :most""")
			.param("body", body)
			.param("most", most)
			.query(this::matter)
			.list();
	}

	public List<Matter> of(Collection<Long> reviews) {
		return reviews.isEmpty() ? List.of()
				: this.jdbc.sql(MATTER + "where r.id in (:reviews) order by r.id")
					.param("reviews", reviews)
					.query(this::matter)
					.list();
	}

	private Matter matter(ResultSet row, int index) throws SQLException {
		return new Matter(row.getLong("id"), row.getString("proposal"), row.getInt("revision"), row.getInt("reading"),
				row.getString("title"), row.getString("department_name"), texts(row.getArray("proposers")),
				row.getString("body"), row.getString("body_name"), row.getString("acting_body"),
				row.getString("method"), CommitteeRules.of(tree(row.getString("rules"))), row.getInt("members"),
				texts(row.getArray("eligible")), texts(row.getArray("officers")), instant(row, "opened_at"),
				instant(row, "voting_closes"), row.getString("pulled_by"), row.getString("pulled_reason"),
				instant(row, "pulled_at"), row.getBoolean("was_tabled"), instant(row, "closed_at"),
				count(row.getString("count")), row.getString("outcome"), row.getString("reason"));
	}

	private JsonNode tree(String text) {
		try {
			return this.json.readTree(text);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("The rules of a review are damaged", ex);
		}
	}

	private VoteCount count(String text) {
		try {
			return (text != null) ? this.json.readValue(text, VoteCount.class) : null;
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("The count of a review is damaged", ex);
		}
	}

	private static List<String> texts(Array array) throws SQLException {
		return List.of((String[]) array.getArray());
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp timestamp = row.getTimestamp(column);
		return (timestamp != null) ? timestamp.toInstant() : null;
	}

}
