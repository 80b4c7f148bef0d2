package edu.suny.microcredentials.meeting;

import java.util.Collection;
import java.util.List;

import edu.suny.microcredentials.committee.Voting;
import edu.suny.microcredentials.engine.Belonging;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has the members of its day decide on what is before a meeting. */
@Component
@Transactional
class Sitting {

	private final Matters matters;

	private final Voting voting;

	private final Belonging belonging;

	Sitting(Matters matters, Voting voting, Belonging belonging) {
		this.matters = matters;
		this.voting = voting;
		this.belonging = belonging;
	}

	/**
	 * Seats the roster as it is now in those reviews that are open, and reads them again.
	 * They are locked in the order of their ids, so that two who record do not wait for
	 * each other.
	 */
	List<Matter> of(Collection<Long> reviews) {
		List<Matter> open = this.matters.of(reviews).stream().filter(Matter::isOpen).toList();
		open.forEach((matter) -> this.voting.rosterChanged(matter.review(), this.belonging.members(matter.sitting())));
		return this.matters.of(reviews);
	}

}
