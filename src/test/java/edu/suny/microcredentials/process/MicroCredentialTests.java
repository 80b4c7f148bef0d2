package edu.suny.microcredentials.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.committee.Acting;
import edu.suny.microcredentials.committee.BetweenMeetings;
import edu.suny.microcredentials.committee.Outcome;
import edu.suny.microcredentials.consultation.process.Consulting;
import edu.suny.microcredentials.credential.Credential;
import edu.suny.microcredentials.credential.Credentials;
import edu.suny.microcredentials.engine.ModelSets;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.proposal.ProposalState;
import edu.suny.microcredentials.proposal.process.Withdrawals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static edu.suny.microcredentials.process.JourneyAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@EveryNodeOf("micro-credential")
class MicroCredentialTests extends JourneyTests {

	private static final String RULES = "committee-rules.dmn";

	@Autowired
	Credentials credentials;

	@Autowired
	ModelSets sets;

	@Autowired
	Consulting consulting;

	@Autowired
	Withdrawals withdrawals;

	@Autowired
	BetweenMeetings between;

	@Autowired
	JdbcClient jdbc;

	@Test
	void whoIsAskedForChangesByABodyMayWithdraw() {
		new Rules().with("departmentChair", "method", "\"ballot\"")
			.with("departmentChair", "changesVerifiedBy", "\"chair\"")
			.at("harbor", this.engine.getRepositoryService());
		Journey proposal = anIdea(Documents.at("harbor", Documents.credit()), "harbor-faculty1").submits()
			.votes("department1", "approve-with-changes")
			.votes("department2", "approve")
			.votes("department3", "approve");

		proposal.withdrawsTheDraft();

		assertThat(proposal).isEndedAt("endEvent_proposalWithdrawnInReview");
		assertThat(state(proposal)).isEqualTo(ProposalState.WITHDRAWN);
	}

	@Test
	void aReturnedProposalThatNobodyTouchesLapses() {
		Journey proposal = aSubmittedProposal(Documents.credit()).departmentDecides("returned");

		proposal.timeComes("boundaryEvent_nobodyTouchedIt");

		assertThat(proposal).isEndedAt("endEvent_proposalLapsed");
		assertThat(state(proposal)).isEqualTo(ProposalState.LAPSED);
	}

	@Test
	void academicAffairsIsRemindedAndThenTheOfficeTold() {
		Journey proposal = confirmable(aSubmittedProposal(Documents.credit()));

		proposal.timeComes("boundaryEvent_confirmationComesNear").timeComes("boundaryEvent_confirmationOverdue");

		assertThat(toldOf(proposal, "reminder:task:")).containsExactly("lakeside-provost");
		assertThat(toldOf(proposal, "escalation:task:")).contains("lakeside-office1");
		assertThat(proposal).isWaitingAt("userTask_confirmApproval");
	}

	@AfterEach
	void takeTheRulesBack() {
		Rules.takeBack("harbor", this.engine.getRepositoryService());
	}

	@Test
	void whatSeveralCampusesProposeIsGovernedByAll() {
		ObjectNode document = Documents.shortNoncredit();
		document.putArray("jointDepartments").addObject().put("department", "hillview-department-sciences");
		Journey proposal = aSubmittedProposal(document);
		proposal.runsJobs();
		assertThat(proposal).isWaitingAt("userTask_joinProposal").hasNotPassed("callActivity_governProposal");

		proposal.completes("hillview-department1", "userTask_joinProposal",
				Map.of("decision", "declined", "rationale", "Not this year"));

		assertThat(proposal).isWaitingAt("userTask_draftProposal").hasPassed("callActivity_governJointly");
	}

	@Test
	void whatIsGovernedAndConfirmedIsPublished() {
		Journey proposal = confirmable(aSubmittedProposal(Documents.credit()));

		proposal.academicAffairsDecides("approved");

		assertThat(proposal).isEndedAt("endEvent_credentialPublished");
		assertThat(state(proposal)).isEqualTo(ProposalState.PUBLISHED);
		Credential credential = this.credentials.ofProposal(proposal.number()).orElseThrow();
		assertThat(credential.slug()).startsWith("data-analysis-for-the-life-sciences");
		assertThat(credential.document().json().at("/disclosure/transferability/statement").asText()).isNotEmpty();
		assertThat(review(proposal, "academic-affairs").outcome()).isEqualTo(Outcome.APPROVED);
	}

	@Test
	void whomTheOfficeAddsIsHeardBesideEverythingElse() {
		Journey proposal = aSubmittedProposal(Documents.credit());
		this.consulting.add(proposal.number(), "lakeside-faculty3", "They know the field", "lakeside-office1");
		assertThat(proposal).isWaitingAt("userTask_decideForBody", "userTask_respondToConsultation");

		proposal.completes("lakeside-faculty3", "userTask_respondToConsultation", Map.of("position", "concur"));

		assertThat(proposal).isWaitingAt("userTask_decideForBody").hasPassed("endEvent_addedAreHeard");
	}

	@Test
	void whatIsReturnedComesBackWithWhatMustChangeAndGoesThroughInTheSecondRound() {
		Journey proposal = aSubmittedProposal(Documents.credit()).departmentDecides("returned");
		assertThat(proposal.variable("findings").toString()).contains("Department of Sciences: Name the prerequisites");
		assertThat(proposal.variable("round")).isEqualTo(2);
		proposal.document().put("prerequisites", "One semester of biology");

		confirmable(proposal.submits()).academicAffairsDecides("approved");

		assertThat(proposal).isEndedAt("endEvent_credentialPublished").hasPassed("serviceTask_beginNextRound");
		assertThat(this.proposals.revisions(proposal.number())).hasSize(2);
		assertThat(this.credentials.ofProposal(proposal.number())
			.orElseThrow()
			.document()
			.json()
			.path("prerequisites")
			.asText()).isEqualTo("One semester of biology");
	}

	@Test
	void whatAcademicAffairsReturnsNeedsNoNewDecisionsOfTheBodiesForWording() {
		Journey proposal = confirmable(aSubmittedProposal(Documents.credit())).academicAffairsDecides("returned");
		assertThat(proposal).isWaitingAt("userTask_draftProposal");
		proposal.document().put("summary", "The same for life scientists, in other words.");

		proposal.submits();

		assertThat(proposal).isWaitingAt("userTask_confirmApproval");
		assertThat(proposal.variable("guarantee").toString()).contains("\"met\":true");
	}

	@Test
	void whatAcademicAffairsDeclinesEnds() {
		Journey proposal = confirmable(aSubmittedProposal(Documents.credit()));

		proposal.academicAffairsDecides("declined");

		assertThat(proposal).isWaitingAt("userTask_appealRejection");
		assertThat(state(proposal)).isEqualTo(ProposalState.REJECTED);
		assertThat(review(proposal, "academic-affairs").rationale()).isEqualTo("For the record");
		proposal.acceptsTheRejection();
		assertThat(proposal).isEndedAt("endEvent_proposalDeclined");
	}

	@Test
	void whatAcademicAffairsDeclinedGoesThroughAgainWhenAnAppealIsGranted() {
		Journey proposal = confirmable(aSubmittedProposal(Documents.credit())).academicAffairsDecides("declined");

		proposal.appeals().appealIsHeard("senator1", "granted");
		assertThat(proposal).isWaitingAt("userTask_draftProposal").hasPassed("serviceTask_beginNextRound");

		proposal.submits();
		assertThat(proposal).isWaitingAt("userTask_confirmApproval");
		proposal.academicAffairsDecides("approved");
		assertThat(proposal).isEndedAt("endEvent_credentialPublished");
	}

	@Test
	void whatABodyRejectedIsCheckedAnewWhenAnAppealIsGranted() {
		Journey proposal = aSubmittedProposal(Documents.credit()).departmentDecides("rejected");

		proposal.appeals().appealIsHeard("senator1", "granted");

		assertThat(proposal).isWaitingAt("userTask_draftProposal").hasNotPassed("userTask_confirmApproval");
	}

	@Test
	void whatABodyRejectsEnds() {
		Journey proposal = aSubmittedProposal(Documents.credit());

		proposal.departmentDecides("rejected").acceptsTheRejection();

		assertThat(proposal).isEndedAt("endEvent_proposalRejected");
	}

	@Test
	void whatNoFacultyGovernedGoesToTheOfficeAndNeverOn() throws IOException {
		Journey proposal = forwardedByOneOfficerAlone();

		assertThat(proposal).isWaitingAt("userTask_resolveMissingGovernance").hasNotPassed("userTask_confirmApproval");
		assertThat(proposal.variable("guarantee").toString())
			.contains("No body of faculty has forwarded revision 1 of proposal " + proposal.number());
	}

	@Test
	void whatABodyRefusesToConfirmIsTakenFromAcademicAffairs() {
		Journey proposal = confirmable(aSubmittedProposal(Documents.credit()));
		long review = review(proposal, "senate").id();
		this.jdbc.sql("update review set acting_body = 'lakeside-division-council' where id = ?")
			.param(review)
			.update();

		this.between.confirm(review, false, Acting.self("lakeside-senator2"), null);

		assertThat(proposal).isWaitingAt("userTask_resolveMissingGovernance")
			.hasPassed("boundaryEvent_confirmationRefused");
		assertThat(proposal.variable("guarantee").toString()).contains("did not confirm what was decided for it");
	}

	@Test
	void whatABodyConfirmsStaysWithAcademicAffairs() {
		Journey proposal = confirmable(aSubmittedProposal(Documents.credit()));

		this.between.confirm(review(proposal, "senate").id(), true, Acting.self("lakeside-senator2"), null);

		assertThat(proposal).isWaitingAt("userTask_confirmApproval");
	}

	@Test
	void theOfficeHasThePathRepeatedAndTheBodyAskedAgain() throws IOException {
		Journey proposal = forwardedByOneOfficerAlone();

		proposal.timeComes("boundaryEvent_resolutionComesNear").timeComes("boundaryEvent_resolutionOverdue");
		proposal.officeResolves("repeat");

		assertThat(proposal).isWaitingAt("userTask_castBallot").hasPassed("serviceTask_repeatGovernance");
		proposal.committeeVotes("approve", "approve", "approve", "approve", "approve");
		assertThat(proposal).isWaitingAt("userTask_confirmApproval");
	}

	@Test
	void theOfficeGivesWhatNobodyGovernedBackToItsProposer() throws IOException {
		Journey proposal = forwardedByOneOfficerAlone();

		proposal.officeResolves("returned");

		assertThat(proposal).isWaitingAt("userTask_draftProposal");
		assertThat(proposal.variable("findings").toString()).contains("Governance office: Name the prerequisites");
	}

	@Test
	void aDraftCanBeGivenUp() {
		assertThat(anIdea(Documents.credit()).withdrawsTheDraft()).isEndedAt("endEvent_proposalWithdrawn");
	}

	@ParameterizedTest
	@MethodSource("waitStates")
	void aProposalCanBeWithdrawnWhileItWaits(UnaryOperator<Journey> step) {
		Journey proposal = step.apply(anIdea(Documents.marketDriven()));

		this.withdrawals.withdraw(proposal.number(), proposal.proposer());

		assertThat(proposal).isEndedAt("endEvent_proposalWithdrawnByMessage");
		assertThat(state(proposal)).isEqualTo(ProposalState.WITHDRAWN);
		assertThat(this.reviews.of(proposal.number())).noneMatch((review) -> review.isOpen());
	}

	static Stream<Named<UnaryOperator<Journey>>> waitStates() {
		UnaryOperator<Journey> department = Journey::submits;
		UnaryOperator<Journey> committee = (proposal) -> department.apply(proposal).departmentDecides("forwarded");
		UnaryOperator<Journey> senate = (proposal) -> committee.apply(proposal)
			.analystFinds("supported")
			.committeeVotes("approve", "approve", "approve", "approve", "approve");
		UnaryOperator<Journey> confirmation = (proposal) -> senate.apply(proposal).senateRecords("forwarded", 7, 7, 0);
		UnaryOperator<Journey> publication = (proposal) -> {
			confirmation.apply(proposal)
				.submits("lakeside-provost", "userTask_confirmApproval", Map.of("decision", "approved"));
			return proposal;
		};
		return Stream.of(Named.of("in its draft", UnaryOperator.identity()), Named.of("for the department", department),
				Named.of("for the committee and the analyst", committee), Named.of("for the senate", senate),
				Named.of("for confirmation", confirmation), Named.of("for publication", publication));
	}

	@Test
	void onlyItsProposersWithdrawAProposal() {
		Journey proposal = anIdea(Documents.credit());

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.withdrawals.withdraw(proposal.number(), "lakeside-faculty2"));
		assertThat(proposal).isWaitingAt("userTask_draftProposal");
	}

	@Test
	void whatIsPublishedCannotBeWithdrawn() {
		Journey proposal = confirmable(aSubmittedProposal(Documents.credit())).academicAffairsDecides("approved");

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.withdrawals.withdraw(proposal.number(), proposal.proposer()))
			.withMessage("Proposal %s cannot be withdrawn while PUBLISHED", proposal.number());
	}

	/** By rules of a campus's own, under which its committee's chair decides alone. */
	private Journey forwardedByOneOfficerAlone() throws IOException {
		byte[] shared = Files.readAllBytes(Path.of("dmn", RULES));
		String alone = new String(shared, StandardCharsets.UTF_8).replace("<text>\"ballot\"</text>",
				"<text>\"single\"</text>");
		this.sets.deploy("hillview", Map.of(RULES, alone.getBytes(StandardCharsets.UTF_8)), null, "test");
		try {
			return anIdea(Documents.at("hillview", Documents.shortNoncredit()), "hillview-faculty1").submits()
				.decidesForBody("committee1", "forwarded");
		}
		finally {
			this.sets.deploy("hillview", Map.of(RULES, shared), null, "test");
		}
	}

	private Journey confirmable(Journey submitted) {
		return submitted.departmentDecides("forwarded")
			.committeeVotes("approve", "approve", "approve", "approve", "approve")
			.senateRecords("forwarded", 7, 7, 0);
	}

}
