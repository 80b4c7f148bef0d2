package edu.suny.microcredentials.meeting;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.engine.EngineIdentity;
import edu.suny.microcredentials.process.Arriving;
import edu.suny.microcredentials.proposal.process.Ideas;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@GovernanceTest
class CommitteePagesTests {

	private static final String COMMITTEE = "/committees/harbor-curriculum-committee";

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

	@Test
	void membersFindTheirBodiesAndOfficesThoseOfTheirCampus() {
		assertThat(page("two-bodies", "/committees")).contains("/committees/harbor-senate",
				"/committees/harbor-curriculum-committee");
		assertThat(page("harbor-senator1", "/committees")).contains("You preside", "/committees/harbor-senate")
			.doesNotContain("harbor-curriculum-committee");
		assertThat(page("harbor-office1", "/committees"))
			.contains("that your office looks after", "/committees/harbor-senate")
			.doesNotContain("hillview");
		assertThat(page("system-office", "/committees?words=HILLVIEW+senate")).contains("/committees/hillview-senate")
			.doesNotContain("/committees/harbor-senate", "No committee fits");
		assertThat(page("system-office", "/committees?words=nowhere")).contains("No committee fits. Take away a word.")
			.doesNotContain("/committees/hillview-senate");
		assertThat(page("harbor-office1", "/committees?words=hillview")).contains("No committee fits")
			.doesNotContain("/committees/hillview-senate");
	}

	@Test
	void aMemberSeesWhoHasVotedAndTheirOwnBallot() {
		String number = arriving().atTheCommittee("Seen by the committee", "harbor-faculty1");
		cast(number, "harbor-committee3", "approve");

		assertThat(matter("harbor-committee4", number))
			.contains("1 of 6 have voted: Harbor curriculum committee member 3.", "Cast my ballot",
					"Ballot of its members")
			.doesNotContain("You voted");
		assertThat(matter("harbor-committee3", number)).contains("You voted: Approve").doesNotContain("Cast my ballot");
	}

	@Test
	void anOfficeSeesNoVotesOfAnOpenBallot() {
		String number = arriving().atTheCommittee("Seen by the office", "harbor-faculty1");
		cast(number, "harbor-committee3", "approve");

		assertThat(matter("harbor-office1", number)).contains("Ballot of its members")
			.doesNotContain("have voted", "member 3", "Cast my ballot");
		assertThat(matter("system-office", number)).doesNotContain("have voted");
	}

	@Test
	void aRecusedMemberSeesThatTheyAreAndNoVotes() {
		String number = arriving().atTheCommittee("Made by two", "harbor-faculty1");
		cast(number, "harbor-committee3", "approve");
		cast(number, "harbor-committee5", "recuse");

		assertThat(matter("harbor-committee5", number)).contains("You are recused")
			.doesNotContain("have voted", "member 3", "Cast my ballot");
	}

	@ParameterizedTest
	@ValueSource(strings = { "hillview-committee1", "harbor-senator7", "hillview-office1", "harbor-faculty1" })
	void nobodyElseSeesIt(String user) {
		var answer = Caller.browser(this.port, user).get(COMMITTEE);

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).contains("There is no committee");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/committees/harbor-governance-office", "/committees/senate", "/committees/%00",
			"/committees/harbor-senate%0A" })
	void whatIsNoCommitteeIsNoPage(String path) {
		assertThat(Caller.browser(this.port, "harbor-office1").get(path).statusCode()).isBetween(400, 404);
	}

	@Test
	void membersAreShownWithTheirOffices() {
		assertThat(page("harbor-senator3", "/committees/harbor-senate")).contains("Harbor senator 1", "Chair",
				"Secretary", "Harbor committee member and senator");
	}

	@Test
	void onlyTheNextMeetingsAreListedAndPastOnesThatSomebodyPrepared() {
		List<Long> coming = IntStream.rangeClosed(1, 5).mapToObj((days) -> meeting(days)).toList();
		long prepared = meeting(-3);
		long forgotten = meeting(-2);
		this.jdbc.sql("""
				insert into attendance (meeting, user_id, position, name, standing, voting, presence)
				values (?, 'harbor-committee3', 0, 'Member 3', 'Member', true, 'present')""").param(prepared).update();

		String member = page("harbor-committee3", COMMITTEE);
		assertThat(linked(member)).contains(prepared).doesNotContain(forgotten).doesNotContain(coming.get(4));
		assertThat(linked(member)).filteredOn(this::isToCome).hasSize(3);
		assertThat(member).contains("href=\"/calendar\">All meetings").doesNotContain("Past meetings without minutes");
		assertThat(page("harbor-office1", COMMITTEE)).contains("Past meetings without minutes",
				COMMITTEE + "/meetings/" + forgotten);
	}

	private static List<Long> linked(String page) {
		return Pattern.compile(COMMITTEE + "/meetings/(\\d+)\"")
			.matcher(page)
			.results()
			.map((each) -> Long.valueOf(each.group(1)))
			.toList();
	}

	private boolean isToCome(long meeting) {
		return this.jdbc.sql("select ends > now() from meeting where id = ?")
			.param(meeting)
			.query(Boolean.class)
			.single();
	}

	private long meeting(int days) {
		Instant begins = Instant.now().plus(Duration.ofDays(days));
		return this.jdbc.sql("""
				insert into meeting (campus, body, begins, ends)
				values ('harbor', 'harbor-curriculum-committee', ?, ?) returning id""")
			.params(Timestamp.from(begins), Timestamp.from(begins.plus(Duration.ofHours(1))))
			.query(Long.class)
			.single();
	}

	private Arriving arriving() {
		return new Arriving(this.engine, this.identity, this.ideas);
	}

	private void cast(String number, String member, String choice) {
		this.identity.as(member, () -> {
			String task = this.engine.getTaskService()
				.createTaskQuery()
				.processInstanceBusinessKey(number)
				.taskAssignee(member)
				.singleResult()
				.getId();
			var answers = Variables.createVariables().putValue("choice", choice);
			this.engine.getFormService()
				.submitTaskForm(task, choice.equals("recuse") ? answers.putValue("rationale", "A relative") : answers);
			return null;
		});
	}

	/** The card of the committee's review of this proposal. */
	private String matter(String user, String number) {
		long review = this.reviews.of(number).stream().filter(Review::isOpen).findFirst().orElseThrow().id();
		String page = page(user, COMMITTEE);
		int from = page.indexOf("id=\"matter-" + review + "\"");
		assertThat(from).isPositive();
		return page.substring(from, page.indexOf("</li>", from));
	}

	private String page(String user, String path) {
		var answer = Caller.browser(this.port, user).get(path);
		assertThat(answer.statusCode()).as(path).isEqualTo(200);
		return answer.body();
	}

}
