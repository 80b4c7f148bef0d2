package edu.suny.microcredentials.comparison;

import java.time.LocalDate;

import edu.suny.microcredentials.GovernanceTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Proposals are counted, and their days reckoned; what is written here is rolled back.
 */
@GovernanceTest
@Transactional
class OutcomesTests {

	private static final LocalDate SENT = LocalDate.of(1999, 2, 1);

	@Autowired
	Outcomes outcomes;

	@Autowired
	JdbcClient jdbc;

	@Test
	void proposalsAreCountedByStateAndTheirDaysReckoned() {
		sent("hillview-1999-0001", "PUBLISHED", "approved", 10, false);
		sent("hillview-1999-0002", "PUBLISHED", "approved", 20, true);
		sent("hillview-1999-0003", "REJECTED", "rejected", 60, false);
		sent("hillview-1999-0004", "IN_REVIEW", null, 0, true);
		sent("harbor-1999-0001", "REJECTED", "declined", 40, false);

		Outcome campus = in(SENT, SENT).campus("hillview");
		assertThat(campus.proposals()).isEqualTo(4);
		assertThat(campus.states()).hasToString("{IN_REVIEW=1, PUBLISHED=2, REJECTED=1}");
		assertThat(campus.medianDays()).isEqualTo(20);
		assertThat(campus.approvedShare()).isEqualTo(67);
		assertThat(campus.rejectedShare()).isEqualTo(33);
		assertThat(campus.returnedShare()).isEqualTo(50);
		assertThat(campus.bodies()).singleElement()
			.satisfies((body) -> assertThat(body.body()).isEqualTo("senate"))
			.satisfies((body) -> assertThat(body.reviews()).isEqualTo(5));
		Outcome whole = in(SENT, SENT).whole();
		assertThat(whole.proposals()).isEqualTo(5);
		assertThat(whole.medianDays()).isEqualTo(30);
		assertThat(whole.approvedShare()).isEqualTo(50);
	}

	@Test
	void whatWasSentInOtherDaysIsNotCounted() {
		sent("hillview-1999-0001", "PUBLISHED", "approved", 10, false);

		assertThat(in(SENT, SENT).whole().proposals()).isOne();
		assertThat(in(SENT.plusDays(1), SENT.plusDays(300)).whole().proposals()).isZero();
		assertThat(in(SENT.minusDays(300), SENT.minusDays(1)).whole().proposals()).isZero();
	}

	@Test
	void whereNothingIsDecidedNothingIsReckoned() {
		sent("hillview-1999-0001", "IN_REVIEW", null, 0, false);

		Outcome campus = in(SENT, SENT).campus("hillview");
		assertThat(campus.medianDays()).isNull();
		assertThat(campus.approvedShare()).isNull();
		assertThat(campus.returnedShare()).isZero();
		assertThat(in(SENT, SENT).campus("harbor")).isEqualTo(Outcome.NONE);
	}

	private Outcomes.Of in(LocalDate from, LocalDate until) {
		return this.outcomes.in(from, until);
	}

	private void sent(String number, String state, String outcome, int days, boolean returned) {
		this.jdbc.sql("""
				insert into proposal (number, campus, title, state, round, revision, begun_at, changed_at, version)
				values (?, split_part(?, '-', 1), 'Counted', ?, 1, 1, '1999-01-15Z', now(), 0)""")
			.params(number, number, state)
			.update();
		this.jdbc.sql("""
				insert into proposal_revision (proposal, revision, round, document, author, submitted_at)
				values (?, 1, 1, '{}', 'hillview-faculty1', '1999-02-01 12:00Z')""").param(number).update();
		if (returned) {
			reviewed(number, "returned", 5);
		}
		if (outcome != null) {
			reviewed(number, outcome, days);
		}
	}

	private void reviewed(String number, String outcome, int days) {
		this.jdbc.sql("""
				insert into review (proposal, round, revision, body, body_name, body_type, faculty, method, opened_at,
					closed_at, outcome)
				values (:number, 1, 1, split_part(:number, '-', 1) || '-senate', 'Senate', 'senate', true, 'recorded',
					'1999-02-01 12:00Z', '1999-02-01 12:00Z'::timestamptz + make_interval(days => :days), :outcome)""")
			.param("number", number)
			.param("days", days)
			.param("outcome", outcome)
			.update();
	}

}
