package edu.suny.microcredentials.committee;

import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.record.Act;
import edu.suny.microcredentials.record.ActKind;
import edu.suny.microcredentials.record.GovernanceRecord;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Earlier bodies that a body has asked again when it returns a proposal. */
@Component
@Transactional
public class Reopenings {

	private final JdbcClient jdbc;

	private final ReviewRows rows;

	private final GovernanceRecord record;

	Reopenings(JdbcClient jdbc, ReviewRows rows, GovernanceRecord record) {
		this.jdbc = jdbc;
		this.rows = rows;
		this.record = record;
	}

	/** Bodies that forwarded the proposal by rules of theirs, the first first. */
	@Transactional(readOnly = true)
	public List<DecidedBody> possible(String number, String asking) {
		return this.rows.of(number)
			.stream()
			.filter((review) -> review.outcome() == Outcome.FORWARDED && review.rules() != null)
			.filter((review) -> !review.body().equals(asking))
			.map((review) -> new DecidedBody(review.body(), review.bodyName()))
			.distinct()
			.toList();
	}

	/**
	 * Keeps which bodies are asked again if this review ends as returned.
	 * @param bodies a list of their ids; anything else names none
	 * @throws RefusedException if one of them has not decided on the proposal, or it is
	 * not returned
	 */
	public void name(long id, Statement statement, JsonNode bodies, Acting who) {
		Review review = this.rows.get(id);
		List<String> named = StreamSupport.stream(bodies.spliterator(), false)
			.map(JsonNode::asText)
			.distinct()
			.sorted()
			.toList();
		if (named.isEmpty()) {
			return;
		}
		if (!"returned".equals(statement.choice())) {
			throw new RefusedException(Reason.INVALID,
					"Only who returns a proposal has earlier bodies decide again: return it, or name none.");
		}
		check(named, possible(review.proposal(), review.body()));
		named.forEach((body) -> this.jdbc.sql("insert into reopened_body (review, body) values (?, ?)")
			.params(id, body)
			.update());
		this.record.append(Act.of(ActKind.REOPENED, review.proposal())
			.by(who.person())
			.actingFor(who.absent())
			.with("body", review.body())
			.with("round", review.round())
			.with("revision", review.revision())
			.with("reopened", String.join(", ", named)));
	}

	/**
	 * Which bodies had which asked again by returning the proposal, by round and name.
	 */
	@Transactional(readOnly = true)
	public List<Reopening> of(String number) {
		return this.jdbc.sql("""
				select distinct o.body, r.round, r.body_name as asked_by
				from reopened_body o join review r on r.id = o.review
				where r.proposal = ? and r.outcome = 'returned' order by r.round, r.body_name""")
			.param(number)
			.query(Reopening.class)
			.list();
	}

	private static void check(List<String> named, List<DecidedBody> possible) {
		Set<String> ids = Set.copyOf(possible.stream().map(DecidedBody::value).toList());
		named.stream().filter((body) -> !ids.contains(body)).findFirst().ifPresent((body) -> {
			throw new RefusedException(Reason.INVALID,
					"'%s' has not forwarded this proposal and cannot be asked again: choose a body that has."
						.formatted(body));
		});
	}

	/**
	 * A body that decides again.
	 *
	 * @param round that the return ended
	 * @param askedBy the name of the body that returned it
	 */
	public record Reopening(String body, int round, String askedBy) {
	}

	/**
	 * As forms list it.
	 *
	 * @param value its id
	 * @param label its name
	 */
	public record DecidedBody(String value, String label) {
	}

}
