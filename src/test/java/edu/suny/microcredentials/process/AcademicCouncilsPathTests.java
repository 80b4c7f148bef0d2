package edu.suny.microcredentials.process;

import edu.suny.microcredentials.engine.ModelSets;
import edu.suny.microcredentials.proposal.ProposalState;
import edu.suny.microcredentials.template.CampusTemplates;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static edu.suny.microcredentials.process.JourneyAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The template of a review committee with one member from each academic council. */
@EveryNodeOf(value = "faculty-governance", folder = "templates/academic-councils")
class AcademicCouncilsPathTests extends CampusPathTests {

	@BeforeAll
	static void putTheTemplateInForce(@Autowired ModelSets sets, @Autowired CampusTemplates templates,
			@Autowired RepositoryService repository) {
		putInForce("harbor", templates.files("academic-councils"), sets, repository);
	}

	@AfterAll
	static void takeItBack(@Autowired RepositoryService repository) {
		Rules.takeBack("harbor", repository);
	}

	@Test
	void creditGoesToTheDepartmentAndToTheCouncils() {
		Journey proposal = beforeTheCouncils();
		assertThat(proposal.tasks()).hasSize(3)
			.extracting(Task::getAssignee)
			.containsExactlyInAnyOrder("harbor-reviewer1", "harbor-reviewer2", "harbor-reviewer3");

		allVote(proposal, "reviewer", "approve");

		assertThat(this.guarantees.check(proposal.number()).reason()).startsWith("Review committee, a body of faculty");
		assertThat(proposal).isWaitingAt("userTask_confirmApproval")
			.hasPassed("endEvent_proposalForwarded")
			.hasNotPassed("callActivity_marketDataReview");
		proposal.academicAffairsDecides("approved");
		assertThat(state(proposal)).isEqualTo(ProposalState.PUBLISHED);
	}

	/** The ballot of the committee is the template's own, with the rubric in it. */
	@Test
	void membersReadTheRubricInTheirBallot() throws Exception {
		Journey proposal = beforeTheCouncils();

		try (var form = this.engine.getFormService().getDeployedTaskForm(proposal.tasks().get(0).getId())) {
			assertThat(new String(form.readAllBytes())).contains("The rubric of the academic councils");
		}
	}

	@Test
	void oneCouncilOfThreeIsTooFew() {
		Journey proposal = beforeTheCouncils().votes("reviewer1", "approve");

		proposal.votingCloses();

		assertThat(proposal).isWaitingAt("userTask_castBallot").hasNotPassed("gateway_reviewCommitteeOutcome");
	}

	@Test
	void shortNoncreditGoesToTheCouncilsAlone() {
		Journey proposal = submitted("harbor", Documents.shortNoncredit());
		assertThat(proposal).isWaitingAt("userTask_castBallot").hasNotPassed("callActivity_departmentReview");

		allVote(proposal, "reviewer", "approve");

		assertThat(proposal).isWaitingAt("userTask_confirmApproval");
	}

	@Test
	void theDepartmentWhoseCoursesItUsesIsHeardBesideTheCouncils() {
		Journey proposal = submitted("harbor", ofTwoDepartments()).departmentDecides("forwarded");

		concurs(proposal);

		assertThat(proposal).isWaitingAt("userTask_castBallot").hasPassed("callActivity_consultAffectedDepartments");
	}

	@Test
	void whatIsDesignedToMeetMarketNeedsIsAssessedBesideTheCouncils() {
		Journey proposal = submitted("harbor", Documents.marketDriven()).departmentDecides("forwarded");
		assertThat(proposal).isWaitingAt("userTask_castBallot", "userTask_assessMarketEvidence");

		assertThat(allVote(proposal.analystFinds("supported"), "reviewer", "approve"))
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
	void returnedByTheCouncils() {
		assertThat(allVote(beforeTheCouncils(), "reviewer", "return")).isWaitingAt("userTask_draftProposal")
			.hasPassed("endEvent_proposalReturnedByReviewCommittee");
	}

	@Test
	void rejectedByTheCouncils() {
		assertThat(allVote(beforeTheCouncils(), "reviewer", "reject").acceptsTheRejection())
			.isEndedAt("endEvent_proposalRejected")
			.hasPassed("endEvent_proposalRejectedByReviewCommittee");
	}

	private Journey beforeTheCouncils() {
		return submitted("harbor", Documents.credit()).departmentDecides("forwarded");
	}

}
