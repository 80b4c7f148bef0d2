package edu.suny.microcredentials.calendar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.calendar.Days.Kind;
import edu.suny.microcredentials.engine.RefusedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@GovernanceTest
@Transactional
class CalendarImportsTests {

	private static final String OFFICE = "harbor-office1";

	private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

	@Autowired
	JdbcClient jdbc;

	@Autowired
	CalendarImports imports;

	@Autowired
	Calendars calendars;

	@Autowired
	Meetings meetings;

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
	void aFileBecomesTermsHolidaysRecessesAndMeetings() throws IOException {
		ImportPlan plan = this.imports.putInForce("harbor", sample(), null, OFFICE);

		assertThat(plan.findings()).isEmpty();
		assertThat(plan.added()).containsExactly("term 'Fall 2031', 25 August 2031 to 19 December 2031",
				"recess 'Thanksgiving recess', 26 November 2031 to 28 November 2031",
				"holiday 'Labor Day', 1 September 2031",
				"meeting of Senate, 1 October 2031, 15:00 to 17:00, Library, room 204",
				"meeting of Curriculum committee, 5 November 2031, 15:00 to 16:30");
		assertThat(plan.notes()).extracting(ImportFinding::said)
			.containsExactly("'Grades due': is left out: it is no term, holiday, recess or meeting of a body, by its "
					+ "category and its name.");
		assertThat(this.calendars.of("harbor")).extracting(Days::kind)
			.containsExactly(Kind.TERM, Kind.HOLIDAY, Kind.RECESS);
		assertThat(this.meetings.of("harbor-senate")).singleElement()
			.extracting(Meeting::begins)
			.isEqualTo(Instant.parse("2031-10-01T19:00:00Z"));
	}

	@Test
	void tryingChangesNothingAndTheSameFileTwiceNeither() throws IOException {
		ImportPlan tried = this.imports.plan("harbor", sample(), OFFICE);

		assertThat(tried.changes()).isTrue();
		assertThat(this.calendars.of("harbor")).isEmpty();
		assertThat(this.imports.putInForce("harbor", sample(), "another plan", OFFICE)).isEqualTo(tried);
		assertThat(this.calendars.of("harbor")).isEmpty();
		this.imports.putInForce("harbor", sample(), tried.digest(), OFFICE);
		ImportPlan again = this.imports.putInForce("harbor", sample(), null, OFFICE);
		assertThat(again.changes()).isFalse();
		assertThat(again.unchanged()).isEqualTo(5);
	}

	@Test
	void anEventIsKnownAgainByItsUid() {
		put(meeting("one", "Senate", "20311001T150000", "20311001T170000"), allDay("two", "Fall break", "20311013"));

		ImportPlan changed = put(meeting("one", "Senate", "20311008T150000", "20311008T170000"),
				allDay("two", "Autumn recess", "20311014"));
		assertThat(changed.changed()).containsExactly(
				"recess 'Autumn recess', 14 October 2031 (before: recess 'Fall break', 13 October 2031)",
				"meeting of Senate, 8 October 2031, 15:00 to 17:00 (before: meeting of Senate, 1 October 2031, "
						+ "15:00 to 17:00)");
		ImportPlan cancelled = put(meeting("one", "Senate", "20311008T150000", "20311008T170000", "STATUS:CANCELLED"),
				allDay("two", "Autumn recess", "20311014", "STATUS:CANCELLED"));
		assertThat(cancelled.removed()).hasSize(2);
		assertThat(this.meetings.upcoming("harbor-senate", Instant.EPOCH)).isEmpty();
		assertThat(this.calendars.of("harbor")).isEmpty();
	}

	@Test
	void whatTheOfficeTypedBeforeIsTakenOver() {
		LocalDate day = LocalDate.of(2031, 10, 13);
		this.calendars.enter("harbor", new Days(0, Kind.RECESS, "Fall break", day, day, null), OFFICE);

		put(allDay("two", "Fall break", "20311013"));

		assertThat(this.calendars.of("harbor")).singleElement().extracting(Days::uid).isEqualTo("two");
	}

	@Test
	void aMeetingThatComesAgainIsEnteredForTwoYearsByTheClockOfTheCampus() {
		LocalDate first = LocalDate.now().plusDays(7);
		String start = stamp(first.atTime(15, 0));
		ImportPlan plan = put(meeting("w", "Senate", start, stamp(first.atTime(16, 0)), "RRULE:FREQ=WEEKLY",
				"EXDATE;TZID=America/New_York:" + stamp(first.plusWeeks(1).atTime(15, 0))));

		assertThat(plan.findings()).isEmpty();
		List<Meeting> all = this.meetings.of("harbor-senate");
		assertThat(all).hasSizeBetween(102, 105);
		assertThat(all).extracting((each) -> LocalDateTime.ofInstant(each.begins(), NEW_YORK).toLocalTime())
			.containsOnly(LocalTime.of(15, 0));
		assertThat(all).extracting((each) -> LocalDate.ofInstant(each.begins(), NEW_YORK))
			.contains(first, first.plusWeeks(2))
			.doesNotContain(first.plusWeeks(1));

		ImportPlan shorter = put(meeting("w", "Senate", start, stamp(first.atTime(16, 0)), "RRULE:FREQ=WEEKLY;COUNT=3"),
				meeting("w", "Senate", stamp(first.plusWeeks(2).atTime(17, 0)), stamp(first.plusWeeks(2).atTime(18, 0)),
						"RECURRENCE-ID;TZID=America/New_York:" + stamp(first.plusWeeks(2).atTime(15, 0))));
		assertThat(shorter.added()).hasSize(1);
		assertThat(shorter.changed()).singleElement().asString().contains("17:00 to 18:00");
		assertThat(this.meetings.upcoming("harbor-senate", Instant.EPOCH)).hasSize(3);
	}

	@Test
	void aMeetingIsHeldAgainstTheDaysAsTheyWouldBe() {
		ImportPlan plan = put(meeting("one", "Senate", "20311015T150000", "20311015T170000"),
				allDay("two", "Fall break", "20311015"));

		assertThat(plan.findings()).extracting(ImportFinding::said)
			.containsExactly("'Senate': 15 October 2031 is in the recess 'Fall break'; choose another day.");
		assertThat(this.calendars.of("harbor")).isEmpty();
		assertThat(this.meetings.of("harbor-senate")).isEmpty();
	}

	@Test
	void aMeetingThatWouldBeInANewRecessIsNamed() {
		put(meeting("one", "Senate", "20311015T150000", "20311015T170000"));

		assertThat(put(allDay("two", "Fall break", "20311015")).notes()).extracting(ImportFinding::said)
			.containsExactly("'meeting of Senate, 15 October 2031, 15:00 to 17:00': stays in the calendar, but "
					+ "15 October 2031 is in the recess 'Fall break'; choose another day.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					SUMMARY:Council;DTSTART:20311001T150000Z;DTEND:20311001T160000Z;CATEGORIES:MEETING | 'Council': its name begins with no body of Harbor University. Begin it with one, as 'Department of Business', or give the body's id as X-BODY.
					SUMMARY:Foreign;DTSTART:20311001T150000Z;DTEND:20311001T160000Z;X-BODY:hillview-senate | 'Foreign': 'hillview-senate' is no body of Harbor University.
					SUMMARY:Senate;DTSTART;VALUE=DATE:20311001;CATEGORIES:MEETING | 'Senate': a meeting begins and ends at a time of day.
					SUMMARY:Senate;DTSTART:20311001T150000Z;DTEND:20311001T140000Z | 'Senate': it ends before it begins.
					SUMMARY:Senate;DTEND:20311001T140000Z | 'Senate': it has no beginning (DTSTART).
					SUMMARY:Senate;DTSTART:next Wednesday | 'Senate': 'next Wednesday' is no day and no time; they are written as 20260901 or 20260901T153000.
					SUMMARY:Senate;DTSTART:20311332T150000Z | 'Senate': '20311332T150000Z' is no day and no time; they are written as 20260901 or 20260901T153000.
					SUMMARY:Senate;DTSTART;TZID=Middle Earth:20311001T150000 | 'Senate': it is in a time zone 'Middle Earth', which is not known here; export it in America/New_York or in UTC.
					SUMMARY:Senate;DTSTART:20311001T150000Z;DURATION:PT1H;RRULE:FREQ=SECONDLY | 'Senate': it comes again more than once a day, as no meeting does.
					SUMMARY:Senate;DTSTART:20311001T150000Z;DURATION:PT1H;RRULE:FREQ=DAILY,BYHOUR=1 | 'Senate': how often it comes again cannot be read ('FREQ=DAILY,BYHOUR=1').
					SUMMARY:Senate;DTSTART:20201001T150000Z;DURATION:PT1H;RRULE:FREQ=DAILY | 'Senate': it comes again more than 500 times in 2 years.
					SUMMARY:Senate;DTSTART:20311001T150000Z;DURATION:PT1H;RDATE:20311001T150000Z;RRULE:FREQ=DAILY | 'Senate': it comes again by several rules or by single days (RDATE); enter those as events of their own.
					SUMMARY:Senate;DTSTART:20311001T150000Z;DURATION:forever | 'Senate': 'forever' is no duration.
					SUMMARY:Senate;DTSTART:20311001T150000Z;DURATION:P3D | 'Senate': A meeting of more than 24 hours is none; enter a meeting for each day.
					SUMMARY:Long break;DTSTART;VALUE=DATE:20310101;DTEND;VALUE=DATE:20350101 | 'Long break': 'Long break' has 1,461 days, and a recess 150 at most. Is its last day right?
					CATEGORIES:HOLIDAY;DTSTART;VALUE=DATE:20310101 | 'bad': Give it a name, as people know it.
					""")
	void whatIsWrongIsSaidWithTheEventAndNothingIsWritten(String event, String sentence) {
		ImportPlan plan = put("UID:bad\r\n"
				+ event.replace(";", "\r\n").replace("\r\nVALUE", ";VALUE").replace("\r\nTZID", ";TZID") + "\r\n",
				allDay("good", "Fall break", "20310603"));

		assertThat(plan.findings()).extracting(ImportFinding::said).containsExactly(sentence);
		assertThat(this.calendars.of("harbor")).isEmpty();
		assertThat(this.meetings.of("harbor-senate")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "hello", "BEGIN:VCALENDAR\r\n", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\n",
			"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nno colon here\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", "\0\0\0\0",
			"<html>BEGIN:VCALENDAR</html>" })
	void whatIsNoCalendarIsSaidToBeNone(String file) {
		assertThat(put(file.getBytes(StandardCharsets.UTF_8)).findings()).singleElement()
			.extracting(ImportFinding::said)
			.asString()
			.startsWith("The file is no iCalendar file, or not a whole one.");
	}

	@Test
	void hostileFilesEndSoon() {
		assertThat(put("BEGIN:VCALENDAR\r\n".getBytes()).findings()).isNotEmpty();
		assertFinding(new byte[10_000_000], "The file is longer than 1 MB. Export a shorter time.");
		assertFinding(("BEGIN:VCALENDAR\r\n" + "BEGIN:X\r\n".repeat(90_000)).getBytes(),
				"The file is nested more than 5 deep, as no calendar is.");
		assertFinding(("BEGIN:VCALENDAR\r\n" + "BEGIN:VEVENT\r\nEND:VEVENT\r\n".repeat(30_000) + "END:VCALENDAR\r\n")
			.getBytes(), "The file has more than 2,000 events. Export a shorter time.");
		assertFinding(
				("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Fr\u00fchling\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
					.getBytes(StandardCharsets.ISO_8859_1),
				"The file is not written in UTF-8. Export it as iCalendar again.");
	}

	@Test
	void ofOneUidTheNewestCounts() {
		ImportPlan plan = put(allDay("two", "Fall break", "20311014", "SEQUENCE:2"),
				allDay("two", "Fall break", "20311013", "SEQUENCE:1"));
		assertThat(plan.added()).containsExactly("recess 'Fall break', 14 October 2031");

		assertThat(put(allDay("x", "Midterm break", "20311021"), allDay("x", "Spring break", "20311021")).findings())
			.extracting(ImportFinding::said)
			.containsExactly("'Spring break': the file has two events with its UID, neither of them newer (SEQUENCE).");
	}

	@Test
	void onlyTheOfficeOfTheCampusTakesFiles() {
		for (String other : List.of("harbor-senator1", "hillview-office1", "admin", "harbor-faculty1")) {
			assertThatExceptionOfType(RefusedException.class)
				.isThrownBy(() -> this.imports.plan("harbor", sample(), other))
				.withMessage("The calendar of a campus is kept by its governance office.");
			assertThatExceptionOfType(RefusedException.class)
				.isThrownBy(() -> this.imports.putInForce("harbor", sample(), null, other));
		}
	}

	private void assertFinding(byte[] file, String sentence) {
		assertThat(put(file).findings()).extracting(ImportFinding::said).containsExactly(sentence);
	}

	private ImportPlan put(String... events) {
		return put(Stream.of(events)
			.map((event) -> "BEGIN:VEVENT\r\n" + event + "END:VEVENT\r\n")
			.collect(Collectors.joining("", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "END:VCALENDAR\r\n"))
			.getBytes(StandardCharsets.UTF_8));
	}

	private ImportPlan put(byte[] file) {
		return this.imports.putInForce("harbor", file, null, OFFICE);
	}

	private static String allDay(String uid, String name, String day, String... more) {
		return lines(more, "UID:" + uid, "SUMMARY:" + name, "DTSTART;VALUE=DATE:" + day);
	}

	private static String meeting(String uid, String name, String begins, String ends, String... more) {
		return lines(more, "UID:" + uid, "SUMMARY:" + name, "DTSTART;TZID=America/New_York:" + begins,
				"DTEND;TZID=America/New_York:" + ends);
	}

	private static String lines(String[] more, String... lines) {
		return Stream.concat(Stream.of(lines), Stream.of(more))
			.map((line) -> line + "\r\n")
			.collect(Collectors.joining());
	}

	private static String stamp(LocalDateTime time) {
		return DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").format(time);
	}

	private static byte[] sample() throws IOException {
		return new ClassPathResource("calendars/harbor.ics").getContentAsByteArray();
	}

}
