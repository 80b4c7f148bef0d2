package edu.suny.microcredentials.calendar.web;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@GovernanceTest
class CalendarPageTests {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@AfterEach
	void nothingStays() {
		this.jdbc.sql("delete from closed_days where campus = 'harbor'").update();
		this.jdbc.sql("delete from academic_term where campus = 'harbor'").update();
		this.jdbc.sql("delete from meeting where place = 'Test room' or uid like '%@harbor.example.edu'").update();
	}

	@Test
	void theOfficeEntersChangesAndRemovesARecess() {
		PageCaller office = new PageCaller(this.port, "harbor-office1");

		assertThat(office.send("/calendar/days", recess("Midsummer recess", "2031-06-23", "2031-06-27")).statusCode())
			.isEqualTo(302);
		long id = this.jdbc.sql("select id from closed_days where name = 'Midsummer recess'")
			.query(Long.class)
			.single();
		String seen = new PageCaller(this.port, "harbor-faculty1").get("/calendar").body();
		assertThat(seen).contains("Calendar of Harbor University", "Midsummer recess", "23 June 2031")
			.doesNotContain("Change or remove", "Take a calendar file", "Enter a meeting");

		office.send("/calendar/days/recess/" + id, recess("Midsummer recess", "2031-06-23", "2031-06-28"));
		assertThat(office.get("/calendar").body()).contains("28 June 2031", "Change or remove");
		office.send("/calendar/days/recess/" + id + "/removal", Map.of());
		assertThat(office.get("/calendar").body()).doesNotContain("Midsummer recess");
	}

	@Test
	void whatIsWrongIsSaidWhereItWasEntered() {
		PageCaller office = new PageCaller(this.port, "harbor-office1");

		assertRefused(office.send("/calendar/days", recess("Backward", "2031-06-27", "2031-06-23")),
				"&#39;Backward&#39; ends before it begins; exchange the days.");
		assertRefused(office.send("/calendar/days", recess("Forever", "2031-06-27", "2035-06-23")),
				"&#39;Forever&#39; has 1,458 days, and a recess 150 at most. Is its last day right?");
		assertRefused(office.send("/calendar/days", recess("", "2031-06-27", "2031-06-28")),
				"Give it a name, as people know it.");
		assertRefused(office.send("/calendar/days", recess("When", "soon", "")), "Enter days as 2026-09-01.");
		assertRefused(office.send("/calendar/meetings", meeting("2031-03-09", "02:30")),
				"On that day the clocks skip 02:30; choose another time.");
	}

	@Test
	void aRecessOverAMeetingIsEnteredAndTheMeetingIsPointedOut() {
		PageCaller office = new PageCaller(this.port, "harbor-office1");
		PageCaller chair = new PageCaller(this.port, "harbor-senator1");
		LocalDate day = LocalDate.now().plusDays(93);
		assertThat(chair.send("/calendar/meetings", meeting(day.toString(), "15:00")).statusCode()).isEqualTo(302);
		assertThat(office.get("/calendar").body()).doesNotContain("on a day on which nobody meets");

		office.send("/calendar/days", recess("Snow recess", day.toString(), day.plusDays(3).toString()));

		String sentence = "is in the recess &#39;Snow recess&#39;. Move the meeting below, or cancel it.";
		assertThat(office.get("/calendar").body()).contains("Senate is to meet on a day on which nobody meets. ",
				sentence);
		assertThat(chair.get("/calendar").body()).contains(sentence);
		assertThat(new PageCaller(this.port, "harbor-senator3").get("/calendar").body()).doesNotContain(sentence);
		assertRefused(chair.send("/calendar/meetings", meeting(day.plusDays(1).toString(), "15:00")), 409,
				"is in the recess &#39;Snow recess&#39;; choose another day.");
		long id = this.jdbc.sql("select id from meeting where place = 'Test room'").query(Long.class).single();
		chair.send("/calendar/meetings/" + id + "/cancellation", Map.of());
		assertThat(office.get("/calendar").body()).doesNotContain("on a day on which nobody meets");
	}

	@Test
	void chairsEnterAndMoveMeetingsAndOthersOnlyReadThem() {
		PageCaller chair = new PageCaller(this.port, "harbor-senator1");
		String soon = LocalDate.now().plusDays(61).toString();

		assertThat(chair.send("/calendar/meetings", meeting(soon, "15:00")).statusCode()).isEqualTo(302);
		long id = this.jdbc.sql("select id from meeting where place = 'Test room'").query(Long.class).single();
		assertThat(chair.get("/calendar").body()).contains("Test room", "15:00 to 17:00", "Move or cancel");
		assertThat(new PageCaller(this.port, "harbor-committee3").get("/calendar").body()).contains("Test room")
			.doesNotContain("Move or cancel");

		HttpResponse<String> other = new PageCaller(this.port, "harbor-committee1")
			.send("/calendar/meetings/" + id + "/cancellation", Map.of());
		assertThat(other.statusCode()).isEqualTo(403);
		assertThat(chair.send("/calendar/meetings/" + id, meeting(soon, "16:00")).statusCode()).isEqualTo(302);
		assertThat(chair.get("/calendar").body()).contains("16:00 to 17:00");
		chair.send("/calendar/meetings/" + id + "/cancellation", Map.of());
		assertThat(chair.get("/calendar").body()).doesNotContain("Test room");
	}

	@Test
	void peopleSeeTheirOwnCampusesAndOfficesChangeOnlyTheirs() {
		PageCaller both = new PageCaller(this.port, "two-campuses");

		assertThat(both.get("/calendar?campus=hillview").body()).contains("Calendar of Hillview College",
				"Harbor University");
		assertThat(both.get("/calendar?campus=lakeside").statusCode()).isEqualTo(403);
		assertThat(new PageCaller(this.port, "hillview-office1").get("/calendar?campus=harbor").statusCode())
			.isEqualTo(403);
		assertThat(new PageCaller(this.port, "hillview-office1")
			.send("/calendar/days?campus=harbor", recess("Foreign", "2031-06-23", "2031-06-27"))
			.statusCode()).isEqualTo(403);
		assertThat(this.jdbc.sql("select count(*) from closed_days where name = 'Foreign'").query(Long.class).single())
			.isZero();
	}

	@Test
	void aCalendarFileIsTriedAndThenPutInForce() throws Exception {
		String file = new ClassPathResource("calendars/harbor.ics").getContentAsString(StandardCharsets.UTF_8);
		PageCaller office = new PageCaller(this.port, "harbor-office1");

		String tried = office.sendFile("/calendar/trial?campus=harbor", file, Map.of()).body();
		assertThat(tried).contains("What the calendar file would change", "Thanksgiving recess", "Put in force",
				"Grades due");
		assertThat(office.get("/calendar").body()).doesNotContain("Thanksgiving recess");
		assertThat(office
			.sendFile("/calendar/import?campus=harbor", null,
					Map.of("content", value(tried, "content"), "shown", value(tried, "shown")))
			.statusCode()).isEqualTo(302);
		assertThat(office.get("/calendar?campus=harbor").body()).contains("The file is in force.",
				"Thanksgiving recess");

		String hostile = office.sendFile("/calendar/trial?campus=harbor", "<script>", Map.of()).body();
		assertThat(hostile).contains("The calendar file cannot be put in force", "is no iCalendar file")
			.doesNotContain("Put in force");
	}

	@Test
	void scriptsReadTheCalendarAndOfficesSendFiles() throws Exception {
		String file = new ClassPathResource("calendars/harbor.ics").getContentAsString(StandardCharsets.UTF_8);
		Caller office = Caller.script(this.port, "harbor-office1");

		HttpResponse<String> tried = office.send(office.request("/api/calendar?dryRun=true")
			.header("Content-Type", "text/calendar")
			.POST(BodyPublishers.ofString(file)));
		assertThat(tried.body()).contains("\"inForce\":false", "recess 'Thanksgiving recess', 26 November 2031");
		assertThat(office.get("/api/calendar").body()).contains("\"days\":[]");
		assertThat(office
			.send(office.request("/api/calendar")
				.header("Content-Type", "text/calendar")
				.POST(BodyPublishers.ofString(file)))
			.statusCode()).isEqualTo(200);
		assertThat(Caller.script(this.port, "harbor-service").get("/api/calendar").body())
			.contains("{\"kind\":\"holiday\",\"name\":\"Labor Day\",\"first\":\"2031-09-01\",\"last\":\"2031-09-01\"}");
		assertThat(office
			.send(office.request("/api/calendar")
				.header("Content-Type", "text/calendar")
				.POST(BodyPublishers.ofString("nothing")))
			.body()).contains("\"details\":[\"The file is no iCalendar file");
	}

	private static String value(String page, String field) {
		Matcher value = Pattern.compile("name=\"%s\" value=\"([^\"]*)\"".formatted(field)).matcher(page);
		assertThat(value.find()).isTrue();
		return value.group(1);
	}

	private static void assertRefused(HttpResponse<String> answer, String sentence) {
		assertRefused(answer, 400, sentence);
	}

	private static void assertRefused(HttpResponse<String> answer, int status, String sentence) {
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.body()).contains(sentence);
	}

	private static Map<String, String> recess(String name, String first, String last) {
		return Map.of("kind", "recess", "name", name, "first", first, "last", last);
	}

	private static Map<String, String> meeting(String day, String begins) {
		return Map.of("body", "harbor-senate", "day", day, "begins", begins, "ends", "17:00", "place", "Test room");
	}

}
