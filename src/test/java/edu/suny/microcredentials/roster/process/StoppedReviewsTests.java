package edu.suny.microcredentials.roster.process;

import java.util.List;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.committee.Seats;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What had stopped for an incomplete roster goes on after the roster is in force, and
 * never takes the roster back.
 */
@GovernanceTest
class StoppedReviewsTests {

	private static final String GROUP = "lakeside-stopped-test";

	@Autowired
	StoppedReviews stopped;

	@Autowired
	IdentityService identity;

	@Autowired
	PlatformTransactionManager transactions;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void stoppedJobs() {
		stop("stopped-roster", "lakeside", "The senate has no member; " + Seats.INCOMPLETE_ROSTER);
		stop("stopped-other", "lakeside", "The server for mail did not answer.");
		stop("stopped-silent", "lakeside", null);
		stop("stopped-elsewhere", "hillview", "The senate has no member; " + Seats.INCOMPLETE_ROSTER);
	}

	@AfterEach
	void forget() {
		this.jdbc.sql("alter table act_ru_job drop constraint if exists stays_stopped").update();
		this.jdbc.sql("delete from act_ru_job where id_ like 'stopped-%'").update();
		this.jdbc.sql("delete from act_ge_bytearray where id_ like 'stopped-%'").update();
		this.identity.deleteGroup(GROUP);
	}

	@Test
	void whatWaitedForTheRosterGoesOnAndNothingElse() {
		this.stopped.resume("lakeside");

		assertThat(goingOn()).containsExactly("stopped-roster");
	}

	@Test
	void itGoesOnOnceTheRosterIsInForceAndNotBefore() {
		inTransaction(() -> {
			this.stopped.resume("lakeside");
			assertThat(goingOn()).isEmpty();
		});

		assertThat(goingOn()).containsExactly("stopped-roster");
	}

	@Test
	void itDoesNotGoOnIfTheRosterIsNotPutInForce() {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			this.stopped.resume("lakeside");
			status.setRollbackOnly();
		});

		assertThat(goingOn()).isEmpty();
	}

	@Test
	void aJobThatCannotGoOnTakesNeitherTheRosterNorAnotherJobBack() {
		stop("stopped-broken", "lakeside", Seats.INCOMPLETE_ROSTER);
		this.jdbc
			.sql("alter table act_ru_job add constraint stays_stopped check (id_ <> 'stopped-broken' or retries_ = 0)")
			.update();

		inTransaction(() -> {
			this.identity.saveGroup(this.identity.newGroup(GROUP));
			this.stopped.resume("lakeside");
		});

		assertThat(this.identity.createGroupQuery().groupId(GROUP).count()).isOne();
		assertThat(goingOn()).containsExactly("stopped-roster");
	}

	private void inTransaction(Runnable work) {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> work.run());
	}

	/** A job as the engine keeps it when its last try has failed. */
	private void stop(String id, String campus, String message) {
		this.jdbc.sql("insert into act_ge_bytearray (id_, rev_, name_, bytes_) values (:id, 1, 'stack', '')")
			.param("id", id)
			.update();
		this.jdbc
			.sql("""
					insert into act_ru_job (id_, rev_, type_, retries_, exclusive_, suspension_state_, priority_, handler_type_,
						exception_stack_id_, exception_msg_, tenant_id_)
					values (:id, 1, 'message', 0, true, 1, 0, 'async-continuation', :id, :message, :campus)
					""")
			.param("id", id)
			.param("message", message)
			.param("campus", campus)
			.update();
	}

	private List<String> goingOn() {
		return this.jdbc.sql("select id_ from act_ru_job where id_ like 'stopped-%' and retries_ > 0")
			.query(String.class)
			.list();
	}

}
