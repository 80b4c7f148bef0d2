package edu.suny.microcredentials.process;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import edu.suny.microcredentials.calendar.Calendars;
import edu.suny.microcredentials.calendar.Days;
import edu.suny.microcredentials.calendar.Days.Kind;
import edu.suny.microcredentials.calendar.Meeting;
import edu.suny.microcredentials.calendar.Meetings;
import edu.suny.microcredentials.calendar.NewMeeting;
import edu.suny.microcredentials.committee.Review;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static edu.suny.microcredentials.process.JourneyAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The office changes the calendar while members vote. */
class CalendarMovesTests extends JourneyTests {

	private static final String OFFICE = "lakeside-office1";

	@Autowired
	Calendars calendars;

	@Autowired
	Meetings meetings;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	@AfterEach
	void openAgain() {
		this.calendars.of("lakeside")
			.forEach((days) -> this.calendars.remove("lakeside", days.kind(), days.id(), OFFICE));
	}

	@Test
	void aVoteThatMeetsAChangeOfTheCalendarIsTakenAllTheSame() throws Exception {
		Journey proposal = aSubmittedProposal(Documents.credit()).departmentDecides("forwarded");
		Review before = review(proposal, "curriculum-committee");
		ExecutorService threads = Executors.newFixedThreadPool(6);
		CountDownLatch held = new CountDownLatch(1);
		try {
			Future<?> change = threads.submit(() -> this.transaction.executeWithoutResult((status) -> {
				this.calendars.enter("lakeside", recess(), OFFICE);
				hold(held);
			}));
			await().atMost(Duration.ofSeconds(30)).until(() -> isLocked(before));
			List<Future<?>> votes = proposal.tasks()
				.stream()
				.<Future<?>>map((task) -> threads.submit(() -> votes(task)))
				.toList();
			await().atMost(Duration.ofSeconds(30)).until(() -> waiting() >= 5);
			held.countDown();
			change.get(1, TimeUnit.MINUTES);
			for (Future<?> vote : votes) {
				vote.get(1, TimeUnit.MINUTES);
			}
		}
		finally {
			held.countDown();
			threads.shutdownNow();
		}

		proposal.runsJobs();
		Review after = review(proposal, "curriculum-committee");
		assertThat(after.count().votesFor()).isEqualTo(5);
		assertThat(proposal).isWaitingAt("userTask_recordMeetingVote");
	}

	@Test
	void aMeetingThatIsCalledMovesNoTask() {
		Journey proposal = aSubmittedProposal(Documents.credit());
		int revision = revision(proposal);
		Instant begins = Instant.now().plus(Duration.ofDays(300));

		Meeting called = this.meetings
			.add(new NewMeeting("lakeside-senate", begins, begins.plus(Duration.ofHours(1)), "Hall C"), OFFICE);
		this.meetings.move(called.id(), begins.plus(Duration.ofHours(1)), begins.plus(Duration.ofHours(2)), "Hall D",
				OFFICE);
		this.meetings.cancel(called.id(), OFFICE);

		assertThat(revision(proposal)).isEqualTo(revision);
		this.calendars.enter("lakeside", recess(), OFFICE);
		assertThat(revision(proposal)).isGreaterThan(revision);
	}

	private static int revision(Journey proposal) {
		return ((TaskEntity) proposal.tasks().get(0)).getRevision();
	}

	private void votes(Task task) {
		this.identity.as(task.getAssignee(), () -> {
			this.engine.getFormService().submitTaskForm(task.getId(), Map.of("choice", "approve"));
			return null;
		});
	}

	/** Whether the row of a review is locked: nobody else could lock it now. */
	private boolean isLocked(Review review) {
		return this.transaction
			.execute((status) -> this.jdbc.sql("select id from review where id = ? for share skip locked")
				.param(review.id())
				.query(Long.class)
				.list()
				.isEmpty());
	}

	/** How many sessions wait for a lock of another. */
	private int waiting() {
		return this.jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
			.query(Integer.class)
			.single();
	}

	private static void hold(CountDownLatch latch) {
		try {
			latch.await(1, TimeUnit.MINUTES);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static Days recess() {
		return new Days(0, Kind.RECESS, "Long recess", LocalDate.now().plusDays(1), LocalDate.now().plusDays(30), null);
	}

}
