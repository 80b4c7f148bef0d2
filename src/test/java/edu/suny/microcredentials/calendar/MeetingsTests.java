package edu.suny.microcredentials.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

import java.util.List;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.calendar.Days.Kind;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@GovernanceTest
@Transactional
class MeetingsTests {

	private static final String CHAIR = "harbor-senator1";

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Meetings meetings;

	@Autowired
	AcademicCalendar calendar;

	@Autowired
	DaysRows days;

	/** Of other tests, until the end of each of these. */
	@BeforeEach
	void noBodyOfHarborMeetsYet() {
		this.jdbc.sql("""
				update meeting set campus = 'hillview', body = 'hillview-senate', uid = 'of-another-test-' || id,
					begins = begins - interval '40 years' - id * interval '1 minute',
					ends = ends - interval '40 years' - id * interval '1 minute'
				where campus = 'harbor'""").update();
	}

	@Test
	void theNextMeetingIsTheFirstThatTakesPlace() {
		Meeting first = add("2031-10-01T15:00", "2031-10-01T17:00");
		Meeting second = add("2031-11-05T15:00", "2031-11-05T17:00");

		assertThat(this.meetings.next("harbor-senate", at("2031-09-01T00:00"))).contains(first);
		this.meetings.cancel(first.id(), CHAIR);
		assertThat(this.meetings.next("harbor-senate", at("2031-09-01T00:00"))).contains(second);
		assertThat(this.meetings.of("harbor-senate")).extracting(Meeting::cancelled).containsExactly(true, false);
		assertThat(this.meetings.upcoming("harbor-senate", at("2031-09-01T00:00"))).containsExactly(second);
		assertThat(this.meetings.next("harbor-senate", second.begins())).isEmpty();
	}

	@Test
	void chairSecretaryAndOfficeEnterMeetingsAndNobodyElse() {
		add("2031-10-01T15:00", "2031-10-01T17:00");
		this.meetings.add(meeting("2031-10-02T15:00", "2031-10-02T17:00"), "harbor-senator2");
		this.meetings.add(meeting("2031-10-03T15:00", "2031-10-03T17:00"), "harbor-office1");

		for (String other : new String[] { "harbor-senator3", "harbor-provost", "hillview-office1", "admin" }) {
			assertThatExceptionOfType(RefusedException.class)
				.isThrownBy(() -> this.meetings.add(meeting("2031-10-06T15:00", "2031-10-06T17:00"), other))
				.withMessage(
						"The meetings of Senate are entered by its chair, its secretary and the governance office.")
				.extracting(RefusedException::reason)
				.isEqualTo(Reason.FORBIDDEN);
		}
	}

	@Test
	void noBodyMeetsInARecessOrOnAHolidayOrOutsideTheTerms() {
		this.days.insert("harbor", days(Kind.RECESS, "Fall break", "2031-10-13", "2031-10-17"));
		this.days.insert("harbor", days(Kind.HOLIDAY, "Veterans Day", "2031-11-11", "2031-11-11"));
		this.days.insert("harbor", days(Kind.TERM, "Fall 2031", "2031-08-25", "2031-12-12"));

		assertRefused("2031-10-15T15:00", "2031-10-15T17:00",
				"Senate cannot meet then: 15 October 2031 is in the recess 'Fall break'; choose another day.");
		assertRefused("2031-11-11T15:00", "2031-11-11T17:00",
				"Senate cannot meet then: 11 November 2031 is the holiday 'Veterans Day'; choose another day.");
		assertRefused("2031-12-15T15:00", "2031-12-15T17:00",
				"Senate cannot meet then: 15 December 2031 is in no term of the campus; choose a day of a term, or have "
						+ "the governance office enter the term.");
		add("2031-10-20T15:00", "2031-10-20T17:00");
	}

	@Test
	void aBodyMeetsOnceAtATime() {
		Meeting first = add("2031-10-01T15:00", "2031-10-01T17:00");
		add("2031-10-01T17:00", "2031-10-01T18:00");

		assertRefused("2031-10-01T16:00", "2031-10-01T16:30",
				"Senate cannot meet then: The body meets from 1 October 2031, 15:00 to 1 October 2031, 17:00 already; "
						+ "choose another time.");
		assertRefused("2031-10-01T15:00", "2031-10-01T14:00",
				"Senate cannot meet then: A meeting ends after it begins; give a later end.");
		Meeting moved = this.meetings.move(first.id(), at("2031-10-01T14:30"), at("2031-10-01T16:30"), "Room 1", CHAIR);
		assertThat(moved.place()).isEqualTo("Room 1");
	}

	@Test
	void nothingOfAMeetingChangesAfterItsMinutesArePosted() {
		Meeting meeting = add("2021-10-01T15:00", "2021-10-01T17:00");
		this.meetings.post(meeting.id(), CHAIR);

		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.meetings.cancel(meeting.id(), CHAIR))
			.withMessage("The minutes of this meeting are posted; nothing of it is changed any more.");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.meetings.move(meeting.id(), meeting.begins(), meeting.ends(), "Room 2", CHAIR));
	}

	@Test
	void periodsFollowTheTablesOfTheirCampusAlone() {
		this.days.insert("harbor", days(Kind.RECESS, "Fall break", "2031-10-13", "2031-10-17"));
		Instant friday = at("2031-10-10T10:00");

		assertThat(this.calendar.after("harbor", friday, 1)).isEqualTo(at("2031-10-20T23:59"));
		assertThat(this.calendar.after("hillview", friday, 1)).isEqualTo(at("2031-10-13T23:59"));
		assertThat(this.calendar.before("harbor", at("2031-10-20T09:00"), 1)).isEqualTo(at("2031-10-10T09:00"));
		assertThat(this.calendar.isRecess("harbor", LocalDate.of(2031, 10, 15))).isTrue();
		assertThat(this.calendar.isRecess("hillview", LocalDate.of(2031, 10, 15))).isFalse();
		assertThat(this.calendar.isBusinessDay("harbor", LocalDate.of(2031, 10, 15))).isFalse();
		assertThat(this.calendar.isBusinessDay("harbor", LocalDate.of(2031, 10, 20))).isTrue();
	}

	private Meeting add(String begins, String ends) {
		return this.meetings.add(meeting(begins, ends), CHAIR);
	}

	private void assertRefused(String begins, String ends, String sentence) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> add(begins, ends)).withMessage(sentence);
	}

	private static NewMeeting meeting(String begins, String ends) {
		return new NewMeeting("harbor-senate", at(begins), at(ends), " ");
	}

	private static Days days(Kind kind, String name, String first, String last) {
		return new Days(0, kind, name, LocalDate.parse(first), LocalDate.parse(last), null);
	}

	private static Instant at(String time) {
		return LocalDateTime.parse(time).atZone(ZoneId.of("America/New_York")).toInstant();
	}

}
