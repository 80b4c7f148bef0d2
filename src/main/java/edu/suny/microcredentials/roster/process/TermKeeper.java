package edu.suny.microcredentials.roster.process;

import java.time.Instant;
import java.util.List;

import edu.suny.microcredentials.campus.Campus;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.roster.SeatKeeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Begins and ends memberships on their days: at the start, for what was missed, and
 * within a minute after each campus's midnight. On several nodes whoever is second finds
 * nothing to do.
 */
@Component
@Order(20)
class TermKeeper implements ApplicationRunner {

	private static final Logger LOG = LoggerFactory.getLogger(TermKeeper.class);

	private final Campuses campuses;

	private final Terms terms;

	private final SeatKeeper seats;

	private final StoppedReviews stopped;

	private final MovedPeople moved;

	TermKeeper(Campuses campuses, Terms terms, SeatKeeper seats, StoppedReviews stopped, MovedPeople moved) {
		this.moved = moved;
		this.campuses = campuses;
		this.terms = terms;
		this.seats = seats;
		this.stopped = stopped;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		keep();
	}

	@Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
	void keep() {
		keep(Instant.now());
	}

	void keep(Instant now) {
		this.campuses.all().stream().map(Campus::id).forEach((campus) -> keep(campus, now));
		this.moved.keep();
	}

	private void keep(String campus, Instant now) {
		List<String> due = this.terms.due(campus, now);
		for (String user : due) {
			try {
				this.terms.apply(campus, user, now);
			}
			catch (RuntimeException ex) {
				// The others' terms begin and end all the same; this one is tried again.
				LOG.error("The terms of '{}' at {} could not be kept", user, campus, ex);
			}
		}
		keepSeats(campus, now);
		if (!due.isEmpty()) {
			this.stopped.resume(campus);
		}
	}

	private void keepSeats(String campus, Instant now) {
		try {
			this.seats.keep(campus, now);
		}
		catch (RuntimeException ex) {
			// Other campuses' begin and end all the same.
			LOG.error("Who presides at {} could not be kept", campus, ex);
		}
	}

}
