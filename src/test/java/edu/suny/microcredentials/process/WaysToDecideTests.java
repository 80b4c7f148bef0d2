package edu.suny.microcredentials.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

import edu.suny.microcredentials.askback.process.AskingBack;
import edu.suny.microcredentials.campus.BodySeat;
import edu.suny.microcredentials.campus.BodySeat.Role;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.committee.Guarantees;
import edu.suny.microcredentials.committee.Outcome;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.committee.ReviewEnds;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.proposal.ProposalState;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static java.util.Map.entry;
import static edu.suny.microcredentials.process.JourneyAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A body decides as its rules say: the department of harbor, with its table changed. */
@EveryNodeOf("committee-review")
class WaysToDecideTests extends JourneyTests {

	private static final String DEPARTMENT = "departmentChair";

	@Autowired
	Guarantees guarantees;

	@Autowired
	AskingBack asking;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Campuses campuses;

	@AfterEach
	void takeTheRulesBack() {
		Rules.takeBack("harbor", this.engine.getRepositoryService());
	}

	@Test
	void aPostingToWhichNobodyObjectsIsForwardedAndIsNoGovernance() {
		Journey proposal = under(new Rules().with(DEPARTMENT, "method", "\"consent\""));
		assertThat(proposal).isWaitingAt("userTask_objectToConsent");
		assertThat(proposal.tasks()).singleElement()
			.extracting(Task::getDueDate)
			.isEqualTo(Date.from(department(proposal).votingCloses()));
		assertThat(proposal.timer("boundaryEvent_endComesNear").getDuedate()).isEqualTo(Date.from(ReviewEnds.NEVER));

		proposal.votingCloses();

		assertThat(department(proposal).outcome()).isEqualTo(Outcome.FORWARDED);
		assertThat(department(proposal).count().votesFor()).isZero();
		assertThat(this.guarantees.check(proposal.number()).met()).isFalse();
		assertThat(proposal).isWaitingAt("userTask_castBallot");
	}

	@Test
	void whatIsAskedBackIsGivenBackOrRefused() {
		Journey proposal = under(new Rules().with(DEPARTMENT, "method", "\"consent\""));
		this.asking.ask(proposal.number(), "A typing error", "harbor-faculty1");
		assertThat(proposal).isWaitingAt("userTask_objectToConsent", "userTask_answerRequest");
		proposal.answersRequest("department1", "given-back");
		assertThat(department(proposal).outcome()).isEqualTo(Outcome.RETURNED);
		assertThat(proposal).isWaitingAt("userTask_draftProposal").hasPassed("endEvent_proposalGivenBack");

		proposal.submits();
		this.asking.ask(proposal.number(), "A typing error", "harbor-faculty1");
		proposal.answersRequest("department2", "refused").votingCloses();
		assertThat(department(proposal).outcome()).isEqualTo(Outcome.FORWARDED);
	}

	@Test
	void aMemberPullsAPostingToTheAgenda() {
		Journey proposal = under(new Rules().with(DEPARTMENT, "method", "\"consent\""));

		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> pull(proposal, "harbor-department3", ""))
			.withMessageContaining("Reason must be filled in");
		pull(proposal, "harbor-department3", "The assessment is thin");

		assertThat(proposal).isWaitingAt("userTask_recordMeetingVote");
		assertThat(department(proposal).pulled().by()).isEqualTo("harbor-department3");
		assertThat(act(proposal, "pulled")).contains(entry("actor", "harbor-department3"), entry("role", "member"),
				entry("round", "1"), entry("revision", "1"), entry("body", "harbor-department-sciences"));
		assertThat(department(proposal).method()).isEqualTo("recorded");
		assertThat(proposal.timer("boundaryEvent_endComesNear").getDuedate())
			.isBefore(Date.from(department(proposal).votingCloses()));
		records(proposal, "forwarded");
		assertThat(department(proposal).outcome()).isEqualTo(Outcome.FORWARDED);
	}

	@Test
	void aPulledPostingIsDecidedByBallotWhereTheRulesSaySo() {
		Journey proposal = under(
				new Rules().with(DEPARTMENT, "method", "\"consent\"").with(DEPARTMENT, "whenPulled", "\"ballot\""));

		pull(proposal, "harbor-department2", "We should vote");

		assertThat(proposal.tasks()).hasSize(3)
			.extracting(Task::getTaskDefinitionKey)
			.containsOnly("userTask_castBallot");
		votes(proposal, "reject", "reject", "approve");
		assertThat(proposal.acceptsTheRejection()).isEndedAt("endEvent_proposalRejected");
	}

	@Test
	void aPostingIsOfferedToTheBodyAsOneOnlyWhereAllOfItMayPull() {
		Rules consent = new Rules().with(DEPARTMENT, "method", "\"consent\"");
		assertThat(candidates(under(consent))).containsExactly("harbor-department-sciences");

		assertThat(candidates(under(consent.with(DEPARTMENT, "chairVotes", "\"never\""))))
			.containsExactlyInAnyOrder("harbor-department2", "harbor-department3");
		seat("harbor-department3", Role.EX_OFFICIO);
		Journey proposal = under(consent.with(DEPARTMENT, "chairVotes", "\"always\""));
		assertThat(candidates(proposal)).containsExactlyInAnyOrder("harbor-department1", "harbor-department2");
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> pull(proposal, "harbor-department3", "I would rather not"));
		this.campuses.seat("harbor-department-sciences", List.of());
	}

	@Test
	void whoJoinsDuringAPostingPullsItAndVotes() {
		Journey proposal = under(
				new Rules().with(DEPARTMENT, "method", "\"consent\"").with(DEPARTMENT, "whenPulled", "\"ballot\""));
		join("harbor-committee5");
		try {
			pull(proposal, "harbor-committee5", "The costs are unclear");
			assertThat(proposal.tasks()).extracting(Task::getAssignee)
				.containsExactlyInAnyOrder("harbor-department1", "harbor-department2", "harbor-department3",
						"harbor-committee5");
		}
		finally {
			this.engine.getIdentityService().deleteMembership("harbor-committee5", "harbor-department-sciences");
		}
	}

	private void join(String user) {
		this.engine.getIdentityService().createMembership(user, "harbor-department-sciences");
	}

	private void seat(String user, Role role) {
		this.campuses.seat("harbor-department-sciences",
				List.of(new BodySeat("harbor-department-sciences", user, role, null)));
	}

	/** Groups and users. */
	private List<String> candidates(Journey proposal) {
		return this.engine.getTaskService()
			.getIdentityLinksForTask(proposal.tasks().get(0).getId())
			.stream()
			.map((link) -> (link.getGroupId() != null) ? link.getGroupId() : link.getUserId())
			.toList();
	}

	@Test
	void keptVotesThatDecideItCloseItWithoutAFurtherOne() {
		Journey proposal = under(new Rules().with(DEPARTMENT, "method", "\"ballot\"")
			.with(DEPARTMENT, "votesAfterReturn", "\"kept\"")
			.with(DEPARTMENT, "threshold", "\"at least two thirds of the members\""));
		votes(proposal, "approve", "approve");
		this.jdbc.sql(
				"update review set rules = rules || '{\"threshold\": \"at least 100 % of the members\"}' where id = :id")
			.param("id", department(proposal).id())
			.update();
		proposal.votes("department3", "return");
		assertThat(department(proposal).outcome()).isEqualTo(Outcome.RETURNED);

		proposal.submits();

		assertThat(department(proposal).settledAt()).isNotNull();
		assertThat(department(proposal).votingCloses()).isBefore(Instant.now().plusSeconds(21));
		assertThat(proposal.timer("boundaryEvent_votingCloses").getDuedate())
			.isEqualTo(Date.from(department(proposal).votingCloses()));
		proposal.votingCloses();
		assertThat(department(proposal).outcome()).isEqualTo(Outcome.FORWARDED);
	}

	@Test
	void whoIsNoMemberPullsNothing() {
		Journey proposal = under(new Rules().with(DEPARTMENT, "method", "\"consent\""));

		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> pull(proposal, "harbor-senator1", "I would rather not"));
		assertThat(proposal).isWaitingAt("userTask_objectToConsent");
	}

	@Test
	void aSecondReadingComesAfterItsDaysAndMayBeByConsent() {
		Journey proposal = under(new Rules().with(DEPARTMENT, "method", "\"recorded\"")
			.with(DEPARTMENT, "readings", "2")
			.with(DEPARTMENT, "secondReading", "\"consent\""));

		records(proposal, "forwarded");
		assertThat(department(proposal).outcome()).isEqualTo(Outcome.SECOND_READING);
		assertThat(proposal.waiting()).isEmpty();
		assertThat(proposal.timer("intermediateCatchEvent_secondReadingDue").getDuedate())
			.isAfter(Date.from(Instant.now().plusSeconds(86_400)));
		proposal.timeComes("intermediateCatchEvent_secondReadingDue");

		assertThat(proposal).isWaitingAt("userTask_objectToConsent");
		assertThat(department(proposal).reading()).isEqualTo(2);
		proposal.votingCloses();
		assertThat(department(proposal).outcome()).isEqualTo(Outcome.FORWARDED);
	}

	@Test
	void whatIsTabledTooOftenIsReturned() {
		Journey proposal = under(
				new Rules().with(DEPARTMENT, "method", "\"recorded\"").with(DEPARTMENT, "tablings", "1"));

		records(proposal, "tabled");
		assertThat(department(proposal).isOpen()).isTrue();
		records(proposal, "tabled");

		assertThat(department(proposal).outcome()).isEqualTo(Outcome.RETURNED);
		assertThat(proposal).isWaitingAt("userTask_draftProposal");
	}

	@Test
	void noMeetingDecidesBeforeItsNoticeHasRun() {
		Journey proposal = under(
				new Rules().with(DEPARTMENT, "method", "\"recorded\"").with(DEPARTMENT, "noticeDays", "5"));

		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> records(proposal, "forwarded"))
			.withMessageStartingWith(
					"A meeting cannot decide on proposal %s yet: its notice of 5 business days runs until"
						.formatted(proposal.number()));
		assertThat(proposal).isWaitingAt("userTask_recordMeetingVote");

		this.jdbc.sql("update review set opened_at = opened_at - interval '60 days' where id = :id")
			.param("id", department(proposal).id())
			.update();
		records(proposal, "forwarded");
		assertThat(department(proposal).outcome()).isEqualTo(Outcome.FORWARDED);
	}

	@Test
	void votesThatMayBeChangedStayOpenToTheEnd() {
		Journey proposal = under(
				new Rules().with(DEPARTMENT, "method", "\"ballot\"").with(DEPARTMENT, "changeable", "true"));

		votes(proposal, "approve", "approve", "approve");
		assertThat(department(proposal).isOpen()).isTrue();
		proposal.timeComes("intermediateCatchEvent_votingEnds");

		assertThat(department(proposal).outcome()).isEqualTo(Outcome.FORWARDED);
	}

	@Test
	void silenceOfAnOfficerForwardsReturnsOrWaitsAsTheRulesSay() {
		Journey forwarded = under(new Rules().with(DEPARTMENT, "silence", "\"forwarded\""));
		forwarded.votingCloses();
		assertThat(department(forwarded).outcome()).isEqualTo(Outcome.FORWARDED);

		Journey returned = under(new Rules().with(DEPARTMENT, "silence", "\"returned\""));
		returned.votingCloses();
		assertThat(returned).isWaitingAt("userTask_draftProposal");

		Journey waiting = under(new Rules());
		assertThat(waiting.timer("boundaryEvent_votingCloses").getDuedate()).isEqualTo(Date.from(ReviewEnds.NEVER));
	}

	@Test
	void whoHasNotActedIsRemindedThenTheChairIsToldThenTheOffice() {
		Journey proposal = under(new Rules());
		Review review = department(proposal);
		Date due = proposal.tasks().get(0).getDueDate();
		assertThat(due).isEqualTo(Date.from(review.votingCloses()));
		assertThat(proposal.timer("boundaryEvent_endComesNear").getDuedate()).isBefore(due);
		assertThat(proposal.timer("boundaryEvent_endPassed").getDuedate()).isEqualTo(due);
		assertThat(proposal.timer("boundaryEvent_longPassed").getDuedate()).isAfter(due);

		proposal.timeComes("boundaryEvent_endComesNear");
		assertThat(told(proposal, "reminder:")).containsExactly("harbor-department1");
		proposal.timeComes("boundaryEvent_endPassed");
		assertThat(told(proposal, "chair:")).containsExactly("harbor-department1");
		proposal.timeComes("boundaryEvent_longPassed");
		assertThat(told(proposal, "office:")).contains("harbor-office1");
		assertThat(proposal).isWaitingAt("userTask_decideForBody");
	}

	@Test
	void thoseAloneAreRemindedWhoHaveNotVoted() {
		Journey proposal = under(new Rules().with(DEPARTMENT, "method", "\"ballot\""));
		votes(proposal, "approve");

		proposal.timeComes("boundaryEvent_endComesNear");

		assertThat(told(proposal, "reminder:")).containsExactly("harbor-department2", "harbor-department3");
		assertThat(proposal.timer("boundaryEvent_endPassed").getDuedate()).isEqualTo(Date.from(ReviewEnds.NEVER));
	}

	@Test
	void requiredChangesAreSeenBeforeItGoesOn() {
		Journey proposal = under(votesWithVerifier("chair"));
		votes(proposal, "approve-with-changes", "approve", "approve");
		proposal.submits();
		sees(proposal, "verified");

		assertThat(proposal).isWaitingAt("userTask_castBallot").hasPassed("endEvent_changesVerified");
	}

	@Test
	void requiredChangesAreSeenByTheBodyAgain() {
		Journey proposal = under(votesWithVerifier("body"));
		votes(proposal, "approve-with-changes", "approve", "approve");
		proposal.submits();

		assertThat(proposal.tasks()).hasSize(3);
		assertThat(department(proposal).revision()).isEqualTo(2);
		votes(proposal, "approve", "approve", "approve");
		assertThat(department(proposal).outcome()).isEqualTo(Outcome.FORWARDED);
	}

	@Test
	void whoeverIsAskedForChangesMayWithdraw() {
		Journey proposal = under(votesWithVerifier("secretary"));
		votes(proposal, "approve-with-changes", "approve", "approve");

		proposal.withdrawsTheDraft();

		assertThat(proposal).isEndedAt("endEvent_proposalWithdrawnInReview");
		assertThat(state(proposal)).isEqualTo(ProposalState.WITHDRAWN);
	}

	@Test
	void aBodyWithoutQuorumIsTalkedAboutAndAfterTooManyTimesTheOfficeSeesToIt() {
		Journey proposal = under(
				new Rules().with(DEPARTMENT, "method", "\"ballot\"").with(DEPARTMENT, "tablings", "1"));

		proposal.votingCloses();
		assertThat(told(proposal, "quorum-chair:")).containsExactly("harbor-department1");
		assertThat(told(proposal, "quorum-office:")).isEmpty();
		assertThat(proposal).isWaitingAt("userTask_castBallot");

		proposal.votingCloses();
		assertThat(told(proposal, "quorum-office:")).contains("harbor-office1");
		assertThat(proposal).isWaitingAt("userTask_completeBody");
		completes(proposal, "seat-again");
		assertThat(proposal).isWaitingAt("userTask_castBallot");
	}

	@Test
	void aQuorumInBetweenBeginsTheRowAnew() {
		Journey proposal = under(new Rules().with(DEPARTMENT, "method", "\"recorded\"")
			.with(DEPARTMENT, "quorum", "\"more than half of the members\"")
			.with(DEPARTMENT, "tablings", "2"));
		recordsWithout(proposal);
		recordsWithout(proposal);
		records(proposal, "tabled");

		recordsWithout(proposal);

		assertThat(proposal).isWaitingAt("userTask_recordMeetingVote").hasNotPassed("userTask_completeBody");
	}

	@Test
	void withNobodyWhoSeesChangesTheyAreNoted() {
		Journey proposal = under(votesWithVerifier("nobody"));

		votes(proposal, "approve-with-changes", "approve", "approve");

		assertThat(department(proposal).changeLines()).containsExactly("Name the prerequisites");
		assertThat(proposal).isWaitingAt("userTask_castBallot").hasNotPassed("serviceTask_askForChanges");
	}

	@Test
	void whereTooFewAreLeftTheOfficeSeatsTheBodyAgainOrReturns() {
		List<String> members = this.engine.getIdentityService()
			.createUserQuery()
			.memberOfGroup("harbor-department-sciences")
			.list()
			.stream()
			.map(User::getId)
			.toList();
		Journey proposal = anIdea(Documents.at("harbor", Documents.credit()), "harbor-faculty1");
		Journey other = anIdea(Documents.at("harbor", Documents.credit()), "harbor-faculty1");
		members.forEach(
				(member) -> this.engine.getIdentityService().deleteMembership(member, "harbor-department-sciences"));
		try {
			proposal.submits();
			assertThat(proposal).isWaitingAt("userTask_completeBody");
			proposal.timeComes("boundaryEvent_completionComesNear").timeComes("boundaryEvent_completionOverdue");
			assertThat(toldOf(proposal, "reminder:task:")).contains("harbor-office1");
			assertThat(toldOf(proposal, "escalation:task:")).contains("harbor-office1", "harbor-provost");
			completes(proposal, "seat-again");
			assertThat(proposal).isWaitingAt("userTask_completeBody");
			other.submits();
			completes(other, "returned");
			assertThat(other).isWaitingAt("userTask_draftProposal").hasPassed("endEvent_proposalReturnedByOffice");
		}
		finally {
			members.forEach((member) -> this.engine.getIdentityService()
				.createMembership(member, "harbor-department-sciences"));
		}
		completes(proposal, "seat-again");
		assertThat(proposal).isWaitingAt("userTask_decideForBody");
	}

	@Test
	void anEarlierDecisionStands() {
		Journey proposal = under(new Rules().with("curriculumCommittee", "method", "\"single\""));
		proposal.departmentDecides("forwarded").decidesForBody("committee1", "returned");
		proposal.document()
			.put("summary", "Graduates clean, test and present experimental data, and say what it means.");

		proposal.submits();

		assertThat(proposal).isWaitingAt("userTask_castBallot").hasPassed("endEvent_decisionStands");
	}

	private Journey under(Rules rules) {
		rules.at("harbor", this.engine.getRepositoryService());
		return anIdea(Documents.at("harbor", Documents.credit()), "harbor-faculty1").submits();
	}

	private static Rules votesWithVerifier(String verifier) {
		return new Rules().with(DEPARTMENT, "method", "\"ballot\"")
			.with(DEPARTMENT, "changesVerifiedBy", "\"" + verifier + "\"");
	}

	private Review department(Journey proposal) {
		return review(proposal, "department-sciences");
	}

	private static void pull(Journey proposal, String member, String reason) {
		proposal.completes(member, "userTask_objectToConsent", Map.of("reason", reason));
	}

	private static void records(Journey proposal, String decision) {
		proposal.completes("harbor-department2", "userTask_recordMeetingVote",
				Map.of("decision", decision, "present", 3, "votesFor", 3, "votesAgainst", 0));
	}

	/** One member came. */
	private static void recordsWithout(Journey proposal) {
		proposal.completes("harbor-department2", "userTask_recordMeetingVote",
				Map.of("decision", "forwarded", "present", 1, "votesFor", 1, "votesAgainst", 0));
	}

	/** Members 1, 2, 3 of the department, in this order. */
	private static void votes(Journey proposal, String... choices) {
		for (int index = 0; index < choices.length; index++) {
			proposal.votes("department" + (index + 1), choices[index]);
		}
	}

	private static void sees(Journey proposal, String decision) {
		proposal.completes("harbor-department1", "userTask_verifyChanges", decision.equals("verified")
				? Map.of("decision", decision) : Map.of("decision", decision, "changes", "Say which course"));
	}

	private static void completes(Journey proposal, String decision) {
		proposal.completes("harbor-office1", "userTask_completeBody", decision.equals("returned")
				? Map.of("decision", decision, "changes", "Choose another department") : Map.of("decision", decision));
	}

	private List<String> told(Journey proposal, String key) {
		return this.jdbc
			.sql("select recipient from notice where proposal = :proposal and key like :key || '%' order by recipient")
			.param("proposal", proposal.number())
			.param("key", key)
			.query(String.class)
			.list();
	}

}
