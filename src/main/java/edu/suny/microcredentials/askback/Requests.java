package edu.suny.microcredentials.askback;

import java.util.List;

import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.record.Act;
import edu.suny.microcredentials.record.ActKind;
import edu.suny.microcredentials.record.GovernanceRecord;
import edu.suny.microcredentials.request.ReadOnce;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What proposers asked back, and what was answered. */
@Component
@Transactional
public class Requests {

	private static final String SELECT = """
			select a.*, r.proposal, r.round, r.body, r.body_name, r.closed_at, r.outcome
			from asked_back a join review r on r.id = a.review
			""";

	private final JdbcClient jdbc;

	private final GovernanceRecord record;

	Requests(JdbcClient jdbc, GovernanceRecord record) {
		this.jdbc = jdbc;
		this.record = record;
	}

	/** All of a proposal, the first first. */
	@Transactional(readOnly = true)
	public List<Request> of(String proposal) {
		return ReadOnce.of(List.of("asked back", proposal),
				() -> this.jdbc.sql(SELECT + "where r.proposal = ? order by a.id")
					.param(proposal)
					.query(Request.class)
					.list());
	}

	/**
	 * The one that a review has.
	 * @throws RefusedException if nobody has asked
	 */
	@Transactional(readOnly = true)
	public Request get(long review) {
		return this.jdbc.sql(SELECT + "where a.review = ?")
			.param(review)
			.query(Request.class)
			.optional()
			.orElseThrow(() -> new RefusedException(Reason.NOT_FOUND, "Nobody has asked this body."));
	}

	/**
	 * Keeps that a body is asked.
	 * @throws RefusedException if it has been asked in this review already
	 */
	public void ask(Review review, String reason, String user) {
		int asked = this.jdbc.sql("""
				insert into asked_back (review, reason, asked_by, asked_at) values (?, ?, ?, now())
				on conflict (review) do nothing""").params(review.id(), reason, user).update();
		if (asked == 0) {
			throw new RefusedException(Reason.CONFLICT,
					"%s has been asked for proposal %s already.".formatted(review.bodyName(), review.proposal()));
		}
		this.record.append(act(ActKind.ASKED_BACK, review).by(user).withConfidential("reason", reason));
	}

	/**
	 * Keeps what the body answered.
	 * @param absent the member for whom a deputy answers, or null
	 * @throws RefusedException if it has been answered, or nobody has asked
	 */
	public void answer(Review review, boolean givenBack, String rationale, String user, String absent) {
		int answered = this.jdbc.sql("""
				update asked_back set given_back = ?, rationale = ?, answered_by = ?, answered_for = ?,
					answered_at = now()
				where review = ? and answered_at is null""")
			.params(givenBack, rationale, user, absent, review.id())
			.update();
		if (answered == 0) {
			throw new RefusedException(Reason.CONFLICT,
					"There is no request for proposal %s that waits for an answer.".formatted(review.proposal()));
		}
		this.record.append(act(ActKind.ASKED_BACK_ANSWERED, review).by(user)
			.actingFor(absent)
			.with("decision", givenBack ? "given-back" : "refused")
			.withConfidential("rationale", rationale));
	}

	private static Act act(ActKind kind, Review review) {
		return Act.of(kind, review.proposal())
			.with("body", review.body())
			.with("round", review.round())
			.with("revision", review.revision());
	}

}
