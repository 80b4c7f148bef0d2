package edu.suny.microcredentials.meeting;

import java.util.List;
import java.util.Map;

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

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Who sees the votes of a ballot, when, and which of them. */
@GovernanceTest
class VotesAfterwardsTests {

	private static final String BODY = "harbor-curriculum-committee";

	private static final List<String> OTHERS = List.of("harbor-committee1", "harbor-committee2", "harbor-committee4",
			"two-bodies");

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
	VotesAfterwards votes;

	@Autowired
	JdbcClient jdbc;

	@Test
	void theBodyAndItsOfficeSeeAfterTheCloseOfAnOpenBallotWhoVotedWhat() {
		String number = arriving().atTheCommittee("Voted on in the open", "harbor-faculty1");
		cast(number, "harbor-committee3", Map.of("choice", "approve", "rationale", "It fills a gap"));
		long review = review(number);
		assertThat(seenBy("harbor-committee4", review)).isNull();
		assertThat(seenBy("harbor-office1", review)).isNull();

		close(number);

		for (String user : List.of("harbor-committee4", "harbor-office1")) {
			SeenVotes seen = seenBy(user, review);
			assertThat(seen.lines()).hasSize(5)
				.contains(new SeenVotes.Line("Harbor curriculum committee member 3", null, "approve", "It fills a gap",
						null, false));
			assertThat(seen.recused()).containsExactly("Harbor curriculum committee member 5");
			assertThat(seen.missing()).isEmpty();
		}
		assertThat(seenBy("harbor-committee5", review)).as("recused").isNull();
		assertThat(seenBy("harbor-faculty1", review)).as("its proposer").isNull();
		assertThat(seenBy("harbor-senator3", review)).as("another body").isNull();
		assertThat(seenBy("hillview-committee1", review)).as("another campus").isNull();
		assertThat(seenBy("system-office", review)).as("no campus's office").isNull();

		assertThat(page("harbor-committee4", "/committees/" + BODY)).contains("Who voted what", "It fills a gap")
			.doesNotContain("A relative");
		assertThat(page("harbor-committee4", "/proposals/" + number)).contains("Who voted what", "It fills a gap");
		assertThat(card(page("harbor-committee5", "/committees/" + BODY), review)).contains("Voted on in the open")
			.doesNotContain("Who voted what", "It fills a gap");
		assertThat(page("harbor-faculty1", "/proposals/" + number)).contains("Forwarded")
			.doesNotContain("Who voted what", "curriculum committee member 3");
		assertThat(Caller.browser(this.port, "harbor-committee4").get("/api/proposals/" + number).body())
			.contains("\"decisions\"")
			.doesNotContain("committee member 3", "ballot\":{");
	}

	@Test
	void ofASecretBallotTheySeeWhoHasVotedAndTheCount() {
		String number = arriving().atTheCommittee("Voted on in secret", "harbor-faculty1");
		long review = review(number);
		this.jdbc.sql("update review set rules = jsonb_set(rules, '{ballot}', '\"secret\"') where id = ?")
			.param(review)
			.update();
		cast(number, "harbor-committee3", Map.of("choice", "approve", "rationale", "Said in secret"));

		close(number);

		SeenVotes seen = seenBy("harbor-committee4", review);
		assertThat(seen.secret()).isTrue();
		assertThat(seen.lines()).isEmpty();
		assertThat(seen.voted()).hasSize(5).contains("Harbor curriculum committee member 3");
		assertThat(seen.count()).startsWith("5 for, 0 against");
		assertThat(card(page("harbor-committee4", "/committees/" + BODY), review))
			.contains("Who has voted", "Harbor curriculum committee member 3", "The ballot was secret")
			.doesNotContain("Approve", "Said in secret");
		assertThat(seenBy("harbor-committee5", review)).isNull();
	}

	private SeenVotes seenBy(String user, long review) {
		return this.votes.of(List.of(review), user).get(review);
	}

	/** One steps out, all others are for it. */
	private void close(String number) {
		cast(number, "harbor-committee5", Map.of("choice", "recuse", "rationale", "A relative"));
		OTHERS.forEach((member) -> cast(number, member, Map.of("choice", "approve")));
		arriving().waits(number, "userTask_recordMeetingVote");
	}

	private void cast(String number, String member, Map<String, Object> answers) {
		this.identity.as(member, () -> {
			String task = this.engine.getTaskService()
				.createTaskQuery()
				.processInstanceBusinessKey(number)
				.taskAssignee(member)
				.singleResult()
				.getId();
			this.engine.getFormService().submitTaskForm(task, Variables.fromMap(answers));
			return null;
		});
	}

	private long review(String number) {
		return this.reviews.of(number)
			.stream()
			.filter((each) -> each.body().equals(BODY))
			.mapToLong(Review::id)
			.findFirst()
			.orElseThrow();
	}

	private static String card(String page, long review) {
		int from = page.indexOf("id=\"ballot-" + review + "\"");
		assertThat(from).isPositive();
		return page.substring(from, page.indexOf("</li>", from));
	}

	private String page(String user, String path) {
		var answer = Caller.browser(this.port, user).get(path);
		assertThat(answer.statusCode()).as(path).isEqualTo(200);
		return answer.body();
	}

	private Arriving arriving() {
		return new Arriving(this.engine, this.identity, this.ideas);
	}

}
