package edu.suny.microcredentials.committee;

import java.util.List;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a body tables it may refer to another body for a report. The report decides
 * nothing, and the body may take the matter up without it.
 */
@Component
@Transactional
public class Referrals {

	private final ReviewRows rows;

	private final Campuses campuses;

	private final Belonging belonging;

	private final ApplicationEventPublisher events;

	Referrals(ReviewRows rows, Campuses campuses, Belonging belonging, ApplicationEventPublisher events) {
		this.rows = rows;
		this.campuses = campuses;
		this.belonging = belonging;
		this.events = events;
	}

	/** Those to whom a body may refer, by name. */
	@Transactional(readOnly = true)
	public List<Body> possible(Review review) {
		return this.campuses.bodies(campus(review))
			.stream()
			.filter((body) -> !body.id().equals(review.body()) && !body.id().equals(review.sitting()))
			.toList();
	}

	/**
	 * The vote with the whole id of the body that it refers to, by whichever name that
	 * was entered.
	 * @throws RefusedException if it is not tabled, or if there is no such body that
	 * could report
	 */
	MeetingVote checked(Review review, Statement statement, MeetingVote vote) {
		if (vote.referredTo() == null) {
			return vote;
		}
		if (!"tabled".equals(statement.choice())) {
			throw new RefusedException(Reason.INVALID,
					"Only a matter that is tabled is referred: move to table it, or refer it to nobody.");
		}
		Body body = this.campuses.bodies(campus(review))
			.stream()
			.filter((each) -> isNamed(each, vote.referredTo()))
			.findFirst()
			.orElseThrow(() -> new RefusedException(Reason.INVALID, "'%s' is no body of %s: choose one of that campus."
				.formatted(vote.referredTo(), this.campuses.get(campus(review)).name())));
		if (!possible(review).contains(body)) {
			throw new RefusedException(Reason.INVALID,
					"%s cannot refer a matter to itself: choose another body, or table it without a referral."
						.formatted(body.name()));
		}
		if (this.belonging.members(body.id()).isEmpty()) {
			throw new RefusedException(Reason.INVALID, "%s has no members who could report.".formatted(body.name()));
		}
		return vote.referredTo(body.id());
	}

	/** Once the matter is tabled, the other body is asked. */
	public void refer(long id) {
		Review review = this.rows.get(id);
		if (review.outcome() == Outcome.TABLED && review.meeting() != null
				&& review.meeting().hasNonNull("referredTo")) {
			this.events.publishEvent(new MatterReferred(review.proposal(), review.meeting().path("referredTo").asText(),
					reason(review), review.decidedBy()));
		}
	}

	private static String reason(Review review) {
		String motion = review.meeting().path("motion").asText("");
		String asked = "%s tabled the proposal and asks for a report.".formatted(review.bodyName());
		return (motion.isEmpty() || "null".equals(motion)) ? asked : asked + " " + motion;
	}

	private static boolean isNamed(Body body, String name) {
		return name.equals(body.id()) || name.equals(body.id().substring(body.campus().length() + 1))
				|| name.equalsIgnoreCase(body.name());
	}

	private static String campus(Review review) {
		return review.campus();
	}

}
