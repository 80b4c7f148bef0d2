package edu.suny.microcredentials.process;

import edu.suny.microcredentials.engine.ModelSets;
import edu.suny.microcredentials.proposal.ProposalState;
import edu.suny.microcredentials.template.CampusTemplates;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static edu.suny.microcredentials.process.JourneyAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The template of a short path for noncredit. */
@EveryNodeOf(value = "faculty-governance", folder = "templates/short-noncredit")
class ShortNoncreditPathTests extends CampusPathTests {

	@BeforeAll
	static void putTheTemplateInForce(@Autowired ModelSets sets, @Autowired CampusTemplates templates,
			@Autowired RepositoryService repository) {
		putInForce("harbor", templates.files("short-noncredit"), sets, repository);
	}

	@AfterAll
	static void takeItBack(@Autowired RepositoryService repository) {
		Rules.takeBack("harbor", repository);
	}

	@Test
	void noncreditIsGovernedByOneVoteOfFaculty() {
		Journey proposal = submitted("harbor", noncredit(45));
		assertThat(proposal).isWaitingAt("userTask_castBallot").hasNotPassed("callActivity_departmentReview");
		assertThat(this.guarantees.check(proposal.number()).met()).isFalse();

		wholeCommitteeVotes(proposal, ALL_APPROVE);

		assertThat(this.guarantees.check(proposal.number()).met()).isTrue();
		assertThat(proposal).isWaitingAt("userTask_confirmApproval")
			.hasPassed("endEvent_proposalForwarded")
			.hasNotPassed("callActivity_senateReview", "callActivity_marketDataReview");
		proposal.academicAffairsDecides("approved");
		assertThat(state(proposal)).isEqualTo(ProposalState.PUBLISHED);
	}

	@Test
	void longNoncreditGoesToTheDepartmentFirst() {
		Journey proposal = submitted("harbor", noncredit(46));
		assertThat(proposal).isWaitingAt("userTask_decideForBody");

		wholeCommitteeVotes(proposal.departmentDecides("forwarded"), ALL_APPROVE);

		assertThat(proposal).isWaitingAt("userTask_confirmApproval").hasNotPassed("callActivity_senateReview");
	}

	@Test
	void creditGoesToDepartmentCommitteeAndSenate() {
		assertThat(beforeTheSenate().senateRecords("forwarded", 7, 7, 0)).isWaitingAt("userTask_confirmApproval")
			.hasPassed("callActivity_departmentReview", "callActivity_senateReview");
	}

	@Test
	void theDepartmentWhoseCoursesItUsesIsHeardBesideTheCommittee() {
		Journey proposal = submitted("harbor", ofTwoDepartments().put("kind", "noncredit").put("contactHours", 12));

		concurs(proposal);

		assertThat(proposal).isWaitingAt("userTask_castBallot").hasPassed("callActivity_consultAffectedDepartments");
	}

	@Test
	void whatIsDesignedToMeetMarketNeedsIsAssessedBesideTheCommittee() {
		Journey proposal = submitted("harbor",
				Documents.marketDriven().put("kind", "noncredit").put("contactHours", 12));
		assertThat(proposal).isWaitingAt("userTask_castBallot", "userTask_assessMarketEvidence");

		assertThat(wholeCommitteeVotes(proposal.analystFinds("supported"), ALL_APPROVE))
			.isWaitingAt("userTask_confirmApproval")
			.hasPassed("callActivity_marketDataReview");
	}

	@Test
	void returnedBecauseOfTheEvidence() {
		Journey proposal = submitted("harbor", Documents.marketDriven()).departmentDecides("forwarded");

		assertThat(proposal.analystFinds("not-supported")).isWaitingAt("userTask_draftProposal")
			.hasPassed("endEvent_proposalReturnedByMarketDataReview");
	}

	@Test
	void returnedByTheDepartment() {
		assertThat(submitted("harbor", Documents.credit()).departmentDecides("returned"))
			.isWaitingAt("userTask_draftProposal")
			.hasPassed("endEvent_proposalReturnedByDepartment");
	}

	@Test
	void rejectedByTheDepartment() {
		assertThat(submitted("harbor", Documents.credit()).departmentDecides("rejected").acceptsTheRejection())
			.isEndedAt("endEvent_proposalRejected")
			.hasPassed("endEvent_proposalRejectedByDepartment");
	}

	@Test
	void returnedByTheCommittee() {
		assertThat(wholeCommitteeVotes(submitted("harbor", noncredit(12)), ALL_RETURN))
			.isWaitingAt("userTask_draftProposal")
			.hasPassed("endEvent_proposalReturnedByCurriculumCommittee");
	}

	@Test
	void rejectedByTheCommittee() {
		assertThat(wholeCommitteeVotes(submitted("harbor", noncredit(12)), ALL_REJECT).acceptsTheRejection())
			.isEndedAt("endEvent_proposalRejected")
			.hasPassed("endEvent_proposalRejectedByCurriculumCommittee");
	}

	@Test
	void returnedByTheSenate() {
		assertThat(beforeTheSenate().senateRecords("returned", 6, 5, 1)).isWaitingAt("userTask_draftProposal")
			.hasPassed("endEvent_proposalReturnedBySenate");
	}

	@Test
	void rejectedByTheSenate() {
		assertThat(beforeTheSenate().senateRecords("rejected", 6, 6, 0).acceptsTheRejection())
			.isEndedAt("endEvent_proposalRejected")
			.hasPassed("endEvent_proposalRejectedBySenate");
	}

	private Journey beforeTheSenate() {
		return wholeCommitteeVotes(submitted("harbor", Documents.credit()).departmentDecides("forwarded"), ALL_APPROVE);
	}

}
