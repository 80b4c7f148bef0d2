package edu.suny.microcredentials.process;

import java.util.Date;

import edu.suny.microcredentials.committee.Outcome;
import edu.suny.microcredentials.engine.ModelSets;
import edu.suny.microcredentials.proposal.ProposalState;
import edu.suny.microcredentials.sample.SampleModels;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static edu.suny.microcredentials.process.JourneyAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A comprehensive college: department, curriculum committee, two readings in the senate.
 */
@EveryNodeOf(value = "faculty-governance", folder = "campuses/hillview")
class HillviewPathTests extends CampusPathTests {

	private static final String NEXT_READING = "intermediateCatchEvent_secondReadingDue";

	@BeforeAll
	static void putTheModelsInForce(@Autowired ModelSets sets, @Autowired RepositoryService repository) {
		putInForce("hillview", SampleModels.files("hillview"), sets, repository);
	}

	@AfterAll
	static void takeThemBack(@Autowired RepositoryService repository) {
		Rules.takeBack("hillview", repository);
	}

	@Test
	void creditIsReadTwiceInTheSenate() {
		Journey proposal = beforeTheSenate();
		assertThat(proposal).isWaitingAt("userTask_recordMeetingVote");

		proposal.senateRecords("forwarded", 7, 7, 0);
		assertThat(review(proposal, "senate").outcome()).isEqualTo(Outcome.SECOND_READING);
		assertThat(proposal.waiting()).isEmpty();
		assertThat(proposal.timer(NEXT_READING).getDuedate()).isAfter(new Date());
		assertThat(proposal).hasNotPassed("gateway_senateOutcome");
		proposal.timeComes(NEXT_READING);
		assertThat(review(proposal, "senate").reading()).isEqualTo(2);
		proposal.senateRecords("forwarded", 7, 5, 2);

		assertThat(proposal).isWaitingAt("userTask_confirmApproval").hasPassed("endEvent_proposalForwarded");
		proposal.academicAffairsDecides("approved");
		assertThat(state(proposal)).isEqualTo(ProposalState.PUBLISHED);
	}

	@Test
	void returnedAtTheSecondReading() {
		Journey proposal = beforeTheSenate().senateRecords("forwarded", 7, 7, 0).timeComes(NEXT_READING);

		proposal.senateRecords("returned", 7, 4, 3);

		assertThat(proposal).isWaitingAt("userTask_draftProposal").hasPassed("endEvent_proposalReturnedBySenate");
	}

	@Test
	void rejectedAtTheFirstReading() {
		Journey proposal = beforeTheSenate().senateRecords("rejected", 6, 6, 0);

		assertThat(proposal.acceptsTheRejection()).isEndedAt("endEvent_proposalRejected")
			.hasPassed("endEvent_proposalRejectedBySenate");
	}

	@Test
	void noncreditIsNotReadInTheSenate() {
		Journey proposal = submitted("hillview", noncredit(45)).departmentDecides("forwarded");

		proposal.committeeVotes(ALL_APPROVE);

		assertThat(proposal).isWaitingAt("userTask_confirmApproval").hasNotPassed("callActivity_senateReview");
	}

	@Test
	void longNoncreditIsReadInTheSenateAsCreditIs() {
		Journey proposal = submitted("hillview", noncredit(46)).departmentDecides("forwarded");

		proposal.committeeVotes(ALL_APPROVE);

		assertThat(proposal).isWaitingAt("userTask_recordMeetingVote");
	}

	@Test
	void shortNoncreditGoesToTheCommitteeAlone() {
		Journey proposal = submitted("hillview", Documents.shortNoncredit());
		assertThat(proposal).isWaitingAt("userTask_castBallot").hasNotPassed("callActivity_departmentReview");

		proposal.committeeVotes(ALL_APPROVE);

		assertThat(proposal).isWaitingAt("userTask_confirmApproval");
		assertThat(this.guarantees.check(proposal.number()).met()).isTrue();
	}

	@Test
	void theDepartmentWhoseCoursesItUsesIsHeardBesideTheCommittee() {
		Journey proposal = submitted("hillview", ofTwoDepartments()).departmentDecides("forwarded");

		concurs(proposal);

		assertThat(proposal).isWaitingAt("userTask_castBallot").hasPassed("callActivity_consultAffectedDepartments");
	}

	@Test
	void whatIsDesignedToMeetMarketNeedsIsAssessedBesideTheCommittee() {
		Journey proposal = submitted("hillview", Documents.marketDriven()).departmentDecides("forwarded");

		proposal.analystFinds("supported").committeeVotes(ALL_APPROVE);

		assertThat(proposal).isWaitingAt("userTask_recordMeetingVote").hasPassed("callActivity_marketDataReview");
	}

	@Test
	void returnedBecauseOfTheEvidence() {
		Journey proposal = submitted("hillview", Documents.marketDriven()).departmentDecides("forwarded");

		assertThat(proposal.analystFinds("not-supported")).isWaitingAt("userTask_draftProposal")
			.hasPassed("endEvent_proposalReturnedByMarketDataReview");
	}

	@Test
	void returnedByTheDepartment() {
		assertThat(submitted("hillview", Documents.credit()).departmentDecides("returned"))
			.isWaitingAt("userTask_draftProposal")
			.hasPassed("endEvent_proposalReturnedByDepartment");
	}

	@Test
	void rejectedByTheDepartment() {
		assertThat(submitted("hillview", Documents.credit()).departmentDecides("rejected").acceptsTheRejection())
			.isEndedAt("endEvent_proposalRejected")
			.hasPassed("endEvent_proposalRejectedByDepartment");
	}

	@Test
	void returnedByTheCommittee() {
		assertThat(submitted("hillview", Documents.shortNoncredit()).committeeVotes(ALL_RETURN))
			.isWaitingAt("userTask_draftProposal")
			.hasPassed("endEvent_proposalReturnedByCurriculumCommittee");
	}

	@Test
	void rejectedByTheCommittee() {
		assertThat(submitted("hillview", Documents.shortNoncredit()).committeeVotes(ALL_REJECT).acceptsTheRejection())
			.isEndedAt("endEvent_proposalRejected")
			.hasPassed("endEvent_proposalRejectedByCurriculumCommittee");
	}

	private Journey beforeTheSenate() {
		return submitted("hillview", Documents.credit()).departmentDecides("forwarded").committeeVotes(ALL_APPROVE);
	}

}
