package edu.suny.microcredentials.proposal;

import java.time.Clock;
import java.time.Year;

import edu.suny.microcredentials.campus.Campus;
import edu.suny.microcredentials.engine.OpenCampuses;
import edu.suny.microcredentials.engine.RefusedException;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives out numbers, each once and without gaps. */
@Component
class ProposalNumbers {

	private final JdbcClient jdbc;

	private final OpenCampuses open;

	ProposalNumbers(JdbcClient jdbc, OpenCampuses open) {
		this.jdbc = jdbc;
		this.open = open;
	}

	/**
	 * The next number of the campus in the current year of its time zone. Whoever asks at
	 * the same time waits until this transaction ends.
	 * @throws RefusedException if the campus is closed
	 */
	ProposalNumber next(Campus campus) {
		this.open.check(campus.id());
		int year = Year.now(Clock.system(campus.zone())).getValue();
		int ordinal = this.jdbc.sql("""
				insert into proposal_number (campus, year, last) values (:campus, :year, 1)
				on conflict (campus, year) do update set last = proposal_number.last + 1
				returning last""").param("campus", campus.id()).param("year", year).query(Integer.class).single();
		return new ProposalNumber(campus.id(), year, ordinal);
	}

}
