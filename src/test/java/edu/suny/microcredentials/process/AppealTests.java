package edu.suny.microcredentials.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Map;

import edu.suny.microcredentials.appeal.Appeal;
import edu.suny.microcredentials.appeal.Appeals;
import edu.suny.microcredentials.appeal.process.TakingAppealsBack;
import edu.suny.microcredentials.calendar.AcademicCalendar;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.committee.Guarantees;
import edu.suny.microcredentials.consultation.process.Consulting;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.lapse.process.TakingUpAgain;
import edu.suny.microcredentials.proposal.ProposalState;
import edu.suny.microcredentials.proposal.process.Transferring;
import edu.suny.microcredentials.proposal.process.Withdrawals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static edu.suny.microcredentials.process.JourneyAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Rejections that are appealed, and what becomes of them. */
@EveryNodeOf("appeal")
class AppealTests extends JourneyTests {

	private static final String APPEAL = "userTask_appealRejection";

	private static final String HEARING = "userTask_hearAppeal";

	@Autowired
	Appeals appeals;

	@Autowired
	AcademicCalendar calendar;

	@Autowired
	Campuses campuses;

	@Autowired
	Guarantees guarantees;

	@Autowired
	Withdrawals withdrawals;

	@Autowired
	TakingUpAgain takingUp;

	@Autowired
	TakingAppealsBack takingBack;

	@Autowired
	Transferring transferring;

	@Autowired
	Consulting consulting;

	@Test
	void whatIsRejectedCanBeAppealedInTheDaysOfTheTable() {
		Journey proposal = rejected();

		assertThat(proposal).isWaitingAt(APPEAL);
		assertThat(proposal.tasks().get(0).getAssignee()).isEqualTo("lakeside-faculty1");
		assertThat(state(proposal)).isEqualTo(ProposalState.REJECTED);
		assertThat(proposal.timer("boundaryEvent_appealTimeOver").getDuedate()).isEqualTo(
				Date.from(this.calendar.after("lakeside", proposal.tasks().get(0).getCreateTime().toInstant(), 20)));
		assertThat(proposal.timer("boundaryEvent_appealTimeOver").getDuedate())
			.isEqualTo(proposal.tasks().get(0).getDueDate());
		assertThat(acts(proposal)).endsWith("rejected", "appeal-opened");
	}

	@Test
	void aGrantedAppealBeginsANextRoundInWhichTheBodiesDecideAgain() {
		Journey proposal = rejected().appeals();
		assertThat(proposal).isWaitingAt(HEARING);
		assertThat(toldOf(proposal, "appealed:")).contains("lakeside-senator1", "lakeside-senator7");

		proposal.timeComes("boundaryEvent_hearingComesNear").timeComes("boundaryEvent_hearingOverdue");
		assertThat(toldOf(proposal, "reminder:task:")).containsExactly("lakeside-senator1", "lakeside-senator2");
		proposal.appealIsHeard("senator1", "granted");

		assertThat(proposal).isWaitingAt("userTask_draftProposal").hasPassed("serviceTask_beginNextRound");
		assertThat(state(proposal)).isEqualTo(ProposalState.RETURNED);
		assertThat(proposal.variable("findings").toString()).contains("granted the appeal: As we heard it");
		assertThat(toldOf(proposal, "appeal-heard:")).containsExactly("lakeside-faculty1");
		assertThat(acts(proposal)).containsSubsequence("rejected", "appeal-opened", "appealed", "appeal-heard",
				"returned");
		proposal.submits();
		assertThat(proposal).isWaitingAt("userTask_decideForBody");
	}

	@Test
	void aGrantedAppealIsNoGovernanceByFaculty() {
		Journey proposal = rejected().appeals().appealIsHeard("senator1", "granted");

		assertThat(this.guarantees.check(proposal.number()).met()).isFalse();
		proposal.submits();
		assertThat(this.guarantees.check(proposal.number()).met()).isFalse();
		assertThat(proposal).hasNotPassed("userTask_confirmApproval");
	}

	@Test
	void aDeniedAppealIsFinal() {
		Journey proposal = rejected().appeals().appealIsHeard("senator2", "denied");

		assertThat(proposal).isEndedAt("endEvent_proposalRejected").hasPassed("endEvent_appealDenied");
		assertThat(state(proposal)).isEqualTo(ProposalState.REJECTED);
		Appeal appeal = this.appeals.last(proposal.number()).orElseThrow();
		assertThat(appeal.granted()).isFalse();
		assertThat(appeal.rule()).endsWith("#usual");
		assertThat(acts(proposal)).endsWith("rejected", "appeal-opened", "appealed", "appeal-heard");
	}

	@Test
	void whoeverAcceptsTheRejectionEndsIt() {
		Journey proposal = rejected().acceptsTheRejection();

		assertThat(proposal).isEndedAt("endEvent_proposalRejected").hasPassed("endEvent_rejectionAccepted");
		assertThat(acts(proposal)).endsWith("appeal-opened", "rejection-accepted");
		assertThat(this.appeals.open(proposal.number())).isEmpty();
	}

	@Test
	void whatIsNotAppealedInTimeStaysRejected() {
		Journey proposal = rejected().timeComes("boundaryEvent_appealEndsSoon");
		assertThat(toldOf(proposal, "reminder:task:")).containsExactly("lakeside-faculty1");

		proposal.timeComes("boundaryEvent_appealTimeOver");

		assertThat(proposal).isEndedAt("endEvent_proposalRejected").hasPassed("endEvent_notAppealedInTime");
		assertThat(acts(proposal)).endsWith("appeal-opened", "not-appealed");
		assertThat(this.appeals.open(proposal.number())).isEmpty();
	}

	@Test
	void whatIsRejectedAgainAfterAGrantedAppealIsFinal() {
		Journey proposal = rejected().appeals().appealIsHeard("senator1", "granted").submits();

		proposal.departmentDecides("rejected");

		assertThat(proposal).isEndedAt("endEvent_proposalRejected").hasPassed("endEvent_rejectionFinal");
	}

	@Test
	void onlyItsProposersAppealWithGrounds() {
		Journey proposal = rejected();

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> proposal.submits("lakeside-faculty2", APPEAL, Map.of("action", "accept")));
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> proposal.submits("lakeside-faculty1", APPEAL, Map.of("action", "appeal")));
		assertThat(proposal).isWaitingAt(APPEAL);
	}

	@Test
	void anyOfItsProposersAppeals() {
		Journey proposal = aSubmittedProposal(Documents.credit()).with(this.rows, "lakeside-faculty2")
			.departmentDecides("rejected")
			.timeComes("boundaryEvent_appealEndsSoon");

		assertThat(proposal.tasks().get(0).getAssignee()).isNull();
		assertThat(toldOf(proposal, "reminder:task:")).containsExactly("lakeside-faculty1", "lakeside-faculty2");
		proposal.completes("lakeside-faculty2", APPEAL, Map.of("action", "appeal", "grounds", "We both think so"));

		assertThat(proposal).isWaitingAt(HEARING);
		assertThat(this.appeals.last(proposal.number()).orElseThrow().appealedBy()).isEqualTo("lakeside-faculty2");
	}

	@Test
	void whoeverTakesTheProposersPlaceAppealsWhileItCanBeAppealed() {
		Journey proposal = rejected();

		transfer(proposal, "lakeside-faculty1", "lakeside-faculty3");

		assertThat(proposal.tasks().get(0).getAssignee()).isEqualTo("lakeside-faculty3");
		assertThat(toldOf(proposal, "decided:")).containsExactly("lakeside-faculty1", "lakeside-faculty3");
		assertThatExceptionOfType(RefusedException.class).isThrownBy(proposal::acceptsTheRejection);
		proposal.completes("lakeside-faculty3", APPEAL, Map.of("action", "accept"));
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> transfer(proposal, "lakeside-faculty3", "lakeside-faculty1"))
			.withMessageContaining("cannot be transferred while REJECTED");
	}

	@Test
	void whoIsLeftAsTheOnlyProposerHasTheTaskByName() {
		Journey proposal = aSubmittedProposal(Documents.credit()).with(this.rows, "lakeside-faculty2")
			.departmentDecides("rejected");

		transfer(proposal, "lakeside-faculty1", "lakeside-faculty2");

		assertThat(proposal.tasks().get(0).getAssignee()).isEqualTo("lakeside-faculty2");
	}

	private void transfer(Journey proposal, String from, String to) {
		this.transferring.transfer(proposal.number(), from, to, "Left the college", "lakeside-office1");
	}

	@Test
	void itsProposersTakeAnAppealBackUntilItIsHeard() {
		Journey proposal = rejected();
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.takingBack.takeBack(proposal.number(), "lakeside-faculty1"));
		proposal.appeals();
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.takingBack.takeBack(proposal.number(), "lakeside-faculty2"))
			.withMessageContaining("Only those who make proposal");

		this.takingBack.takeBack(proposal.number(), "lakeside-faculty1");

		assertThat(proposal).isEndedAt("endEvent_proposalRejected").hasPassed("endEvent_appealWithdrawn");
		assertThat(acts(proposal)).endsWith("appealed", "appeal-withdrawn");
		assertThat(toldOf(proposal, "appeal-withdrawn:")).contains("lakeside-senator1");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.takingBack.takeBack(proposal.number(), "lakeside-faculty1"));
	}

	@Test
	void aBodyThatRejectedItIsNotGoneRoundByAnotherRoute() {
		Journey proposal = aSubmittedProposal(Documents.credit()).departmentDecides("forwarded")
			.committeeVotes("approve", "approve", "approve", "approve", "approve")
			.senateRecords("rejected", 6, 6, 0);
		proposal.appeals().appealIsHeard("provost", "granted");
		proposal.document().removeAll().setAll(Documents.shortNoncredit());

		proposal.submits();
		if (!proposal.waiting().contains("userTask_resolveMissingGovernance")) {
			proposal.committeeVotes("approve", "approve", "approve", "approve", "approve");
		}

		assertThat(proposal).isWaitingAt("userTask_resolveMissingGovernance").hasNotPassed("userTask_confirmApproval");
		assertThat(this.guarantees.check(proposal.number()).reason())
			.startsWith("Senate, a body of faculty, rejected revision 1 of proposal %s and has not forwarded it since"
				.formatted(proposal.number()));
	}

	@Test
	void whomTheOfficeHadHeardItIsToldOfWhenTheAppealIsGranted() {
		Journey proposal = aSubmittedProposal(Documents.credit());
		this.consulting.add(proposal.number(), "lakeside-faculty3", "They know the field", "lakeside-office1");
		proposal.departmentDecides("rejected").appeals();
		assertThat(toldOf(proposal, "consultation-ended:")).isEmpty();

		proposal.appealIsHeard("senator1", "granted");

		assertThat(toldOf(proposal, "consultation-ended:")).containsExactly("lakeside-office1", "lakeside-office2");
		this.consulting.add(proposal.number(), "lakeside-faculty3", "As before", "lakeside-office1");
		assertThat(proposal).isWaitingAt("userTask_draftProposal", "userTask_respondToConsultation");
	}

	@Test
	void onlyTheBodyThatTheTableNamesHearsIt() {
		Journey proposal = rejected().appeals();

		for (String other : List.of("lakeside-faculty1", "lakeside-department1", "lakeside-committee1",
				"lakeside-provost", "lakeside-senator3")) {
			assertThatExceptionOfType(RefusedException.class).as(other)
				.isThrownBy(() -> proposal.submits(other, HEARING,
						Map.of("decision", "granted", "rationale", "As we heard it", "manner", "officer")));
		}
		assertThat(proposal).isWaitingAt(HEARING);
	}

	@Test
	void whatIsRejectedCanNeitherBeWithdrawnNorTakenUpAgainWhileItCanBeAppealed() {
		Journey proposal = rejected();

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.withdrawals.withdraw(proposal.number(), "lakeside-faculty1"))
			.withMessageContaining("while REJECTED");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.takingUp.copy(proposal.number(), "lakeside-faculty1"))
			.withMessageContaining("accept the rejection");
		proposal.acceptsTheRejection();
		assertThat(this.takingUp.copy(proposal.number(), "lakeside-faculty1")).startsWith("lakeside-");
	}

	@Test
	void whoMakesTheProposalDoesNotHearItsAppeal() {
		this.engine.getIdentityService().createMembership("lakeside-faculty3", "lakeside-senate");
		try {
			this.campuses.preside("lakeside-senate", "lakeside-faculty3", "lakeside-senator2");
			hearsWithoutItsProposer(
					anIdea(Documents.credit(), "lakeside-faculty3").submits().departmentDecides("rejected").appeals());
		}
		finally {
			this.campuses.preside("lakeside-senate", "lakeside-senator1", "lakeside-senator2");
			this.engine.getIdentityService().deleteMembership("lakeside-faculty3", "lakeside-senate");
		}
	}

	private void hearsWithoutItsProposer(Journey proposal) {

		assertThat(toldOf(proposal, "appealed:")).contains("lakeside-senator2").doesNotContain("lakeside-faculty3");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> proposal.appealIsHeard("faculty3", "granted"));
		assertThat(proposal.appealIsHeard("senator2", "denied")).isEndedAt("endEvent_proposalRejected");
	}

	@Test
	void aCampusWithoutAppealsEndsWithTheRejection() throws IOException {
		String table = Files.readString(Path.of("dmn/appeal-rules.dmn"));
		for (String own : List.of(table.replace("if campus.appealDays = null then 20 else campus.appealDays", "0"),
				table.replace("<text>\"senate\"</text>\n        </outputEntry>",
						"<text>\"division-council\"</text>\n        </outputEntry>"))) {
			this.engine.getRepositoryService()
				.createDeployment()
				.tenantId("harbor")
				.addString("appeal-rules.dmn", own)
				.deploy();

			Journey proposal = anIdea(Documents.at("harbor", Documents.credit()), "harbor-faculty1").submits()
				.decidesForBody("department1", "rejected");

			assertThat(proposal).isEndedAt("endEvent_proposalRejected").hasPassed("endEvent_rejectionFinal");
			assertThat(this.appeals.of(proposal.number())).isEmpty();
		}
	}

	@Test
	void whereTheCampusGivesNoDaysTheRejectionIsFinal() {
		this.rows.sql("update campus set appeal_days = 0 where id = 'harbor'").update();
		try {
			Journey proposal = anIdea(Documents.at("harbor", Documents.credit()), "harbor-faculty1").submits()
				.decidesForBody("department1", "rejected");

			assertThat(proposal).isEndedAt("endEvent_proposalRejected").hasPassed("endEvent_rejectionFinal");
		}
		finally {
			this.rows.sql("update campus set appeal_days = 20 where id = 'harbor'").update();
		}
	}

	@AfterEach
	void takeTheRulesBack() {
		Rules.takeBack("harbor", this.engine.getRepositoryService());
	}

	private Journey rejected() {
		return aSubmittedProposal(Documents.credit()).departmentDecides("rejected");
	}

}
