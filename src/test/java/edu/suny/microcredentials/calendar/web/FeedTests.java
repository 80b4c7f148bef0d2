package edu.suny.microcredentials.calendar.web;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.tracker.Submitting;
import edu.suny.microcredentials.calendar.Deadline;
import edu.suny.microcredentials.calendar.Meeting;
import edu.suny.microcredentials.calendar.Meetings;
import edu.suny.microcredentials.calendar.NewMeeting;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@GovernanceTest
class FeedTests {

	private static final Pattern ADDRESS = Pattern.compile("http://[^\"]*(/calendar/feed/[\\w-]+\\.ics)");

	@LocalServerPort
	int port;

	@Autowired
	Meetings meetings;

	@Autowired
	IdentityService identity;

	@Autowired
	JdbcClient jdbc;

	@AfterEach
	void nothingStays() {
		this.jdbc.sql("delete from calendar_feed").update();
		this.jdbc.sql("delete from meeting where place = 'Feed room'").update();
	}

	@Test
	void aProgramReadsTheMeetingsOfMyBodiesWithoutSigningIn() throws Exception {
		Meeting meeting = meeting(30);
		String address = make(new PageCaller(this.port, "harbor-senator3"));

		HttpResponse<String> answer = Caller.stranger(this.port).get(address);

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("content-type")).contains("text/calendar;charset=UTF-8");
		assertThat(answer.headers().firstValue("cache-control"))
			.hasValueSatisfying((value) -> assertThat(value).contains("no-store"));
		assertThat(answer.headers().allValues("set-cookie")).isEmpty();
		Calendar read = read(answer.body());
		assertThat(read.validate().hasErrors()).isFalse();
		VEvent event = event(read, "meeting-" + meeting.id() + "@micro-credential-governance");
		assertThat(event.getSummary().getValue()).isEqualTo("Senate meets");
		assertThat(Instant.from(event.getStartDate().orElseThrow().getDate())).isEqualTo(meeting.begins());
		assertThat(event.getLocation().getValue()).isEqualTo("Feed room");
		assertThat(Caller.stranger(this.port).get(address).body()).contains("UID:meeting-" + meeting.id());
	}

	@Test
	void aPostingByConsentWithItsEndIsOnThePageAndInTheFeedOfTheBody() throws Exception {
		String number = new Submitting(this.port).submit("harbor-faculty1", "Posted for consent");
		long review = this.jdbc.sql("update review set method = 'consent' where proposal = ? returning id")
			.param(number)
			.query(Long.class)
			.single();
		Instant end = this.jdbc.sql("select voting_closes from review where id = ?")
			.param(review)
			.query(Timestamp.class)
			.single()
			.toInstant();
		PageCaller member = new PageCaller(this.port, "harbor-department3");

		assertThat(member.get("/calendar").body()).contains("Objections end: Posted for consent (" + number);
		VEvent event = event(read(Caller.stranger(this.port).get(make(member)).body()),
				"review-" + review + "@micro-credential-governance");
		assertThat(event.getSummary().getValue()).startsWith("Objections end: Posted for consent");
		assertThat(Instant.from(event.getStartDate().orElseThrow().getDate())).isEqualTo(end);
		PageCaller other = new PageCaller(this.port, "harbor-senator3");
		assertThat(other.get("/calendar").body()).doesNotContain(number);
		assertThat(Caller.stranger(this.port).get(make(other)).body()).doesNotContain(number);
	}

	@Test
	void whatIsNoMoreMineVanishes() throws Exception {
		Meeting meeting = meeting(31);
		String address = make(new PageCaller(this.port, "harbor-senator3"));
		assertThat(Caller.stranger(this.port).get(address).body()).contains("meeting-" + meeting.id() + "@");

		List<String> bodies = List.of("harbor-senate", "harbor-executive-committee");
		bodies.forEach((each) -> this.identity.deleteMembership("harbor-senator3", each));
		try {
			String empty = Caller.stranger(this.port).get(address).body();
			assertThat(empty).doesNotContain("BEGIN:VEVENT");
			assertThat(read(empty).validate().hasErrors()).isFalse();
		}
		finally {
			bodies.forEach((each) -> this.identity.createMembership("harbor-senator3", each));
		}
		this.meetings.cancel(meeting.id(), "harbor-senator1");
		assertThat(Caller.stranger(this.port).get(address).body()).doesNotContain("meeting-" + meeting.id() + "@");
	}

	@Test
	void anAddressIsShownOnceAndANewOneEndsIt() {
		PageCaller senator = new PageCaller(this.port, "harbor-senator3");
		String first = make(senator);
		assertThat(senator.get("/calendar").body()).contains("You have had an address since")
			.doesNotContain("/calendar/feed/" + first.substring(15));

		String second = make(senator);
		assertThat(Caller.stranger(this.port).get(first).statusCode()).isEqualTo(404);
		assertThat(Caller.stranger(this.port).get(second).statusCode()).isEqualTo(200);
		senator.send("/calendar/feed/end", Map.of());
		assertThat(Caller.stranger(this.port).get(second).statusCode()).isEqualTo(404);
	}

	@Test
	void noOtherSecretOpensAnything() {
		String digest = digestOf(make(new PageCaller(this.port, "harbor-senator3")));

		for (String other : List.of(digest, "harbor-senator3", "a".repeat(43), "%27", "null")) {
			HttpResponse<String> answer = Caller.stranger(this.port).get("/calendar/feed/" + other + ".ics");
			assertThat(answer.statusCode()).as(other).isEqualTo(404);
			assertThat(answer.body()).doesNotContain("VCALENDAR");
		}
	}

	@Test
	void whatPeopleWroteCannotForgeAnEvent() throws Exception {
		String hostile = "Studies\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:forged;,\\";

		Calendar read = read(
				new Feed("http://localhost")
					.deadlines(List.of(new Deadline("review-1", "harbor", Instant.parse("2031-01-01T00:00:00Z"),
							hostile, "/proposals/harbor-2031-0001")))
					.write());

		assertThat(read.getComponents()).hasSize(1);
		assertThat(event(read, "review-1@micro-credential-governance").getSummary().getValue()).contains("Studies");
	}

	private Meeting meeting(int inDays) {
		Instant begins = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(inDays, ChronoUnit.DAYS);
		return this.meetings.add(new NewMeeting("harbor-senate", begins, begins.plus(1, ChronoUnit.HOURS), "Feed room"),
				"harbor-senator1");
	}

	private static String make(PageCaller caller) {
		assertThat(caller.send("/calendar/feed", Map.of()).statusCode()).isEqualTo(302);
		Matcher address = ADDRESS.matcher(caller.get("/calendar").body());
		assertThat(address.find()).isTrue();
		return address.group(1);
	}

	private String digestOf(String address) {
		assertThat(address).hasSize("/calendar/feed/.ics".length() + 43);
		return this.jdbc.sql("select secret from calendar_feed").query(String.class).single();
	}

	private static Calendar read(String text) throws Exception {
		return new CalendarBuilder().build(new StringReader(text));
	}

	private static VEvent event(Calendar calendar, String uid) {
		return calendar.<VEvent>getComponents("VEVENT")
			.stream()
			.filter((event) -> event.getUid().orElseThrow().getValue().equals(uid))
			.findFirst()
			.orElseThrow();
	}

}
