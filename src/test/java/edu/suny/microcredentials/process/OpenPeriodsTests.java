package edu.suny.microcredentials.process;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;

import edu.suny.microcredentials.calendar.AcademicCalendar;
import edu.suny.microcredentials.calendar.Calendars;
import edu.suny.microcredentials.calendar.Days;
import edu.suny.microcredentials.calendar.Days.Kind;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.engine.OpenPeriods;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.notice.Notice;
import edu.suny.microcredentials.notice.Notices;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A change of the calendar moves what is open. */
@Transactional
class OpenPeriodsTests extends JourneyTests {

	private static final String REMINDER = "boundaryEvent_endComesNear";

	@Autowired
	Notices notices;

	@Autowired
	OpenPeriods periods;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Calendars calendars;

	@Autowired
	AcademicCalendar calendar;

	@Test
	void aRecessMovesTheEndOfAVoteAndItsRemovalMovesItBack() {
		Journey proposal = atTheCommittee();
		Review review = review(proposal, "curriculum-committee");
		Instant before = review.votingCloses();

		Days recess = recess(LocalDate.now().plusDays(1), LocalDate.now().plusDays(30));
		this.calendars.enter("lakeside", recess, "lakeside-office1");

		Instant then = this.reviews.find(review.id()).orElseThrow().votingCloses();
		assertThat(then).isAfter(before)
			.isEqualTo(this.calendar.after("lakeside", review.openedAt(), review.rules().path("votingDays").asInt()));
		assertThat(proposal.timer("boundaryEvent_votingCloses").getDuedate()).isEqualTo(Date.from(then));
		assertThat(proposal.tasks()).extracting(Task::getDueDate).containsOnly(Date.from(then));
		this.calendars.remove("lakeside", Kind.RECESS, this.calendars.of("lakeside").get(0).id(), "lakeside-office1");
		assertThat(this.reviews.find(review.id()).orElseThrow().votingCloses()).isEqualTo(before);
		assertThat(proposal.timer("boundaryEvent_votingCloses").getDuedate()).isEqualTo(Date.from(before));
	}

	@Test
	void aReminderMovesUntilItWasSentAndIsSentOnce() {
		Journey proposal = atTheCommittee();
		Date before = proposal.timer(REMINDER).getDuedate();
		this.calendars.enter("lakeside", recess(LocalDate.now().plusDays(1), LocalDate.now().plusDays(30)),
				"lakeside-office1");
		assertThat(proposal.timer(REMINDER).getDuedate()).isAfter(before);

		proposal.timeComes(REMINDER);
		assertThat(reminders(proposal)).hasSize(1);
		this.calendars.remove("lakeside", Kind.RECESS, this.calendars.of("lakeside").get(0).id(), "lakeside-office1");

		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> proposal.timer(REMINDER));
		assertThat(proposal.timer("boundaryEvent_votingCloses").getDuedate()).isAfter(before);
		assertThat(reminders(proposal)).hasSize(1);
	}

	private List<Notice> reminders(Journey proposal) {
		return this.notices.of("lakeside-committee3")
			.stream()
			.filter((notice) -> notice.kind().equals("reminder") && proposal.number().equals(notice.proposal()))
			.toList();
	}

	@Test
	void theCalendarOfAnotherCampusMovesNothing() {
		Review review = review(atTheCommittee(), "curriculum-committee");

		this.calendars.enter("harbor", recess(LocalDate.now().plusDays(1), LocalDate.now().plusDays(30)),
				"harbor-office1");

		assertThat(this.reviews.find(review.id()).orElseThrow().votingCloses()).isEqualTo(review.votingCloses());
	}

	@Test
	void timersAndDueDatesAreReckonedFromWhatTheyRead() {
		Journey proposal = atTheCommittee();
		Instant later = Instant.parse("2031-10-01T12:00:00Z");

		closes(review(proposal, "curriculum-committee"), later);

		assertThat(this.periods.reckon("lakeside")).isPositive();
		assertThat(proposal.timer("boundaryEvent_votingCloses").getDuedate()).isEqualTo(Date.from(later));
		assertThat(proposal.tasks()).extracting(Task::getDueDate).containsOnly(Date.from(later));
		assertThat(this.periods.reckon("harbor")).isZero();
	}

	@Test
	void whatCannotBeReckonedChangesNothing() {
		Journey proposal = atTheCommittee();
		Date before = proposal.timer("boundaryEvent_votingCloses").getDuedate();
		String instance = proposal.tasks().get(0).getProcessInstanceId();

		this.jdbc.sql("update review set rules = '{}'::jsonb where id = :id")
			.param("id", review(proposal, "curriculum-committee").id())
			.update();

		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.periods.reckon("lakeside"))
			.withMessageContaining("An end in the process instance %s cannot be reckoned anew".formatted(instance));
		assertThat(proposal.timer("boundaryEvent_votingCloses").getDuedate()).isEqualTo(before);
	}

	private void closes(Review review, Instant end) {
		this.jdbc.sql("update review set voting_closes = :end where id = :id")
			.param("end", Timestamp.from(end))
			.param("id", review.id())
			.update();
	}

	private Journey atTheCommittee() {
		return aSubmittedProposal(Documents.credit()).departmentDecides("forwarded");
	}

	private static Days recess(LocalDate first, LocalDate last) {
		return new Days(0, Kind.RECESS, "Long recess", first, last, null);
	}

}
