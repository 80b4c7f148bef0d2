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

/** The template of a campus with a graduate council. */
@EveryNodeOf(value = "faculty-governance", folder = "templates/graduate-council")
class GraduateCouncilPathTests extends CampusPathTests {

	@BeforeAll
	static void putTheTemplateInForce(@Autowired ModelSets sets, @Autowired CampusTemplates templates,
			@Autowired RepositoryService repository) {
		putInForce("harbor", templates.files("graduate-council"), sets, repository);
	}

	@AfterAll
	static void takeItBack(@Autowired RepositoryService repository) {
		Rules.takeBack("harbor", repository);
	}

	@Test
	void graduateStudyGoesToTheGraduateCouncilAndTheSenate() {
		Journey proposal = allVote(beforeTheCouncil(), "graduate", "approve");
		assertThat(proposal).isWaitingAt("userTask_recordMeetingVote").hasNotPassed("callActivity_curriculumReview");

		proposal.senateRecords("forwarded", 7, 7, 0);

		assertThat(proposal).isWaitingAt("userTask_confirmApproval").hasPassed("endEvent_proposalForwarded");
		proposal.academicAffairsDecides("approved");
		assertThat(state(proposal)).isEqualTo(ProposalState.PUBLISHED);
	}

	@Test
	void allOtherStudyGoesToTheCurriculumCommittee() {
		Journey proposal = submitted("harbor", Documents.credit()).departmentDecides("forwarded");

		wholeCommitteeVotes(proposal, ALL_APPROVE);

		assertThat(proposal).isWaitingAt("userTask_recordMeetingVote")
			.hasNotPassed("callActivity_graduateCouncilReview");
	}

	@Test
	void noncreditIsNotForTheSenate() {
		Journey proposal = submitted("harbor", Documents.shortNoncredit()).departmentDecides("forwarded");

		wholeCommitteeVotes(proposal, ALL_APPROVE);

		assertThat(proposal).isWaitingAt("userTask_confirmApproval").hasNotPassed("callActivity_senateReview");
		assertThat(this.guarantees.check(proposal.number()).met()).isTrue();
	}

	@Test
	void theDepartmentWhoseCoursesItUsesIsHeardBesideTheCouncil() {
		Journey proposal = submitted("harbor", ofTwoDepartments().put("level", "graduate"))
			.departmentDecides("forwarded");

		concurs(proposal);

		assertThat(proposal).isWaitingAt("userTask_castBallot").hasPassed("callActivity_consultAffectedDepartments");
	}

	@Test
	void whatIsDesignedToMeetMarketNeedsIsAssessedBesideTheCouncil() {
		Journey proposal = submitted("harbor", Documents.marketDriven().put("level", "graduate"))
			.departmentDecides("forwarded");
		assertThat(proposal).isWaitingAt("userTask_castBallot", "userTask_assessMarketEvidence");

		assertThat(allVote(proposal.analystFinds("supported"), "graduate", "approve"))
			.isWaitingAt("userTask_recordMeetingVote")
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
		assertThat(submitted("harbor", graduate()).departmentDecides("returned")).isWaitingAt("userTask_draftProposal")
			.hasPassed("endEvent_proposalReturnedByDepartment");
	}

	@Test
	void rejectedByTheDepartment() {
		assertThat(submitted("harbor", graduate()).departmentDecides("rejected").acceptsTheRejection())
			.isEndedAt("endEvent_proposalRejected")
			.hasPassed("endEvent_proposalRejectedByDepartment");
	}

	@Test
	void returnedByTheGraduateCouncil() {
		assertThat(allVote(beforeTheCouncil(), "graduate", "return")).isWaitingAt("userTask_draftProposal")
			.hasPassed("endEvent_proposalReturnedByGraduateCouncil");
	}

	@Test
	void rejectedByTheGraduateCouncil() {
		assertThat(allVote(beforeTheCouncil(), "graduate", "reject").acceptsTheRejection())
			.isEndedAt("endEvent_proposalRejected")
			.hasPassed("endEvent_proposalRejectedByGraduateCouncil");
	}

	@Test
	void returnedByTheCurriculumCommittee() {
		Journey proposal = submitted("harbor", Documents.credit()).departmentDecides("forwarded");

		assertThat(wholeCommitteeVotes(proposal, ALL_RETURN)).isWaitingAt("userTask_draftProposal")
			.hasPassed("endEvent_proposalReturnedByCurriculumCommittee");
	}

	@Test
	void rejectedByTheCurriculumCommittee() {
		Journey proposal = submitted("harbor", Documents.credit()).departmentDecides("forwarded");

		assertThat(wholeCommitteeVotes(proposal, ALL_REJECT).acceptsTheRejection())
			.isEndedAt("endEvent_proposalRejected")
			.hasPassed("endEvent_proposalRejectedByCurriculumCommittee");
	}

	@Test
	void returnedByTheSenate() {
		Journey proposal = allVote(beforeTheCouncil(), "graduate", "approve");

		assertThat(proposal.senateRecords("returned", 6, 5, 1)).isWaitingAt("userTask_draftProposal")
			.hasPassed("endEvent_proposalReturnedBySenate");
	}

	@Test
	void rejectedByTheSenate() {
		Journey proposal = allVote(beforeTheCouncil(), "graduate", "approve");

		assertThat(proposal.senateRecords("rejected", 6, 6, 0).acceptsTheRejection())
			.isEndedAt("endEvent_proposalRejected")
			.hasPassed("endEvent_proposalRejectedBySenate");
	}

	private Journey beforeTheCouncil() {
		return submitted("harbor", graduate()).departmentDecides("forwarded");
	}

}
