package edu.suny.microcredentials.meeting;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.committee.Outcome;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.engine.EngineIdentity;
import edu.suny.microcredentials.process.Arriving;
import edu.suny.microcredentials.proposal.process.Ideas;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@GovernanceTest
class MeetingPagesTests {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private static final List<String> SENATE = List.of("harbor-senator1", "harbor-senator2", "harbor-senator3",
			"harbor-senator4", "harbor-senator5", "harbor-senator6", "harbor-senator7", "two-bodies");

	private static final Map<String, Caller> BROWSERS = new ConcurrentHashMap<>();

	@LocalServerPort
	int port;

	@Autowired
	ProcessEngine engine;

	@Autowired
	EngineIdentity identity;

	@Autowired
	Ideas ideas;

	@Autowired
	Reviews reviews;

	@Autowired
	JdbcClient jdbc;

	long meeting;

	@BeforeEach
	void callAMeeting() {
		this.meeting = meeting("harbor-senate", Instant.now().minus(Duration.ofHours(1)));
	}

	@Test
	void aMeetingDecidesAndItsMinutesSaySo() throws Exception {
		String title = "Оценка <b>воды</b> & Ελληνικά";
		String number = arriving().atTheSenate(title, "harbor-faculty1");
		assertThat(page("harbor-senator2")).contains("Ready", "&lt;b&gt;воды");
		add(number, "matter");
		attend(7);
		long item = item(number);
		assertThat(page("harbor-senator2", "?record=" + item))
			.contains("Quorum: 7 of 8 who may vote on it are present.");

		assertThat(vote(item, "motion=<i>To forward it</i>&mover=harbor-senator3&seconder=harbor-senator4&votesFor=6"
				+ "&votesAgainst=1&dissent=Too short&decision=forwarded")
			.statusCode()).isEqualTo(302);
		assertThat(post("harbor-senator2", "/minutes", "").body()).contains("are being counted");
		arriving().waits(number, "userTask_confirmApproval");

		assertThat(review(number).outcome()).isEqualTo(Outcome.FORWARDED);
		assertThat(review(number).count().votesFor()).isEqualTo(6);
		assertThat(review(number).meeting().path("mover").asText()).isEqualTo("Harbor senator 3");
		assertThat(get("harbor-senator5", "/minutes").statusCode()).isEqualTo(404);
		assertThat(post("harbor-senator2", "/minutes", "").statusCode()).isEqualTo(302);
		assertThat(get("harbor-senator5", "/minutes").body()).contains(
				"6 for, 1 against, 0 abstained, 0 recused; 7 present", "by <span>Harbor senator 3</span>", "Forwarded",
				"Too short", "&lt;i&gt;To forward it&lt;/i&gt;", "7 of 8 members with a vote were present.", "Posted");
		assertThat(post("harbor-senator2", "/attendance", roll(2)).body()).contains("nothing of it changes any more");
		try (PDDocument pdf = pdf("harbor-office1", "/minutes.pdf")) {
			assertThat(new PDFTextStripper().getText(pdf)).contains("Оценка <b>воды</b> & Ελληνικά",
					"<i>To forward it</i>", "6 for, 1 against", "Harbor senator 1 (chair)");
			assertThat(pdf.getDocumentInformation().getTitle()).startsWith("Minutes of ");
			assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
			assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
		}
	}

	@Test
	void aMotionToReturnNamesBodiesThatDecideAgain() {
		String number = arriving().atTheSenate("To be looked at again", "harbor-faculty1");
		add(number, "matter");
		attend(7);
		long item = item(number);
		assertThat(page("harbor-senator2", "?record=" + item)).contains("If it is returned: who decides again",
				"value=\"harbor-department-sciences\"");
		String motion = "mover=harbor-senator3&votesFor=6&votesAgainst=1&changes=Name the costs"
				+ "&reopen=harbor-department-sciences&decision=";

		HttpResponse<String> refused = vote(item, motion + "forwarded");
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(refused.body()).contains("Earlier bodies decide again only where it is returned",
				"value=\"harbor-department-sciences\" checked");
		assertThat(vote(item,
				motion.replace("reopen=harbor-department-sciences", "reopen=harbor-academic-affairs") + "returned")
			.statusCode()).isBetween(400, 499);
		assertThat(vote(item, motion + "returned").statusCode()).isEqualTo(302);

		arriving().waits(number, "userTask_draftProposal");
		assertThat(this.jdbc.sql("select body from reopened_body where review = ?")
			.param(review(number).id())
			.query(String.class)
			.list()).containsExactly("harbor-department-sciences");
	}

	@Test
	void severalMattersOfTheConsentCalendarAreDecidedInOneGoOrNone() throws Exception {
		List<String> numbers = List.of(arriving().atTheSenate("Together one", "harbor-faculty1"),
				arriving().atTheSenate("Together two", "harbor-faculty1"),
				arriving().atTheSenate("Made by a senator", "harbor-faculty1"));
		recuse(numbers.get(2), "two-bodies");
		for (String number : numbers) {
			add(number, "consent");
		}
		attend(8);
		List<Long> items = numbers.stream().map(this::item).toList();
		String all = "&mover=harbor-senator3&seconder=harbor-senator4&votesAgainst=0&decision=forwarded";

		HttpResponse<String> refused = vote(items, "votesFor=7" + all);
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(refused.body()).contains("Harbor committee member and senator is recused from “Made by a senator”",
				"value=\"7\"");
		assertThat(numbers).allMatch((number) -> review(number).isOpen() && review(number).meeting() == null);

		assertThat(vote(items, "votesFor=7&recused=two-bodies" + all).statusCode()).isEqualTo(302);
		for (String number : numbers) {
			arriving().waits(number, "userTask_confirmApproval");
			assertThat(review(number).count().votesFor()).isEqualTo(7);
			assertThat(review(number).count().recusals()).isOne();
		}
		try (PDDocument pdf = pdf("harbor-senator6", "/packet.pdf")) {
			assertThat(new PDFTextStripper().getText(pdf)).contains("Together one", "Made by a senator",
					"Clean a data set of measurements", "Biostatistics");
		}
	}

	@Test
	void whoStepsOutAtAMeetingStaysOutWhenTheMatterComesAgain() {
		String number = arriving().atTheSenate("Tabled without one", "harbor-faculty1");
		add(number, "matter");
		attend(8);

		assertThat(vote(item(number), "votesFor=7&votesAgainst=0&mover=harbor-senator3&recused=harbor-senator5"
				+ "&recused=harbor-senator5&decision=tabled")
			.statusCode()).isEqualTo(302);
		arriving().waits(number, "userTask_recordMeetingVote");

		assertThat(this.jdbc.sql("""
				select c.member || ': ' || c.reason from recusal c join review r on r.id = c.review
				where r.proposal = ? and r.body = 'harbor-senate' order by r.id""")
			.param(number)
			.query(String.class)
			.list()).containsExactly("harbor-senator5: Stepped out at the meeting",
					"harbor-senator5: Stepped out at the meeting");
	}

	@Test
	void whatIsTabledMayBeReferredToAnotherBodyAndTheMinutesSaySo() {
		String number = arriving().atTheSenate("Referred for a report", "harbor-faculty1");
		add(number, "matter");
		attend(8);
		String vote = "votesFor=8&votesAgainst=0&mover=harbor-senator3&referredTo=harbor-department-business&decision=";

		HttpResponse<String> refused = vote(item(number), vote + "forwarded");
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(refused.body()).contains("Only a matter that is tabled is referred",
				"selected=\"selected\">Department of Business");
		assertThat(vote(item(number), vote + "tabled").statusCode()).isEqualTo(302);
		assertThat(get("harbor-senator2", "/minutes").body())
			.contains("To table it, referred to Department of Business for a report");
	}

	@Test
	void minutesAreOfTheRollThatWasCalledAndNotOfTheRosterOfToday() {
		attend(6);
		this.jdbc.sql("""
				insert into attendance (meeting, user_id, position, name, standing, voting, presence)
				values (?, 'harbor-faculty1', 99, 'One who left', 'Member', true, 'present')""")
			.param(this.meeting)
			.update();
		this.jdbc.sql("delete from attendance where meeting = ? and user_id = 'two-bodies'")
			.param(this.meeting)
			.update();

		assertThat(get("harbor-senator2", "/minutes").body())
			.contains("One who left", "7 of 8 members with a vote were present.")
			.doesNotContain("Harbor committee member and senator");
		attend(5);
		assertThat(get("harbor-senator2", "/minutes").body()).contains("One who left",
				"6 of 9 members with a vote were present.", "Harbor committee member and senator");
	}

	@Test
	void whatOneOfSeveralRefusesNoneIsRecorded() {
		String first = arriving().atTheSenate("Goes well", "harbor-faculty1");
		String second = arriving().atTheSenate("Goes wrong", "harbor-faculty1");
		add(first, "consent");
		add(second, "consent");
		attend(8);

		// A motion to forward that fails needs what must change.
		HttpResponse<String> refused = vote(List.of(item(first), item(second)),
				"votesFor=1&votesAgainst=6&mover=harbor-senator3&decision=forwarded");

		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(refused.body()).contains("“Goes well”: By these numbers the motion to forward it fails");
		assertThat(List.of(first, second)).allMatch((number) -> review(number).meeting() == null);
		assertThat(this.jdbc.sql("select count(*) from agenda_item where meeting = ? and result is not null")
			.param(this.meeting)
			.query(Integer.class)
			.single()).isZero();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			votesFor=9&votesAgainst=0&mover=harbor-senator3; are more than the 6 present
			votesFor=5&votesAgainst=0&mover=harbor-senator3&seconder=harbor-senator3; and cannot second it, too
			votesFor=5&votesAgainst=0&mover=harbor-senator7; is not checked as present
			votesFor=5&votesAgainst=0; Choose who moved it
			votesFor=5&votesAgainst=0&mover=harbor-senator3&recused=harbor-senator3; neither moved nor seconded
			votesFor=5&votesAgainst=0&mover=harbor-senator3&present=12; more than the 6 who are checked as present
			votesFor=-1&votesAgainst=0&mover=harbor-senator3; as a whole number
			votesFor=five&votesAgainst=0&mover=harbor-senator3; as a whole number
			votesAgainst=0&mover=harbor-senator3; Enter the votes for the motion
			votesFor=5&votesAgainst=0&mover=harbor-senator3&recused=nobody; not on the roster""")
	void whatCannotHaveBeenIsRefusedAndNothingTypedIsLost(String typed, String sentence) {
		String number = matterOnTheAgenda();
		attend(6);

		HttpResponse<String> refused = vote(item(number), typed + "&decision=tabled&motion=As it was typed");

		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(refused.body()).contains(sentence, "As it was typed");
		assertThat(review(number).meeting()).isNull();
	}

	private static String shared;

	/** One for all refusals; it is never decided. */
	private String matterOnTheAgenda() {
		if (shared == null) {
			shared = arriving().atTheSenate("Never decided", "harbor-faculty1");
		}
		this.jdbc.sql("delete from agenda_item where review = ? and result is null")
			.param(review(shared).id())
			.update();
		add(shared, "matter");
		return shared;
	}

	@ParameterizedTest
	@CsvSource({ "harbor-senator5,403", "harbor-committee2,404", "harbor-office1,302", "hillview-senator2,404",
			"harbor-senator1,302", "system-office,403" })
	void theKeepersAndTheOfficeMakeTheAgenda(String user, int status) {
		assertThat(post(user, "/business", "title=The calendar of next year").statusCode()).isEqualTo(status);
	}

	@Test
	void theOfficeHelpsAndRecordsNoVotes() {
		String number = matterOnTheAgenda();
		attend(6);

		assertThat(post("harbor-office1", "/votes", "record=1&item=" + item(number)).statusCode()).isEqualTo(403);
		assertThat(page("harbor-office1")).contains("Keep the attendance").doesNotContain("Record the vote");
		assertThat(page("harbor-senator5")).contains("Never decided")
			.doesNotContain("Keep the attendance", "Record the vote", "Take off");
	}

	@Test
	void aMatterComesToAMeetingOnceItsNoticeHasRun() {
		String number = arriving().atTheSenate("Announced in time", "harbor-faculty1");
		rules(number, "{\"noticeDays\": 3}");
		HttpResponse<String> refused = post("harbor-senator2", "/agenda",
				"review=" + review(number).id() + "&part=matter");
		assertThat(refused.body()).contains("cannot come onto this agenda: its notice of 3 business days runs until");
		rules(number, "{\"noticeDays\": 0}");
		add(number, "matter");
		attend(8);
		rules(number, "{\"noticeDays\": 3}");

		String fields = "votesFor=7&votesAgainst=0&mover=harbor-senator3&decision=forwarded";
		assertThat(vote(item(number), fields).body()).contains("This meeting cannot decide on", "its notice of 3");
		this.jdbc.sql("update review set opened_at = opened_at - interval '60 days' where id = ?")
			.param(review(number).id())
			.update();
		assertThat(vote(item(number), fields).statusCode()).isEqualTo(302);
	}

	private void rules(String number, String some) {
		this.jdbc.sql("update review set rules = rules || ?::jsonb where id = ?")
			.params(some, review(number).id())
			.update();
	}

	@Test
	void itemsMoveAndLeaveTheAgenda() {
		post("harbor-senator2", "/business", "title=First thing");
		post("harbor-senator2", "/business", "title=Second thing");
		List<Long> items = this.jdbc.sql("select id from agenda_item where meeting = ? order by id")
			.param(this.meeting)
			.query(Long.class)
			.list();

		assertThat(page("harbor-senator4")).containsSubsequence("First thing", "Second thing");
		post("harbor-senator2", "/agenda/" + items.get(1), "action=up");
		assertThat(page("harbor-senator4")).containsSubsequence("Second thing", "First thing");
		post("harbor-senator2", "/agenda/" + items.get(0), "action=remove");
		assertThat(page("harbor-senator4")).doesNotContain("First thing");
		assertThat(vote(items.get(1), "text=Noted").statusCode()).isEqualTo(302);
		assertThat(page("harbor-senator4")).contains("Noted");
	}

	@Test
	void ofACancelledMeetingNothingChanges() {
		this.jdbc.sql("update meeting set cancelled_at = now() where id = ?").param(this.meeting).update();

		HttpResponse<String> refused = post("harbor-senator2", "/business", "title=Anything");
		assertThat(refused.statusCode()).isEqualTo(409);
		assertThat(refused.body()).contains("This meeting is cancelled.");
	}

	@Test
	void beforeItBeginsNothingIsRecordedAndItsMinutesAreNotPosted() {
		String number = matterOnTheAgenda();
		this.meeting = meeting("harbor-senate", Instant.now().plus(Duration.ofDays(3)));
		assertThat(page("harbor-senator2")).contains("it is on the agenda of");
		this.jdbc.sql("delete from agenda_item where review = ?").param(review(number).id()).update();
		add(number, "matter");
		attend(6);

		assertThat(vote(item(number), "votesFor=5&votesAgainst=0&mover=harbor-senator3&decision=forwarded").body())
			.contains("its votes are recorded once it has begun");
		assertThat(post("harbor-senator2", "/minutes", "").body()).contains("The meeting has not begun");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/minutes", "/minutes.pdf", "/packet", "/packet.pdf" })
	void nobodyElseReadsIt(String path) {
		assertThat(get("harbor-committee3", path).statusCode()).isEqualTo(404);
		assertThat(get("hillview-senator1", path).statusCode()).isEqualTo(404);
		assertThat(Caller.browser(this.port, "harbor-senator1")
			.get("/committees/hillview-senate/meetings/" + this.meeting + path)
			.statusCode()).isEqualTo(404);
		assertThat(browser("two-bodies").get("/committees/harbor-curriculum-committee/meetings/" + this.meeting + path)
			.statusCode()).isEqualTo(404);
	}

	private Arriving arriving() {
		return new Arriving(this.engine, this.identity, this.ideas);
	}

	private long meeting(String body, Instant begins) {
		return this.jdbc
			.sql("""
					insert into meeting (campus, body, begins, ends, place) values ('harbor', :body, :begins, :ends, 'Hall B')
					returning id""")
			.param("body", body)
			.param("begins", Timestamp.from(begins))
			.param("ends", Timestamp.from(begins.plus(Duration.ofHours(2))))
			.query(Long.class)
			.single();
	}

	/** As of one who was a proposer when the senate was seated. */
	private void recuse(String number, String member) {
		this.jdbc.sql("insert into recusal (review, member, reason) values (?, ?, 'Makes the proposal')")
			.params(review(number).id(), member)
			.update();
		this.jdbc.sql("update review set eligible = array_remove(eligible, ?) where id = ?")
			.params(member, review(number).id())
			.update();
	}

	private Review review(String number) {
		return this.reviews.of(number)
			.stream()
			.filter((each) -> each.body().equals("harbor-senate"))
			.findFirst()
			.orElseThrow();
	}

	private void add(String number, String part) {
		HttpResponse<String> answer = post("harbor-senator2", "/agenda",
				"review=" + review(number).id() + "&part=" + part);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
	}

	private void attend(int present) {
		assertThat(post("harbor-senator2", "/attendance", roll(present)).statusCode()).isEqualTo(302);
	}

	/** The first so many of the senate. */
	private static String roll(int present) {
		List<String> fields = new ArrayList<>();
		for (int index = 0; index < SENATE.size(); index++) {
			fields.add("presence:" + SENATE.get(index) + "=" + ((index < present) ? "present" : "excused"));
		}
		return String.join("&", fields);
	}

	private long item(String number) {
		return this.jdbc.sql("select id from agenda_item where meeting = ? and review = ?")
			.params(this.meeting, review(number).id())
			.query(Long.class)
			.single();
	}

	private HttpResponse<String> vote(long item, String fields) {
		return post("harbor-senator2", "/votes", "record=" + item + "&item=" + item + "&" + fields);
	}

	private HttpResponse<String> vote(List<Long> items, String fields) {
		StringBuilder all = new StringBuilder("record=consent&").append(fields);
		items.forEach((item) -> all.append("&item=").append(item));
		return post("harbor-senator2", "/votes", all.toString());
	}

	private String page(String user) {
		return page(user, "");
	}

	private String page(String user, String query) {
		HttpResponse<String> answer = get(user, query);
		assertThat(answer.statusCode()).isEqualTo(200);
		return answer.body();
	}

	private HttpResponse<String> get(String user, String path) {
		return browser(user).get(here() + path);
	}

	private HttpResponse<String> post(String user, String path, String fields) {
		Caller browser = browser(user);
		Matcher token = CSRF.matcher(browser.get("/").body());
		assertThat(token.find()).isTrue();
		StringBuilder body = new StringBuilder("_csrf=").append(encoded(token.group(1)));
		for (String field : fields.split("&")) {
			int equals = field.indexOf('=');
			if (equals > 0) {
				body.append('&').append(encoded(field.substring(0, equals))).append('=');
				body.append(encoded(field.substring(equals + 1)));
			}
		}
		return browser.send(browser.request(here() + path)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body.toString())));
	}

	private PDDocument pdf(String user, String path) throws Exception {
		HttpResponse<byte[]> answer = browser(user).bytes(here() + path);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("content-type")).get().asString().startsWith("application/pdf");
		return Loader.loadPDF(answer.body());
	}

	private String here() {
		return "/committees/harbor-senate/meetings/" + this.meeting;
	}

	private Caller browser(String user) {
		return BROWSERS.computeIfAbsent(user + this.port, (key) -> Caller.browser(this.port, user));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
