package edu.suny.microcredentials.proposal;

import java.util.List;
import java.util.Locale;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What came of a joint proposal on each of its campuses, and what comes of it by that: it
 * is forwarded only if every campus forwarded it. Of what two campuses decided otherwise
 * at once, withdrawn goes before rejected, and rejected before returned.
 */
@Component
@Transactional
public class CampusOutcomes {

	private static final String FORWARDED = "forwarded";

	private static final String RETURNED = "returned";

	/** What goes before what, where not all forwarded it. */
	private static final List<String> OTHERS = List.of("withdrawn", "rejected", RETURNED);

	private final JdbcClient jdbc;

	private final Proposals proposals;

	CampusOutcomes(JdbcClient jdbc, Proposals proposals) {
		this.jdbc = jdbc;
		this.proposals = proposals;
	}

	/** The steps in which each campus says something for itself. */
	public enum Step {

		JOINING, PATH, CONFIRMATION;

		private String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * Keeps what a campus said last in this round.
	 * @param outcome forwarded, returned, rejected or withdrawn; another word counts as
	 * returned, as it does for a proposal of one campus
	 */
	public void keep(String number, String campus, Step step, String outcome) {
		this.jdbc.sql("""
				insert into campus_outcome (proposal, round, campus, step, outcome)
				values (:proposal, :round, :campus, :step, :outcome)
				on conflict (proposal, round, campus, step) do update set outcome = :outcome, at = now()""")
			.param("proposal", number)
			.param("round", this.proposals.get(number).round())
			.param("campus", campus)
			.param("step", step.word())
			.param("outcome", (FORWARDED.equals(outcome) || OTHERS.contains(outcome)) ? outcome : RETURNED)
			.update();
	}

	/** What comes of the round by what was said in it until now. */
	@Transactional(readOnly = true)
	public String combined(String number) {
		List<String> said = this.jdbc
			.sql("select distinct outcome from campus_outcome where proposal = :proposal and round = :round")
			.param("proposal", number)
			.param("round", this.proposals.get(number).round())
			.query(String.class)
			.list();
		return OTHERS.stream().filter(said::contains).findFirst().orElse(FORWARDED);
	}

	/** Whether what the other campuses still say can change nothing any more. */
	@Transactional(readOnly = true)
	public boolean isSettled(String number) {
		return !FORWARDED.equals(combined(number));
	}

}
