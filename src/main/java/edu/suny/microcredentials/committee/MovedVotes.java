package edu.suny.microcredentials.committee;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import edu.suny.microcredentials.calendar.CalendarChanged;
import edu.suny.microcredentials.calendar.PauseChanged;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A change of the calendar, or of a hold, moves the ends of open votes, before the timers
 * that read them. A vote that would be over already ends with the day, or sooner if it
 * would have anyway: nobody finds it closed without having seen its end.
 */
@Component
class MovedVotes {

	private final JdbcClient jdbc;

	private final Periods periods;

	private final ReviewRows rows;

	MovedVotes(JdbcClient jdbc, Periods periods, ReviewRows rows) {
		this.jdbc = jdbc;
		this.periods = periods;
		this.rows = rows;
	}

	@EventListener
	@Order(0)
	void changed(CalendarChanged event) {
		move(open("body.campus", event.campus()));
	}

	@EventListener
	@Order(0)
	void changed(PauseChanged event) {
		move(open("review.proposal", event.proposal()));
	}

	private void move(List<Long> open) {
		Instant now = Instant.now();
		open.stream().map(this.rows::getForCounting).forEach((review) -> {
			Instant then = end(review, now);
			if (!then.equals(review.votingCloses())) {
				this.jdbc.sql("update review set voting_closes = :end where id = :id")
					.param("end", Timestamp.from(then))
					.param("id", review.id())
					.update();
			}
		});
	}

	private Instant end(Review review, Instant now) {
		Instant end = this.periods.end(review);
		if (end.isAfter(now)) {
			return end;
		}
		Instant today = this.periods.after(review, now, 0);
		return review.votingCloses().isBefore(today) ? review.votingCloses() : today;
	}

	/** Those whose outcome is settled close when their last ballot says. */
	private List<Long> open(String column, String value) {
		return this.jdbc.sql("""
				select review.id from review join body on body.id = review.body
				where %s = :value and closed_at is null and settled_at is null
				and voting_closes is not null and rules is not null order by review.id""".formatted(column))
			.param("value", value)
			.query(Long.class)
			.list();
	}

}
