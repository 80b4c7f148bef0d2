package edu.suny.microcredentials.process;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import edu.suny.microcredentials.absence.Deputies;
import edu.suny.microcredentials.absence.Deputy;
import edu.suny.microcredentials.absence.DeputyRequest;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.committee.Ballot;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.committee.Voting;
import edu.suny.microcredentials.committee.process.DeputyRounds;
import edu.suny.microcredentials.committee.process.Reassigning;
import edu.suny.microcredentials.engine.RefusedException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/** A deputy acts in their own name for the absent one, and both are kept. */
class DeputyTests extends JourneyTests {

	private static final String ABSENT = "lakeside-committee1";

	private static final String DEPUTY = "lakeside-faculty2";

	private static final String COMMITTEE = "lakeside-curriculum-committee";

	private static final String OFFICE = "lakeside-office1";

	@Autowired
	Deputies deputies;

	@Autowired
	DeputyRounds rounds;

	@Autowired
	Reassigning reassigning;

	@Autowired
	Voting voting;

	@Autowired
	JdbcClient jdbc;

	@LocalServerPort
	int port;

	@AfterEach
	void endThem() {
		this.jdbc.sql("delete from deputy").update();
		this.rounds.go();
	}

	@Test
	void anOpenBallotGoesToTheDeputyWhoVotesInTheirOwnName() {
		Journey proposal = atTheCommittee();
		named(ABSENT, DEPUTY, "curriculum-committee");

		assertThat(taskOf(proposal, DEPUTY).getOwner()).isEqualTo(ABSENT);
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> proposal.votes("committee1", "approve"));
		proposal.votes("faculty2", "approve");

		assertThat(ballots(proposal)).extracting(Ballot::member, Ballot::castBy).containsExactly(tuple(ABSENT, DEPUTY));
		assertThat(act(proposal, "took-part")).contains(entry("actor", DEPUTY), entry("actingFor", ABSENT),
				entry("role", "member"), entry("round", "1"), entry("revision", "1"));
		assertThat(Caller.browser(this.port, "lakeside-office1").get("/proposals/" + proposal.number()).body())
			.contains("Lakeside faculty 2 for Lakeside curriculum committee member 1");
	}

	@Test
	void aNewBallotGoesToTheDeputyAtOnceAndCountsForTheSeat() {
		named(ABSENT, DEPUTY, "curriculum-committee");
		Journey proposal = atTheCommittee();

		proposal.votes("faculty2", "approve");
		for (int member = 2; member <= 5; member++) {
			proposal.votes("committee" + member, "approve");
		}

		Review review = review(proposal, "curriculum-committee");
		assertThat(review.count().present()).isEqualTo(5);
		assertThat(proposal.waiting()).containsExactly("userTask_recordMeetingVote");
	}

	@Test
	void atTheEndTheBallotComesBack() {
		Deputy deputy = named(ABSENT, DEPUTY, "curriculum-committee");
		Journey proposal = atTheCommittee();
		String task = taskOf(proposal, DEPUTY).getId();

		this.deputies.end(deputy.id(), ABSENT);

		assertThat(taskOf(proposal, ABSENT).getId()).isEqualTo(task);
		assertThat(taskOf(proposal, ABSENT).getOwner()).isNull();
		proposal.votes("committee1", "approve");
		assertThat(ballots(proposal)).extracting(Ballot::castBy).containsOnlyNulls();
	}

	@Test
	void aDeputyActsNotAMinuteLongerAndDaysThatPassAreNoticed() {
		Deputy deputy = named(ABSENT, DEPUTY, "curriculum-committee");
		Journey proposal = atTheCommittee();
		this.jdbc.sql("update deputy set first_day = first_day - 9, last_day = first_day - 1 where id = :id")
			.param("id", deputy.id())
			.update();

		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> proposal.votes("faculty2", "approve"))
			.withMessage("You act for nobody here any more: the member for whom you did is back.");
		this.rounds.go();
		proposal.votes("committee1", "approve");
	}

	@Test
	void theDeputyOfAChairDecidesForTheBody() {
		named("lakeside-department1", DEPUTY, "department-sciences");
		Journey proposal = aSubmittedProposal(Documents.credit());

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> proposal.decidesForBody("faculty3", "forwarded"))
			.withMessage("This task is not offered to you.");
		proposal.decidesForBody("faculty2", "forwarded");

		Review review = review(proposal, "department-sciences");
		assertThat(List.of(review.decidedBy(), review.decidedFor())).containsExactly(DEPUTY, "lakeside-department1");
		assertThat(allActs(proposal, "decided")).anySatisfy((act) -> assertThat(act).contains(entry("actor", DEPUTY),
				entry("actingFor", "lakeside-department1"), entry("role", "officer")));
		assertThat(Caller.browser(this.port, DEPUTY).get("/proposals/" + proposal.number()).body())
			.contains("Lakeside faculty 2 for Lakeside sciences department member 1");
	}

	@Test
	void theDeputyOfAnOfficerOfAGroupDecidesAndTheOfficerWhoIsBackToo() {
		Deputy deputy = named("lakeside-provost", DEPUTY, "academic-affairs");
		Journey first = atAcademicAffairs();
		Journey second = atAcademicAffairs();

		first.completes(DEPUTY, "userTask_confirmApproval", Map.of("decision", "approved"));
		Review review = review(first, "academic-affairs");
		assertThat(List.of(review.decidedBy(), review.decidedFor())).containsExactly(DEPUTY, "lakeside-provost");

		String task = second.tasks().get(0).getId();
		this.identity.as(DEPUTY, () -> {
			this.engine.getTaskService().claim(task, DEPUTY);
			return null;
		});
		assertThat(taskOf(second, DEPUTY).getOwner()).isEqualTo("lakeside-provost");
		this.deputies.end(deputy.id(), "lakeside-office1");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> second.completes(DEPUTY, "userTask_confirmApproval", Map.of("decision", "approved")));
		second.academicAffairsDecides("approved");
		assertThat(review(second, "academic-affairs").decidedFor()).isNull();
	}

	@Test
	void whoMakesTheProposalOrHasAVoteIsNoDeputyThere() {
		named("lakeside-committee2", "lakeside-committee3", "curriculum-committee");
		named(ABSENT, "lakeside-faculty1", "curriculum-committee");

		Journey proposal = atTheCommittee();

		assertThat(proposal.tasks()).extracting(Task::getAssignee)
			.containsExactlyInAnyOrder(ABSENT, "lakeside-committee2", "lakeside-committee3", "lakeside-committee4",
					"lakeside-committee5");
	}

	@Test
	void noDeputyIsNamedWhoCouldNotAct() {
		assertRefused(ABSENT, "harbor-faculty1", ABSENT, "Choose a deputy of the same campus");
		assertRefused(ABSENT, "lakeside-provost", ABSENT, "Curriculum committee is a body of faculty");
		assertRefused(ABSENT, ABSENT, ABSENT, "Choose somebody else than the one who is away.");
		assertRefused(ABSENT, "system-office", ABSENT, "Administrators and the system's office");
		assertRefused(ABSENT, DEPUTY, "lakeside-faculty3", "A deputy is named by the member themself");
		assertRefused(ABSENT, DEPUTY, "harbor-office1", "A deputy is named by the member themself");
		assertRefused("lakeside-faculty3", DEPUTY, "lakeside-faculty3", "They belong to no such body");
		named(ABSENT, DEPUTY, "curriculum-committee");
		assertRefused(ABSENT, "lakeside-faculty3", ABSENT, "Lakeside faculty 2 acts for them from");
		assertRefused("lakeside-committee2", ABSENT, "lakeside-committee2",
				"Lakeside curriculum committee member 1 is away");
	}

	@Test
	void forAllBodiesMeansThoseOfTheCampusInWhichTheMemberSits() {
		IdentityService directory = this.engine.getIdentityService();
		LocalDate today = this.deputies.today("lakeside");
		this.deputies.name(request(ABSENT, DEPUTY, today, today), ABSENT);
		directory.createTenantUserMembership("harbor", ABSENT);
		directory.createMembership(ABSENT, "harbor-department-business");
		try {
			assertThat(this.deputies.of(ABSENT, COMMITTEE)).contains(DEPUTY);
			assertThat(this.deputies.of(ABSENT, "lakeside-senate")).isEmpty();
			assertThat(this.deputies.of(ABSENT, "harbor-department-business")).isEmpty();
		}
		finally {
			directory.deleteMembership(ABSENT, "harbor-department-business");
			directory.deleteTenantUserMembership("harbor", ABSENT);
		}
	}

	@Test
	void whoLeavesTheBodyTheFacultyOrTheCampusIsRepresentedOrRepresentsNoMore() {
		IdentityService directory = this.engine.getIdentityService();
		named(ABSENT, DEPUTY, "curriculum-committee");

		assertThat(this.deputies.of(ABSENT, COMMITTEE)).contains(DEPUTY);
		directory.deleteMembership(ABSENT, COMMITTEE);
		try {
			assertThat(this.deputies.of(ABSENT, COMMITTEE)).isEmpty();
		}
		finally {
			directory.createMembership(ABSENT, COMMITTEE);
		}
		directory.deleteMembership(DEPUTY, "lakeside-faculty");
		try {
			assertThat(this.deputies.of(ABSENT, COMMITTEE)).isEmpty();
		}
		finally {
			directory.createMembership(DEPUTY, "lakeside-faculty");
		}
		directory.deleteTenantUserMembership("lakeside", DEPUTY);
		try {
			assertThat(this.deputies.of(ABSENT, COMMITTEE)).isEmpty();
		}
		finally {
			directory.createTenantUserMembership("lakeside", DEPUTY);
		}
		assertThat(this.deputies.of(ABSENT, COMMITTEE)).contains(DEPUTY);
	}

	@Test
	void deputiesHaveNoDeputies() {
		named("lakeside-senator1", "lakeside-senator3", "senate");
		named("lakeside-senator3", "lakeside-senator4", "senate");
		Journey proposal = atTheCommittee().committeeVotes("approve", "approve", "approve", "approve", "approve");

		this.rounds.go();

		assertThat(this.engine.getTaskService().getIdentityLinksForTask(proposal.tasks().get(0).getId()))
			.extracting(IdentityLink::getUserId)
			.contains("lakeside-senator1", "lakeside-senator3")
			.doesNotContain("lakeside-senator4");
	}

	@Test
	void whoIsDeputyOfTwoMembersGetsOneBallot() {
		named(ABSENT, DEPUTY, "curriculum-committee");
		named("lakeside-committee2", DEPUTY, "curriculum-committee");

		Journey proposal = atTheCommittee();

		assertThat(proposal.tasks()).extracting(Task::getAssignee)
			.containsOnlyOnce(DEPUTY)
			.hasSize(5)
			.containsAnyOf(ABSENT, "lakeside-committee2");
		proposal.votes("faculty2", "approve");
		this.rounds.go();
		assertThat(proposal.tasks()).extracting(Task::getAssignee).hasSize(4).doesNotContain(DEPUTY);
	}

	@Test
	void noSecondSeatIsGivenToWhoHoldsOrCastABallot() {
		Journey proposal = atTheCommittee();
		this.engine.getIdentityService().createMembership("lakeside-senator7", COMMITTEE);
		try {
			String seat = taskOf(proposal, "lakeside-committee2").getId();
			assertThat(this.reassigning.possible(seat, OFFICE)).contains("lakeside-senator7");
			named(ABSENT, "lakeside-senator7", "curriculum-committee");

			assertThat(this.reassigning.possible(seat, OFFICE)).doesNotContain("lakeside-senator7");
			assertNotGiven(seat, "lakeside-senator7");
			proposal.votes("senator7", "approve");
			assertNotGiven(seat, "lakeside-senator7");
		}
		finally {
			this.engine.getIdentityService().deleteMembership("lakeside-senator7", COMMITTEE);
		}
	}

	@Test
	void anOfficePutsNobodyOfItsOwnIntoTheSeatOfAnAbsentMember() {
		LocalDate today = this.deputies.today("lakeside");

		assertRefused("lakeside-provost", OFFICE, OFFICE, "You cannot put yourself into the seat");
		assertRefused("lakeside-provost", "lakeside-office2", OFFICE,
				"You cannot put your own office into the seat of somebody who is away: Lakeside governance office 2");
		assertThat(this.deputies.name(request("lakeside-provost", DEPUTY, today, today), OFFICE).namedBy())
			.isEqualTo(OFFICE);
		LocalDate later = today.plusDays(1);
		assertThat(this.deputies.name(request("lakeside-provost", OFFICE, later, later), "lakeside-provost").deputy())
			.isEqualTo(OFFICE);
	}

	@Test
	void controlCharactersAreRefusedInASentence() {
		assertThat(post("a\\u0000b", DEPUTY, "").statusCode()).isEqualTo(400);
		assertThat(post("a\\u0000b", DEPUTY, "").body()).contains("The reason has control characters");
		assertThat(post("On leave", "lakeside\\u0000", "").statusCode()).isEqualTo(400);
		assertThat(post("On leave", DEPUTY, "lakeside\\u0000").body()).contains("No id has control characters");
		assertThat(post("On leave,\\r\\n\\tuntil spring", DEPUTY, "").statusCode()).isEqualTo(201);
	}

	@Test
	void theDaysAreRealOnes() {
		LocalDate today = this.deputies.today("lakeside");

		assertRefused(request(ABSENT, DEPUTY, today, today.minusDays(1)), ABSENT, "The last day");
		assertRefused(request(ABSENT, DEPUTY, today.minusDays(9), today.minusDays(1)), ABSENT, "The last day");
		assertRefused(request(ABSENT, DEPUTY, null, today), ABSENT, "Enter the first and the last day.");
		assertRefused(request(ABSENT, DEPUTY, today, today.plusYears(2)), ABSENT, "A deputy acts for a year at most");
	}

	private Deputy named(String member, String deputy, String body) {
		LocalDate today = this.deputies.today("lakeside");
		return this.deputies
			.name(new DeputyRequest(member, deputy, "lakeside-" + body, today, today.plusDays(7), "On leave"), member);
	}

	private static DeputyRequest request(String member, String deputy, LocalDate from, LocalDate until) {
		return new DeputyRequest(member, deputy, "", from, until, "On leave");
	}

	private void assertRefused(String member, String deputy, String by, String sentence) {
		LocalDate today = this.deputies.today("lakeside");
		assertRefused(request(member, deputy, today, today.plusDays(3)), by, sentence);
	}

	private void assertRefused(DeputyRequest request, String by, String sentence) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.deputies.name(request, by))
			.withMessageStartingWith(sentence);
	}

	private HttpResponse<String> post(String reason, String deputy, String body) {
		LocalDate today = this.deputies.today("lakeside");
		return Caller.script(this.port, ABSENT)
			.post("/api/deputies", """
					{"deputy": "%s", "body": "%s", "from": "%s", "until": "%s", "reason": "%s"}""".formatted(deputy,
					body, today, today, reason));
	}

	private void assertNotGiven(String task, String to) {
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.reassigning.reassign(task, to, "Left the college", OFFICE))
			.withMessage(
					"They have a vote of another member in Curriculum committee, or have cast one, and nobody has two.");
	}

	private List<Ballot> ballots(Journey proposal) {
		return this.voting.ballots(review(proposal, "curriculum-committee").id());
	}

	private static Task taskOf(Journey proposal, String user) {
		return proposal.tasks().stream().filter((task) -> user.equals(task.getAssignee())).findFirst().orElseThrow();
	}

	private Journey atTheCommittee() {
		return aSubmittedProposal(Documents.credit()).departmentDecides("forwarded");
	}

	private Journey atAcademicAffairs() {
		return atTheCommittee().committeeVotes("approve", "approve", "approve", "approve", "approve")
			.senateRecords("forwarded", 7, 7, 0);
	}

}
