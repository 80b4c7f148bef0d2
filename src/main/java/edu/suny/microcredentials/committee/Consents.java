package edu.suny.microcredentials.committee;

import java.sql.Timestamp;
import java.time.Instant;

import edu.suny.microcredentials.calendar.AcademicCalendar;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Matters that are posted: silence is consent, and one member is enough to end it. */
@Component
@Transactional
public class Consents {

	private final ReviewRows rows;

	private final RecusalRows recusals;

	private final AcademicCalendar calendar;

	private final JdbcClient jdbc;

	private final ReviewActs acts;

	Consents(ReviewRows rows, RecusalRows recusals, AcademicCalendar calendar, JdbcClient jdbc, ReviewActs acts) {
		this.acts = acts;
		this.rows = rows;
		this.recusals = recusals;
		this.calendar = calendar;
		this.jdbc = jdbc;
	}

	/**
	 * Takes a matter from the consent calendar: from now on the body decides it as its
	 * rules say, with the time for that begun anew.
	 * @throws RefusedException if the posting is over, somebody was first, whoever asks
	 * is no member or is recused, or the reason is missing
	 */
	public Review pull(long id, Acting who, String reason) {
		Review review = this.rows.getForCounting(id);
		if (review.pulled() != null) {
			throw new RefusedException(Reason.CONFLICT,
					"Another member has pulled proposal %s to the agenda already; the body decides on it."
						.formatted(review.proposal()));
		}
		if (!review.isOpen() || review.count() != null || !"consent".equals(review.method())) {
			throw new RefusedException(Reason.CONFLICT,
					"The posting of proposal %s by %s is over.".formatted(review.proposal(), review.bodyName()));
		}
		if (this.recusals.of(id).containsKey(who.member())) {
			throw new RefusedException(Reason.FORBIDDEN,
					"You are recused from proposal %s in %s, and so from what is done about it."
						.formatted(review.proposal(), review.bodyName()));
		}
		if (!review.eligible().contains(who.member())) {
			throw new RefusedException(Reason.FORBIDDEN,
					"%s does not ask you about proposal %s.".formatted(review.bodyName(), review.proposal()));
		}
		if (reason == null || reason.isBlank()) {
			throw new RefusedException(Reason.INVALID,
					"Say why the body should decide on it: the other members and the proposer read the reason.");
		}
		pulled(review, who, reason.strip());
		this.acts.pulled(review, who, reason.strip());
		return this.rows.get(id);
	}

	private void pulled(Review review, Acting who, String reason) {
		CommitteeRules rules = CommitteeRules.of(review.rules());
		Instant now = Instant.now();
		this.jdbc.sql("""
				update review set method = :method, pulled_by = :by, pulled_reason = :reason, pulled_at = :now,
					voting_closes = :closes
				where id = :id""")
			.param("method", rules.whenPulled())
			.param("by", who.person())
			.param("reason", reason)
			.param("now", Timestamp.from(now))
			.param("closes", Timestamp.from(this.calendar.after(review.campus(), now, rules.votingDays())))
			.param("id", review.id())
			.update();
	}

}
