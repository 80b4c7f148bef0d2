package edu.suny.microcredentials.process;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;

import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.committee.Outcome;
import edu.suny.microcredentials.committee.Review;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static edu.suny.microcredentials.process.JourneyAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

class CommitteeReviewTests extends JourneyTests {

	@Autowired
	Campuses campuses;

	@Test
	void oneOfficerDecides() {
		Journey proposal = aSubmittedProposal(Documents.credit());

		proposal.departmentDecides("forwarded");

		Review review = review(proposal, "department-sciences");
		assertThat(review.outcome()).isEqualTo(Outcome.FORWARDED);
		assertThat(review.method()).isEqualTo("single");
		assertThat(review.decidedBy()).isEqualTo("lakeside-department1");
	}

	@Test
	void theMembersVoteByBallot() {
		Journey proposal = atTheCommittee();

		proposal.committeeVotes("approve", "approve-with-changes", "approve", "return", "abstain");

		Review review = review(proposal, "curriculum-committee");
		assertThat(review.outcome()).isEqualTo(Outcome.FORWARDED);
		assertThat(review.count().votesFor()).isEqualTo(3);
		assertThat(review.count().votesAgainst()).isOne();
		assertThat(review.count().abstentions()).isOne();
		assertThat(review.count().quorumMet()).isTrue();
		assertThat(review.changeLines()).containsExactly("Name the prerequisites");
		assertThat(review.processDefinition()).startsWith("committee-review:");
		assertThat(review.rulesDefinition()).startsWith("committee-rules:").endsWith("#curriculumCommittee");
		assertThat(review.outcomeDefinition()).startsWith("ballot-outcome:").endsWith("#ballotCarried");
	}

	@Test
	void aBallotThatIsNotCarriedReturnsOrRejectsByTheGreaterNumber() {
		Journey returned = atTheCommittee().committeeVotes("approve", "approve", "return", "return", "reject");
		Journey rejected = atTheCommittee().committeeVotes("approve", "reject", "return", "reject", "abstain");

		assertThat(returned).isWaitingAt("userTask_draftProposal").hasPassed("endEvent_proposalReturned");
		assertThat(rejected.acceptsTheRejection()).isEndedAt("endEvent_proposalRejected");
		assertThat(review(rejected, "curriculum-committee").rationale()).isEqualTo("As I see it");
	}

	@Test
	void theMeetingsVoteIsRecordedBySecretary() {
		Journey proposal = atTheSenate();

		proposal.senateRecords("forwarded", 5, 3, 2);

		Review review = review(proposal, "senate");
		assertThat(review.outcome()).isEqualTo(Outcome.FORWARDED);
		assertThat(review.decidedBy()).isEqualTo("lakeside-senator2");
		assertThat(review.meeting().path("mover").asText()).isEqualTo("Senator 3");
		assertThat(review.count().present()).isEqualTo(5);
	}

	@Test
	void aMotionThatDoesNotCarryReturnsTheProposal() {
		Journey proposal = atTheSenate();

		proposal.completes("lakeside-senator2", "userTask_recordMeetingVote", Map.of("decision", "forwarded", "present",
				6, "votesFor", 3, "votesAgainst", 3, "changes", "Name the prerequisites"));

		assertThat(proposal).isWaitingAt("userTask_draftProposal");
		assertThat(proposal.variable("findings").toString()).contains("Name the prerequisites");
	}

	@Test
	void withoutQuorumTheBodyIsAskedAgain() {
		Journey proposal = atTheCommittee().committeeVotes("approve", "approve");
		assertThat(proposal.tasks()).hasSize(3);

		proposal.votingCloses();

		assertThat(review(proposal, "curriculum-committee").isOpen()).isTrue();
		assertThat(this.reviews.of(proposal.number())).extracting(Review::outcome).contains(Outcome.NO_QUORUM);
		assertThat(proposal.tasks()).hasSize(5);
		proposal.committeeVotes("approve", "approve", "approve", "approve", "approve");
		assertThat(proposal).isWaitingAt("userTask_recordMeetingVote").hasPassed("boundaryEvent_votingCloses");
	}

	@Test
	void withQuorumTheCloseOfVotingCounts() {
		Journey proposal = atTheCommittee().committeeVotes("approve", "approve", "return");

		proposal.votingCloses();

		assertThat(proposal).isWaitingAt("userTask_recordMeetingVote");
		assertThat(review(proposal, "curriculum-committee").count().present()).isEqualTo(3);
	}

	@Test
	void theLastDayForVotingIsThatOfTheCampus() {
		Journey proposal = atTheCommittee();
		Task task = proposal.tasks().get(0);
		Instant closes = review(proposal, "curriculum-committee").votingCloses();
		ZoneId zone = this.campuses.get("lakeside").zone();

		String shown = (String) this.engine.getTaskService().getVariable(task.getId(), "votingCloses");

		assertThat(zone.getId()).isEqualTo("America/New_York");
		assertThat(shown.substring(0, 10)).isEqualTo(closes.atZone(zone).toLocalDate().toString())
			.isNotEqualTo(closes.toString().substring(0, 10));
		assertThat(proposal.timer("boundaryEvent_votingCloses").getDuedate()).isEqualTo(Date.from(closes));
		assertThat(task.getDueDate()).isEqualTo(Date.from(closes));
	}

	@Test
	void aRecusalIsNoVoteAndLowersTheQuorum() {
		Journey proposal = atTheCommittee().committeeVotes("recuse", "recuse", "approve", "approve");

		proposal.votingCloses();

		Review review = review(proposal, "curriculum-committee");
		assertThat(review.outcome()).isEqualTo(Outcome.FORWARDED);
		assertThat(review.count().eligible()).isEqualTo(3);
		assertThat(review.count().recusals()).isEqualTo(2);
	}

	@Test
	void whatIsTabledComesUpAgain() {
		Journey proposal = atTheSenate();

		proposal.senateRecords("tabled", 5, 4, 1);

		assertThat(proposal).isWaitingAt("userTask_recordMeetingVote");
		assertThat(this.reviews.of(proposal.number())).extracting(Review::outcome).contains(Outcome.TABLED);
		proposal.senateRecords("forwarded", 5, 4, 1);
		assertThat(proposal).isWaitingAt("userTask_confirmApproval");
	}

	@Test
	void aDecisionStandsAfterAnEditorialChange() {
		Journey proposal = atTheSenate().senateRecords("returned", 7, 7, 0);
		proposal.document()
			.put("summary", "Graduates clean, test and present experimental data, and say what it means.");

		proposal.submits();

		assertThat(proposal).isWaitingAt("userTask_recordMeetingVote").hasPassed("endEvent_decisionStands");
		Review standing = review(proposal, "curriculum-committee");
		assertThat(standing.method()).isEqualTo("standing");
		assertThat(standing.revision()).isEqualTo(2);
		assertThat(standing.standingOn()).isNotNull();
		proposal.senateRecords("forwarded", 7, 7, 0);
		assertThat(proposal).isWaitingAt("userTask_confirmApproval");
	}

	@Test
	void aChangeOfSubstanceIsDecidedAgain() {
		Journey proposal = atTheSenate().senateRecords("returned", 7, 7, 0);
		proposal.document().put("credits", 9);

		proposal.submits();

		assertThat(proposal).isWaitingAt("userTask_decideForBody").hasNotPassed("endEvent_decisionStands");
	}

	@Test
	void theDecisionsOfEarlierRoundsStandOnlyForWhatTheBodySaw() {
		Journey proposal = atTheSenate().senateRecords("returned", 7, 7, 0);
		proposal.document().put("summary", "For anyone who measures: the same in other words.");
		proposal.submits().senateRecords("returned", 7, 7, 0);
		proposal.document().put("credits", 9);

		proposal.submits();

		assertThat(proposal).isWaitingAt("userTask_decideForBody");
	}

	private Journey atTheCommittee() {
		return aSubmittedProposal(Documents.credit()).departmentDecides("forwarded");
	}

	private Journey atTheSenate() {
		return atTheCommittee().committeeVotes("approve", "approve", "approve", "approve", "approve");
	}

}
