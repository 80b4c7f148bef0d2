package edu.suny.microcredentials.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import edu.suny.microcredentials.committee.Acting;
import edu.suny.microcredentials.committee.Ballot;
import edu.suny.microcredentials.committee.Choice;
import edu.suny.microcredentials.committee.Outcome;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.committee.Statement;
import edu.suny.microcredentials.committee.Voting;
import edu.suny.microcredentials.committee.process.DepartedMembers;
import edu.suny.microcredentials.engine.RefusedException;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static edu.suny.microcredentials.process.JourneyAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class VotingTests extends JourneyTests {

	@Autowired
	Voting voting;

	@Autowired
	DepartedMembers departed;

	@Autowired
	JdbcClient jdbc;

	@Test
	void noVoteIsLostWhenAllVoteAtTheSameTime() throws Exception {
		Journey proposal = atTheCommittee();

		atTheSameTime(IntStream.rangeClosed(1, 5).mapToObj((index) -> (Callable<Void>) () -> {
			proposal.submits("lakeside-committee" + index, "userTask_castBallot", Map.of("choice", "approve"));
			return null;
		}).toList());

		assertThat(this.voting.ballots(review(proposal, "curriculum-committee").id())).hasSize(5);
		proposal.runsJobs();
		assertThat(proposal).isWaitingAt("userTask_recordMeetingVote");
	}

	@Test
	void theCommitteesAndTheAnalystsLastWordAtTheSameTimeAreBothTaken() throws Exception {
		Journey proposal = aSubmittedProposal(Documents.marketDriven()).departmentDecides("forwarded")
			.committeeVotes("approve", "approve", "approve", "approve");

		atTheSameTime(List.of(() -> {
			proposal.submits("lakeside-committee5", "userTask_castBallot", Map.of("choice", "approve"));
			return null;
		}, () -> {
			proposal.submits("lakeside-analyst1", "userTask_assessMarketEvidence", Map.of("finding", "supported"));
			return null;
		}));
		proposal.runsJobs();

		assertThat(proposal).isWaitingAt("userTask_recordMeetingVote");
	}

	@Test
	void ballotsStandInOurTableAndNowhereInTheEngine() {
		Journey proposal = atTheCommittee().committeeVotes("approve", "return", "reject", "approve", "approve");

		List<Ballot> ballots = this.voting.ballots(review(proposal, "curriculum-committee").id());
		assertThat(ballots).extracting(Ballot::choice)
			.containsExactly(Choice.APPROVE, Choice.RETURN, Choice.REJECT, Choice.APPROVE, Choice.APPROVE);
		assertThat(ballots.get(1).changes()).isEqualTo("Name the prerequisites");
		assertThat(proposal.instances()
			.stream()
			.flatMap((instance) -> this.engine.getHistoryService()
				.createHistoricVariableInstanceQuery()
				.processInstanceId(instance)
				.list()
				.stream())
			.map(HistoricVariableInstance::getName)).doesNotContain("choice", "rationale", "changes");
	}

	@Test
	void whoLeftTheBodyVotesNoMoreAndTheOthersSettleIt() {
		Journey proposal = atTheCommittee().votes("committee1", "approve").votes("committee2", "approve");
		String group = "lakeside-curriculum-committee";
		List<String> leaving = List.of("lakeside-committee3", "lakeside-committee4", "lakeside-committee5");
		leaving.forEach((member) -> this.engine.getIdentityService().deleteMembership(member, group));
		try {
			assertThatExceptionOfType(RefusedException.class).isThrownBy(
					() -> proposal.submits("lakeside-committee5", "userTask_castBallot", Map.of("choice", "approve")))
				.withMessageContaining("who has left the body does not vote in it");

			this.departed.withdraw("lakeside");

			proposal.runsJobs();
			assertThat(proposal).isWaitingAt("userTask_recordMeetingVote");
			assertThat(review(proposal, "curriculum-committee").count().eligible()).isEqualTo(2);
		}
		finally {
			leaving.forEach((member) -> this.engine.getIdentityService().createMembership(member, group));
		}
	}

	@Test
	void aMemberVotesOnceAndOnlyWhileTheVoteIsOpen() {
		Journey proposal = atTheCommittee().votes("committee1", "approve");
		long review = review(proposal, "curriculum-committee").id();

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.voting.cast(review, Acting.self("lakeside-committee1"), approval()))
			.withMessage("You have voted on proposal %s already.", proposal.number());
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.voting.cast(review, Acting.self("lakeside-senator1"), approval()))
			.withMessageContaining("does not ask you");
		proposal.votingCloses();
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.voting.cast(review, Acting.self("lakeside-committee2"), approval()))
			.withMessage("Curriculum committee has ended its vote on proposal %s.", proposal.number());
	}

	@Test
	void whoCastsForOneMemberCastsForNoOther() {
		Journey proposal = atTheCommittee();
		long review = review(proposal, "curriculum-committee").id();
		this.voting.cast(review, new Acting("lakeside-committee1", "lakeside-faculty2"), approval());

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(
					() -> this.voting.cast(review, new Acting("lakeside-committee2", "lakeside-faculty2"), approval()))
			.withMessage("You have cast a vote in Curriculum committee on proposal %s already, and nobody casts two.",
					proposal.number());
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.voting.cast(review, Acting.self("lakeside-committee1"), approval()))
			.withMessage("The vote of this seat on proposal %s is cast already.", proposal.number());
		this.voting.cast(review, new Acting("lakeside-committee2", "lakeside-faculty3"), approval());
		this.voting.cast(review, Acting.self("lakeside-committee3"), approval());
		assertThat(this.voting.ballots(review)).hasSize(3);
	}

	@Test
	void ofTwoBallotsOfOnePersonAtTheSameTimeOneIsTaken() {
		long review = review(atTheCommittee(), "curriculum-committee").id();

		assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> atTheSameTime(
				Stream.of("lakeside-committee1", "lakeside-committee2").map((member) -> (Callable<Void>) () -> {
					this.voting.cast(review, new Acting(member, "lakeside-faculty2"), approval());
					return null;
				}).toList()))
			.withCauseInstanceOf(RefusedException.class);
		assertThat(this.voting.ballots(review)).hasSize(1);
	}

	@Test
	void theDatabaseTakesNoSecondBallotOfAPerson() {
		long review = review(atTheCommittee(), "curriculum-committee").id();
		insert(review, "lakeside-committee1", "lakeside-faculty2");
		insert(review, "lakeside-committee2", null);

		assertThatExceptionOfType(DuplicateKeyException.class)
			.isThrownBy(() -> insert(review, "lakeside-committee3", "lakeside-faculty2"))
			.withMessageContaining("ballot_one_each");
		assertThatExceptionOfType(DuplicateKeyException.class)
			.isThrownBy(() -> insert(review, "lakeside-committee3", "lakeside-committee2"));
	}

	private void insert(long review, String member, String castBy) {
		this.jdbc
			.sql("insert into ballot (review, member, cast_by, choice, cast_at) values (?, ?, ?, 'approve', now())")
			.params(review, member, castBy)
			.update();
	}

	@ParameterizedTest
	@CsvSource({ "return, what must change", "approve-with-changes, what must change", "reject, reason" })
	void aBallotThatNeedsWordsIsRefusedWithoutThem(String choice, String missing) {
		Journey proposal = atTheCommittee();

		assertThatExceptionOfType(RefusedException.class).isThrownBy(
				() -> proposal.completes("lakeside-committee1", "userTask_castBallot", Map.of("choice", choice)));
		assertThat(proposal.tasks()).hasSize(5);
	}

	@Test
	void aDecisionThatNeedsWordsIsRefusedWithoutThem() {
		Journey proposal = aSubmittedProposal(Documents.credit());

		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> proposal.completes("lakeside-department1",
				"userTask_decideForBody", Map.of("decision", "returned")));
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> proposal.completes("lakeside-department1", "userTask_decideForBody",
					Map.of("decision", "rejected")))
			.withMessageContaining("Give the reason");
		assertThat(proposal).isWaitingAt("userTask_decideForBody");
	}

	@Test
	void aMeetingThatReturnsItSaysWhatMustChange() {
		Journey proposal = atTheSenate();

		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> meets(proposal, "forwarded", 3, 3, Map.of()))
			.withMessageContaining("the motion to forward it fails");
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> meets(proposal, "returned", 5, 1, Map.of()))
			.withMessageContaining("Say what must change");
		assertThat(proposal).isWaitingAt("userTask_recordMeetingVote");
		meets(proposal, "forwarded", 4, 2, Map.of());
		assertThat(proposal).isWaitingAt("userTask_confirmApproval");
	}

	@ParameterizedTest
	@CsvSource({ "motion", "rationale" })
	void aMeetingThatRejectsItSaysWhy(String field) {
		Journey proposal = atTheSenate();

		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> meets(proposal, "rejected", 6, 0, Map.of()))
			.withMessageContaining("the wording of the motion or the reasons");
		meets(proposal, "rejected", 6, 0, Map.of(field, "It repeats a course"));
		assertThat(review(proposal, "senate").outcome()).isEqualTo(Outcome.REJECTED);
	}

	@Test
	void whatTheBodyForwardsCarriesTheWordsOfThoseWhoApprovedAlone() {
		Journey proposal = ballots("approve-with-changes", "approve", "approve", "return", "return");

		assertThat(review(proposal, "curriculum-committee").changeLines()).containsExactly("Changes of 1");
		assertThat(review(proposal, "curriculum-committee").rationale()).isEqualTo("Reasons of 1");
	}

	@Test
	void whatTheBodyReturnsCarriesTheWordsOfThoseAgainstItAlone() {
		Journey proposal = ballots("approve-with-changes", "return", "return", "reject", "approve");

		Review review = review(proposal, "curriculum-committee");
		assertThat(review.changeLines()).containsExactly("Changes of 2", "Changes of 3");
		assertThat(review.rationale()).isEqualTo("Reasons of 2\nReasons of 3\nReasons of 4");
	}

	@Test
	void aVoteWithoutQuorumCarriesNobodysWords() {
		Journey proposal = ballots("return");
		Review review = review(proposal, "curriculum-committee");

		proposal.votingCloses();

		assertThat(this.reviews.find(review.id()).orElseThrow().outcome()).isEqualTo(Outcome.NO_QUORUM);
		assertThat(this.reviews.find(review.id()).orElseThrow().changeLines()).isEmpty();
		assertThat(this.reviews.find(review.id()).orElseThrow().rationale()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "5, 4, 2, 0, 0, are more than the 5 members present",
			"7, 7, 0, 0, 1, are none; the number entered is 1", "8, 8, 0, 0, 0, ''", "5, -1, 0, 0, 0, ''" })
	void anImpossibleCountOfAMeetingIsRefused(int present, int votesFor, int votesAgainst, int abstentions,
			int recusals, String sentence) {
		Journey proposal = atTheCommittee().committeeVotes("approve", "approve", "approve", "approve", "approve");

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> proposal.completes("lakeside-senator2", "userTask_recordMeetingVote",
					Map.of("decision", "forwarded", "present", present, "votesFor", votesFor, "votesAgainst",
							votesAgainst, "abstentions", abstentions, "recusals", recusals)))
			.withMessageContaining(sentence);
		assertThat(proposal).isWaitingAt("userTask_recordMeetingVote");
		assertThat(review(proposal, "senate").decision()).isNull();
	}

	@Test
	void aProposerIsRecusedAndAnotherOfficerDecides() {
		Journey proposal = anIdea(Documents.credit(), "lakeside-department1").submits();

		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> proposal.decidesForBody("department1", "forwarded"));
		proposal.decidesForBody("department2", "forwarded");

		Review review = review(proposal, "department-sciences");
		assertThat(review.outcome()).isEqualTo(Outcome.FORWARDED);
		assertThat(review.eligible()).containsExactly("lakeside-department2", "lakeside-department3");
	}

	private Journey atTheCommittee() {
		return aSubmittedProposal(Documents.credit()).departmentDecides("forwarded");
	}

	private Journey atTheSenate() {
		return atTheCommittee().committeeVotes("approve", "approve", "approve", "approve", "approve");
	}

	/** Members 1, 2, 3 … vote, and each writes with it what the form asks for. */
	private Journey ballots(String... choices) {
		Journey proposal = atTheCommittee();
		for (int member = 1; member <= choices.length; member++) {
			String choice = choices[member - 1];
			Map<String, Object> answers = new HashMap<>(Map.of("choice", choice));
			if (!choice.equals("approve")) {
				answers.put("rationale", "Reasons of " + member);
			}
			if (Set.of("return", "approve-with-changes").contains(choice)) {
				answers.put("changes", "Changes of " + member);
			}
			proposal.completes("lakeside-committee" + member, "userTask_castBallot", answers);
		}
		return proposal;
	}

	/** Of six members present. */
	private static void meets(Journey proposal, String decision, int votesFor, int votesAgainst,
			Map<String, Object> words) {
		Map<String, Object> answers = new HashMap<>(words);
		answers.putAll(Map.of("decision", decision, "present", 6, "votesFor", votesFor, "votesAgainst", votesAgainst));
		proposal.completes("lakeside-senator2", "userTask_recordMeetingVote", answers);
	}

	private static Statement approval() {
		return Statement.of(JsonNodeFactory.instance.objectNode().put("choice", "approve"), "choice",
				Set.of("approve"));
	}

	private static void atTheSameTime(List<Callable<Void>> calls) throws Exception {
		CyclicBarrier start = new CyclicBarrier(calls.size());
		ExecutorService threads = Executors.newFixedThreadPool(calls.size());
		try {
			List<Future<Void>> answers = calls.stream().map((call) -> threads.submit(() -> {
				start.await();
				return call.call();
			})).toList();
			for (Future<Void> answer : answers) {
				answer.get();
			}
		}
		finally {
			threads.shutdownNow();
		}
	}

}
