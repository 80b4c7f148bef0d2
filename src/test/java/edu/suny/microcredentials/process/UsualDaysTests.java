package edu.suny.microcredentials.process;

import java.time.Duration;
import java.time.Instant;

import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.tracker.process.UsualDaysReckoning;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long steps take as a rule. They are finished years ahead, where no other test is.
 */
class UsualDaysTests extends JourneyTests {

	private static final int AHEAD = 3000;

	private static final String DEPARTMENT = "userTask_decideForBody";

	@LocalServerPort
	int port;

	@Autowired
	UsualDaysReckoning reckoning;

	@AfterEach
	void forget() {
		this.rows.sql("delete from usual_days").update();
		this.rows.sql("delete from usual_days_reckoned").update();
		this.rows.sql("""
				update act_hi_actinst set start_time_ = start_time_ - interval '3000 days',
					end_time_ = end_time_ - interval '3000 days'
				where start_time_ > now() + interval '2000 days'""").update();
	}

	@Test
	void aStepStandsBesideWhatIsUsualAndLongerIsSaidInWords() {
		departmentTook(2);
		departmentTook(6);
		Journey waiting = aSubmittedProposal(Documents.credit());
		assertThat(this.reckoning.reckonOnceADay(then())).isTrue();
		assertThat(this.reckoning.reckonOnceADay(then())).as("though nothing is usual yet").isFalse();
		assertThat(page(waiting)).doesNotContain("usually");

		departmentTook(10);
		assertThat(this.reckoning.reckonOnceADay(then().plus(Duration.ofHours(25)))).isTrue();
		assertThat(page(waiting)).contains("usually 6 days").doesNotContain("longer than usual");
		assertThat(api(waiting)).contains("\"usualDays\":6");

		this.rows.sql("""
				update act_hi_actinst set start_time_ = start_time_ - interval '11 days'
				where act_id_ = ? and end_time_ is null and proc_inst_id_ = any(?)""")
			.params(DEPARTMENT, waiting.instances().toArray(String[]::new))
			.update();
		assertThat(page(waiting)).contains("(11 days; usually 6 days)", "longer than usual");
		assertThat(api(waiting)).contains("\"usualDays\":6,\"longer\":true");
		assertThat(Caller.browser(this.port, "lakeside-department1")
			.get("/proposals/" + waiting.number() + "/tabs/way")
			.body()).contains("usually 6 days", "longer than usual");
		Journey elsewhere = anIdea(Documents.at("hillview", Documents.credit()), "hillview-faculty1").submits();
		assertThat(page(elsewhere)).doesNotContain("usually");
	}

	@Test
	void aVoteThatClosedCountsAndOneThatWasTakenAwayDoesNot() {
		for (int days = 1; days <= 2; days++) {
			took(voted(), days);
		}
		Journey withdrawn = aSubmittedProposal(Documents.shortNoncredit()).votes("committee1", "approve");
		Caller.script(this.port, withdrawn.proposer()).post("/api/proposals/" + withdrawn.number() + "/withdrawal", "");
		took(withdrawn, 9);
		this.reckoning.reckon(then());
		assertThat(finishedVotes()).isZero();

		took(voted(), 3);
		this.reckoning.reckon(then());
		assertThat(finishedVotes()).isEqualTo(3);
	}

	private static Instant then() {
		return Instant.now().plus(Duration.ofDays(AHEAD + 20));
	}

	/** A vote that ends while one has not voted. */
	private Journey voted() {
		Journey proposal = aSubmittedProposal(Documents.shortNoncredit());
		for (int member = 1; member <= 4; member++) {
			proposal.votes("committee" + member, "approve");
		}
		return proposal.waiting().contains("userTask_castBallot") ? proposal.votingCloses() : proposal;
	}

	private long finishedVotes() {
		return this.rows.sql("""
				select coalesce(sum(finished), 0) from usual_days
				where body = 'lakeside-curriculum-committee' and campus = 'lakeside'""").query(Long.class).single();
	}

	private void departmentTook(int days) {
		took(aSubmittedProposal(Documents.credit()).departmentDecides("forwarded"), days);
	}

	/** Moves it years ahead, and lets what the bodies did have taken these days. */
	private void took(Journey proposal, int days) {
		this.rows.sql("""
				update act_hi_actinst set start_time_ = start_time_ + make_interval(days => ?),
					end_time_ = end_time_ + make_interval(days => ? + case
						when act_id_ = ? or act_id_ like '%#multiInstanceBody' then ? else 0 end)
				where proc_inst_id_ = any(?)""")
			.params(AHEAD, AHEAD, DEPARTMENT, days, proposal.instances().toArray(String[]::new))
			.update();
	}

	private String page(Journey proposal) {
		return Caller.browser(this.port, proposal.proposer()).get("/proposals/" + proposal.number()).body();
	}

	private String api(Journey proposal) {
		return Caller.script(this.port, proposal.proposer()).get("/api/proposals/" + proposal.number()).body();
	}

}
