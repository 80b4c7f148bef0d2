package edu.suny.microcredentials.committee;

import java.time.LocalDate;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import edu.suny.microcredentials.calendar.AcademicCalendar;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The executive committee that acts for a body while its campus is in recess. */
@Component
@Transactional(readOnly = true)
public class BetweenMeetings {

	private final Campuses campuses;

	private final AcademicCalendar calendar;

	private final ReviewRows rows;

	private final ApplicationEventPublisher events;

	private final ReviewActs acts;

	BetweenMeetings(Campuses campuses, AcademicCalendar calendar, ReviewRows rows, ApplicationEventPublisher events,
			ReviewActs acts) {
		this.acts = acts;
		this.campuses = campuses;
		this.calendar = calendar;
		this.rows = rows;
		this.events = events;
	}

	/**
	 * The body that acts today for one with these rules, if one does.
	 * @throws IllegalStateException if the rules name a body that the campus does not
	 * have
	 */
	public Optional<Body> acting(String campus, JsonNode rules) {
		String name = CommitteeRules.of(rules).betweenMeetings();
		if (name.isEmpty() || !this.calendar.isRecess(campus, today(campus))) {
			return Optional.empty();
		}
		return Optional.of(this.campuses.body(campus, name)
			.orElseThrow(() -> new IllegalStateException(
					"The table committee-rules has '%s' act between meetings, and %s has no such body: its governance office can register it"
						.formatted(name, campus))));
	}

	/**
	 * The body confirms what was decided for it, or refuses to: then it no longer counts
	 * as its decision.
	 * @param who records it
	 * @param count of the vote on it
	 */
	@Transactional
	public void confirm(long id, boolean confirmed, Acting who, VoteCount count) {
		Review review = this.rows.getForCounting(id);
		if (review.confirmation() != null) {
			throw new RefusedException(Reason.CONFLICT,
					"%s has %s what was decided for it on proposal %s already.".formatted(review.bodyName(),
							review.isRefused() ? "refused to confirm" : "confirmed", review.proposal()));
		}
		this.rows.confirm(id, confirmed);
		this.acts.confirmed(review, confirmed, who, count);
		if (!confirmed) {
			this.events.publishEvent(new ConfirmationRefused(review.proposal()));
		}
	}

	private LocalDate today(String campus) {
		return LocalDate.now(this.campuses.get(campus).zone());
	}

}
