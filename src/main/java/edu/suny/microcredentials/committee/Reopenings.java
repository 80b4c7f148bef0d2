package edu.suny.microcredentials.committee;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.record.Act;
import edu.suny.microcredentials.record.ActKind;
import edu.suny.microcredentials.record.GovernanceRecord;
import edu.suny.microcredentials.record.Role;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Earlier bodies that a body has asked again when it returns a proposal. */
@Component
@Transactional
public class Reopenings {

	/** What an officer, a meeting or an office chooses, and a member on a ballot. */
	private static final Set<String> RETURNING = Set.of("returned", "return");

	private final JdbcClient jdbc;

	private final ReviewRows rows;

	private final GovernanceRecord record;

	private final Campuses campuses;

	Reopenings(JdbcClient jdbc, ReviewRows rows, GovernanceRecord record, Campuses campuses) {
		this.campuses = campuses;
		this.jdbc = jdbc;
		this.rows = rows;
		this.record = record;
	}

	/**
	 * Bodies that forwarded the proposal by rules of theirs, the first first. Of a joint
	 * proposal a body has those of its own campus decide again, and academic affairs, who
	 * look at the whole, any.
	 * @param asking the body; null for whoever looks at the whole
	 */
	@Transactional(readOnly = true)
	public List<DecidedBody> possible(String number, String asking) {
		Optional<Body> body = Optional.ofNullable(asking)
			.flatMap(this.campuses::body)
			.filter((each) -> each.type() != Body.Type.ACADEMIC_AFFAIRS);
		return this.rows.of(number)
			.stream()
			.filter((review) -> body.isEmpty() || body.get().campus().equals(review.campus()))
			.filter((review) -> review.outcome() == Outcome.FORWARDED
					&& (review.rules() != null || review.isAssessment()))
			.filter((review) -> !review.body().equals(asking))
			.map((review) -> new DecidedBody(review.body(), review.bodyName()))
			.distinct()
			.toList();
	}

	/**
	 * Keeps which bodies are asked again if this review ends as returned.
	 * @throws RefusedException as {@link #check} says
	 */
	public void name(long id, Statement statement) {
		check(id, statement);
		Review review = this.rows.get(id);
		statement.reopen().forEach((body) -> keep(id, body));
		if (!review.isOpen()) {
			record(review);
		}
	}

	/**
	 * Looks at what somebody names with a choice.
	 * @throws RefusedException if one of the bodies has not decided on the proposal, or
	 * the choice is not to return it
	 */
	@Transactional(readOnly = true)
	public void check(long id, Statement statement) {
		if (statement.reopen().isEmpty()) {
			return;
		}
		if (!RETURNING.contains(statement.choice())) {
			throw new RefusedException(Reason.INVALID,
					"Only who returns a proposal has earlier bodies decide again: return it, or name none.");
		}
		Review review = this.rows.get(id);
		check(statement.reopen(), possible(review.proposal(), review.body()));
	}

	/**
	 * A review has ended. If it returns the proposal, the named bodies decide again: of a
	 * ballot those that more than half of the votes to return it name.
	 * @param votes of a ballot; none otherwise
	 */
	void ended(Review review, List<Ballot> votes) {
		if (review.outcome() == Outcome.RETURNED) {
			if (isFailedMotion(review)) {
				this.jdbc.sql("delete from reopened_body where review = ?").param(review.id()).update();
			}
			agreed(votes).forEach((body) -> keep(review.id(), body));
			record(review);
		}
	}

	/** Put off too often it is returned all the same, with no names but the rules'. */
	private static boolean isFailedMotion(Review review) {
		return review.decision() != null && review.count() != null && !review.count().carried();
	}

	private static List<String> agreed(List<Ballot> votes) {
		List<Ballot> returning = votes.stream().filter((vote) -> vote.choice() == Choice.RETURN).toList();
		return returning.stream()
			.flatMap((vote) -> vote.reopen().stream())
			.distinct()
			.sorted()
			.filter((body) -> 2 * returning.stream().filter((vote) -> vote.reopen().contains(body)).count() > returning
				.size())
			.toList();
	}

	private void keep(long review, String body) {
		this.jdbc.sql("insert into reopened_body (review, body) values (?, ?)").params(review, body).update();
	}

	/** Who decided or recorded it named them; of a ballot the body did. */
	private void record(Review review) {
		List<String> named = this.jdbc.sql("select body from reopened_body where review = ? order by body")
			.param(review.id())
			.query(String.class)
			.list();
		if (!named.isEmpty()) {
			this.record.append(Act.of(ActKind.REOPENED, review.proposal())
				.by(review.decidedBy())
				.actingFor(review.decidedFor())
				.as((review.decidedBy() != null) ? Role.decidingFor(review.bodyType()) : null)
				.with("definition", review.processDefinition())
				.with("body", review.body())
				.with("round", review.round())
				.with("revision", review.revision())
				.with("reopened", String.join(", ", named)));
		}
	}

	/**
	 * Which bodies had which asked again by returning the proposal, by round and name.
	 */
	@Transactional(readOnly = true)
	public List<Reopening> of(String number) {
		return this.jdbc
			.sql("""
					select distinct o.body, (select d.body_name from review d where d.proposal = r.proposal and d.body = o.body
							order by d.id desc limit 1) as body_name, r.round, r.body_name as asked_by
					from reopened_body o join review r on r.id = o.review
					where r.proposal = ? and r.outcome = 'returned' order by r.round, asked_by, body_name""")
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
	public record Reopening(String body, String bodyName, int round, String askedBy) {
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
