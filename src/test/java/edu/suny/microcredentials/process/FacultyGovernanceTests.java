package edu.suny.microcredentials.process;

import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.committee.Outcome;
import edu.suny.microcredentials.proposal.ProposalState;
import org.junit.jupiter.api.Test;

import static edu.suny.microcredentials.process.JourneyAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@EveryNodeOf("faculty-governance")
class FacultyGovernanceTests extends JourneyTests {

	private static final String[] ALL_APPROVE = { "approve", "approve", "approve", "approve", "approve" };

	private static final String[] ALL_RETURN = { "return", "return", "return", "return", "return" };

	private static final String[] ALL_REJECT = { "reject", "reject", "reject", "reject", "reject" };

	@Test
	void creditGoesToDepartmentCommitteeAndSenate() {
		Journey proposal = aSubmittedProposal(Documents.credit());
		assertThat(proposal).isWaitingAt("userTask_decideForBody");
		proposal.departmentDecides("forwarded");
		assertThat(proposal).isWaitingAt("userTask_castBallot");
		assertThat(proposal.tasks()).hasSize(5);
		proposal.committeeVotes(ALL_APPROVE);
		assertThat(proposal).isWaitingAt("userTask_recordMeetingVote");

		proposal.senateRecords("forwarded", 7, 7, 0);

		assertThat(proposal).isWaitingAt("userTask_confirmApproval")
			.hasPassed("endEvent_proposalForwarded")
			.hasNotPassed("callActivity_marketDataReview");
	}

	@Test
	void theDepartmentWhoseCoursesItUsesIsHeardBesideTheCommittee() {
		ObjectNode document = Documents.credit();
		document.putArray("courses").addObject().put("code", "BUS 210").put("title", "A course").put("credits", 3);

		Journey proposal = aSubmittedProposal(document).departmentDecides("forwarded");
		proposal.completes("lakeside-business1", "userTask_respondToConsultation", Map.of("position", "concur"));

		assertThat(proposal).isWaitingAt("userTask_castBallot").hasPassed("callActivity_consultAffectedDepartments");
	}

	@Test
	void whatIsDesignedToMeetMarketNeedsIsAssessedBesideTheCommittee() {
		Journey proposal = aSubmittedProposal(Documents.marketDriven()).departmentDecides("forwarded");
		assertThat(proposal).isWaitingAt("userTask_castBallot", "userTask_assessMarketEvidence");

		proposal.analystFinds("supported").committeeVotes(ALL_APPROVE);

		assertThat(proposal).isWaitingAt("userTask_recordMeetingVote").hasPassed("callActivity_marketDataReview");
	}

	@Test
	void shortNoncreditGoesToTheCommitteeAlone() {
		Journey proposal = aSubmittedProposal(Documents.shortNoncredit());
		assertThat(proposal).isWaitingAt("userTask_castBallot").hasNotPassed("callActivity_departmentReview");

		proposal.committeeVotes(ALL_APPROVE);

		assertThat(proposal).isWaitingAt("userTask_confirmApproval").hasNotPassed("callActivity_senateReview");
	}

	@Test
	void returnedByTheDepartmentGoesBackToItsProposer() {
		Journey proposal = aSubmittedProposal(Documents.credit());

		proposal.departmentDecides("returned");

		assertThat(proposal).isWaitingAt("userTask_draftProposal").hasPassed("endEvent_proposalReturnedByDepartment");
		assertThat(state(proposal)).isEqualTo(ProposalState.RETURNED);
		assertThat(this.proposals.get(proposal.number()).round()).isEqualTo(2);
	}

	@Test
	void returnedByTheCommitteeGoesBackToItsProposer() {
		Journey proposal = aSubmittedProposal(Documents.credit()).departmentDecides("forwarded");

		proposal.committeeVotes(ALL_RETURN);

		assertThat(proposal).isWaitingAt("userTask_draftProposal")
			.hasPassed("endEvent_proposalReturnedByCurriculumCommittee");
	}

	@Test
	void returnedBecauseOfTheEvidenceWhileTheCommitteeStillVotes() {
		Journey proposal = aSubmittedProposal(Documents.marketDriven()).departmentDecides("forwarded")
			.votes("committee1", "approve");

		proposal.analystFinds("not-supported");

		assertThat(proposal).isWaitingAt("userTask_draftProposal")
			.hasPassed("endEvent_proposalReturnedByMarketDataReview");
		assertThat(review(proposal, "curriculum-committee").outcome()).isEqualTo(Outcome.CLOSED);
	}

	@Test
	void returnedByTheSenateGoesBackToItsProposer() {
		Journey proposal = aSubmittedProposal(Documents.credit()).departmentDecides("forwarded")
			.committeeVotes(ALL_APPROVE);

		proposal.senateRecords("returned", 5, 4, 1);

		assertThat(proposal).isWaitingAt("userTask_draftProposal").hasPassed("endEvent_proposalReturnedBySenate");
	}

	@Test
	void rejectedByTheDepartmentEndsIt() {
		Journey proposal = aSubmittedProposal(Documents.credit());

		proposal.departmentDecides("rejected");

		assertThat(proposal.acceptsTheRejection()).isEndedAt("endEvent_proposalRejected")
			.hasPassed("endEvent_proposalRejectedByDepartment");
		assertThat(review(proposal, "department-sciences").rationale()).isEqualTo("As discussed");
	}

	@Test
	void rejectedByTheCommitteeEndsItWhateverElseIsOpen() {
		Journey proposal = aSubmittedProposal(Documents.marketDriven()).departmentDecides("forwarded");

		proposal.committeeVotes(ALL_REJECT);

		assertThat(proposal.acceptsTheRejection()).isEndedAt("endEvent_proposalRejected")
			.hasPassed("endEvent_proposalRejectedByCurriculumCommittee");
		assertThat(state(proposal)).isEqualTo(ProposalState.REJECTED);
	}

	@Test
	void rejectedByTheSenateEndsIt() {
		Journey proposal = aSubmittedProposal(Documents.credit()).departmentDecides("forwarded")
			.committeeVotes(ALL_APPROVE);

		proposal.senateRecords("rejected", 6, 6, 0);

		assertThat(proposal.acceptsTheRejection()).isEndedAt("endEvent_proposalRejected")
			.hasPassed("endEvent_proposalRejectedBySenate");
	}

}
