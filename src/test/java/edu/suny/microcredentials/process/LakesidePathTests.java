package edu.suny.microcredentials.process;

import java.util.Map;

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
 * A community college: department, division council, curriculum committee, chief academic
 * officer, and consent for minor matters.
 */
@EveryNodeOf(value = "faculty-governance", folder = "campuses/lakeside")
class LakesidePathTests extends CampusPathTests {

	@BeforeAll
	static void putTheModelsInForce(@Autowired ModelSets sets, @Autowired RepositoryService repository) {
		putInForce("lakeside", SampleModels.files("lakeside"), sets, repository);
	}

	@AfterAll
	static void takeThemBack(@Autowired RepositoryService repository) {
		Rules.takeBack("lakeside", repository);
	}

	@Test
	void creditGoesToDepartmentCouncilCommitteeAndOfficer() {
		Journey proposal = aSubmittedProposal(Documents.credit());
		assertThat(proposal).isWaitingAt("userTask_decideForBody");
		proposal.departmentDecides("forwarded");
		assertThat(proposal).isWaitingAt("userTask_castBallot");
		assertThat(proposal.tasks()).hasSize(3);
		allVote(proposal, "division", "approve");
		assertThat(proposal.tasks()).hasSize(5);
		proposal.committeeVotes(ALL_APPROVE);
		assertThat(proposal).isWaitingAt("userTask_decideForBody");
		assertThat(review(proposal, "academic-affairs").faculty()).isFalse();

		proposal.decidesForBody("provost", "forwarded");

		assertThat(proposal).isWaitingAt("userTask_confirmApproval")
			.hasPassed("endEvent_proposalForwarded")
			.hasNotPassed("callActivity_marketDataReview");
		proposal.academicAffairsDecides("approved");
		assertThat(state(proposal)).isEqualTo(ProposalState.PUBLISHED);
	}

	@Test
	void noncreditIsGovernedByTheSameFacultyWithoutTheOfficer() {
		Journey proposal = aSubmittedProposal(noncredit(40)).departmentDecides("forwarded");
		allVote(proposal, "division", "approve");
		assertThat(proposal.tasks()).hasSize(5);

		proposal.committeeVotes(ALL_APPROVE);

		assertThat(proposal).isWaitingAt("userTask_confirmApproval").hasNotPassed("callActivity_officerReview");
	}

	@Test
	void aMinorMatterIsVotedOnByTheCouncilAndPassesTheCommitteeByConsent() {
		Journey proposal = aMinorMatter();
		assertThat(proposal).isWaitingAt("userTask_objectToConsent")
			.hasPassed("callActivity_divisionCouncilReview")
			.hasNotPassed("callActivity_departmentReview");

		proposal.votingCloses();

		assertThat(review(proposal, "curriculum-committee").count().votesFor()).isZero();
		assertThat(this.guarantees.check(proposal.number()).reason()).startsWith("Division council, a body of faculty");
		assertThat(proposal).isWaitingAt("userTask_confirmApproval").hasNotPassed("callActivity_officerReview");
		proposal.academicAffairsDecides("approved");
		assertThat(state(proposal)).isEqualTo(ProposalState.PUBLISHED);
	}

	@Test
	void aMinorMatterThatAMemberPullsIsVotedOnByTheCommittee() {
		Journey proposal = aMinorMatter();

		pull(proposal);
		assertThat(proposal).isWaitingAt("userTask_castBallot");
		assertThat(proposal.tasks()).hasSize(5);
		proposal.committeeVotes(ALL_APPROVE);

		assertThat(review(proposal, "curriculum-committee").count().votesFor()).isEqualTo(5);
		assertThat(proposal).isWaitingAt("userTask_confirmApproval");
	}

	@Test
	void aMinorMatterThatCameBackIsMinorNoLonger() {
		Journey proposal = aMinorMatter();
		pull(proposal);
		proposal.committeeVotes(ALL_RETURN);
		assertThat(proposal).isWaitingAt("userTask_draftProposal")
			.hasPassed("endEvent_proposalReturnedByCurriculumCommittee");

		proposal.submits();
		assertThat(proposal).isWaitingAt("userTask_decideForBody");
		proposal.departmentDecides("forwarded");

		assertThat(review(proposal, "division-council").method()).isEqualTo("standing");
		assertThat(review(proposal, "curriculum-committee").method()).isEqualTo("ballot");
		assertThat(proposal.tasks()).hasSize(5);
	}

	@Test
	void newCoursesAreNoMinorMatter() {
		var document = Documents.shortNoncredit();
		document.putArray("courses").addObject().put("code", "CE 1").put("title", "A course").put("isNew", true);

		assertThat(aSubmittedProposal(document)).isWaitingAt("userTask_decideForBody");
	}

	@Test
	void theDepartmentWhoseCoursesItUsesIsHeardBesideTheCommittee() {
		Journey proposal = aSubmittedProposal(ofTwoDepartments()).departmentDecides("forwarded");
		allVote(proposal, "division", "approve");

		concurs(proposal);

		assertThat(proposal).isWaitingAt("userTask_castBallot").hasPassed("callActivity_consultAffectedDepartments");
	}

	@Test
	void whatIsDesignedToMeetMarketNeedsIsAssessedBesideTheCommittee() {
		Journey proposal = aSubmittedProposal(Documents.marketDriven()).departmentDecides("forwarded");
		allVote(proposal, "division", "approve");
		assertThat(proposal).isWaitingAt("userTask_castBallot", "userTask_assessMarketEvidence");

		proposal.analystFinds("supported").committeeVotes(ALL_APPROVE);

		assertThat(proposal).isWaitingAt("userTask_decideForBody").hasPassed("callActivity_marketDataReview");
	}

	@Test
	void returnedBecauseOfTheEvidenceWhileTheCommitteeStillVotes() {
		Journey proposal = aSubmittedProposal(Documents.marketDriven()).departmentDecides("forwarded");
		allVote(proposal, "division", "approve");

		proposal.analystFinds("not-supported");

		assertThat(proposal).isWaitingAt("userTask_draftProposal")
			.hasPassed("endEvent_proposalReturnedByMarketDataReview");
		assertThat(review(proposal, "curriculum-committee").outcome()).isEqualTo(Outcome.CLOSED);
	}

	@Test
	void returnedByTheDepartment() {
		assertThat(aSubmittedProposal(Documents.credit()).departmentDecides("returned"))
			.isWaitingAt("userTask_draftProposal")
			.hasPassed("endEvent_proposalReturnedByDepartment");
	}

	@Test
	void rejectedByTheDepartment() {
		assertThat(aSubmittedProposal(Documents.credit()).departmentDecides("rejected").acceptsTheRejection())
			.isEndedAt("endEvent_proposalRejected")
			.hasPassed("endEvent_proposalRejectedByDepartment");
	}

	@Test
	void returnedByTheDivisionCouncil() {
		assertThat(allVote(aSubmittedProposal(Documents.shortNoncredit()), "division", "return"))
			.isWaitingAt("userTask_draftProposal")
			.hasPassed("endEvent_proposalReturnedByDivisionCouncil");
	}

	@Test
	void rejectedByTheDivisionCouncil() {
		assertThat(allVote(aSubmittedProposal(Documents.shortNoncredit()), "division", "reject").acceptsTheRejection())
			.isEndedAt("endEvent_proposalRejected")
			.hasPassed("endEvent_proposalRejectedByDivisionCouncil");
	}

	@Test
	void rejectedByTheCommittee() {
		Journey proposal = aMinorMatter();
		pull(proposal);

		assertThat(proposal.committeeVotes(ALL_REJECT).acceptsTheRejection()).isEndedAt("endEvent_proposalRejected")
			.hasPassed("endEvent_proposalRejectedByCurriculumCommittee");
	}

	@Test
	void returnedByTheOfficer() {
		assertThat(beforeTheOfficer().decidesForBody("provost", "returned")).isWaitingAt("userTask_draftProposal")
			.hasPassed("endEvent_proposalReturnedByOfficer");
	}

	@Test
	void rejectedByTheOfficer() {
		assertThat(beforeTheOfficer().decidesForBody("provost", "rejected").acceptsTheRejection())
			.isEndedAt("endEvent_proposalRejected")
			.hasPassed("endEvent_proposalRejectedByOfficer");
	}

	/** Before the curriculum committee. */
	private Journey aMinorMatter() {
		return allVote(aSubmittedProposal(Documents.shortNoncredit()), "division", "approve");
	}

	private Journey beforeTheOfficer() {
		Journey proposal = aSubmittedProposal(Documents.credit()).departmentDecides("forwarded");
		return allVote(proposal, "division", "approve").committeeVotes(ALL_APPROVE);
	}

	private static void pull(Journey proposal) {
		proposal.completes("lakeside-committee4", "userTask_objectToConsent", Map.of("reason", "We should vote"));
	}

}
