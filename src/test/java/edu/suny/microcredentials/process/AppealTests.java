package edu.suny.microcredentials.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Map;

import edu.suny.microcredentials.appeal.Appeal;
import edu.suny.microcredentials.appeal.Appeals;
import edu.suny.microcredentials.calendar.AcademicCalendar;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.committee.Guarantees;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.lapse.process.TakingUpAgain;
import edu.suny.microcredentials.proposal.ProposalState;
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

	@Test
	void whatIsRejectedCanBeAppealedInTheDaysOfTheTable() {
		Journey proposal = rejected();

		assertThat(proposal).isWaitingAt(APPEAL);
		assertThat(state(proposal)).isEqualTo(ProposalState.REJECTED);
		assertThat(proposal.timer("boundaryEvent_appealTimeOver").getDuedate()).isEqualTo(
				Date.from(this.calendar.after("lakeside", proposal.tasks().get(0).getCreateTime().toInstant(), 20)));
		assertThat(toldOf(proposal, "appealable:")).containsExactly("lakeside-faculty1");
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
		assertThat(acts(proposal)).containsSubsequence("rejected", "appealed", "appeal-heard", "returned");
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
		assertThat(acts(proposal)).endsWith("rejected", "appealed", "appeal-heard");
	}

	@Test
	void whoeverAcceptsTheRejectionEndsIt() {
		Journey proposal = rejected().acceptsTheRejection();

		assertThat(proposal).isEndedAt("endEvent_proposalRejected").hasPassed("endEvent_rejectionAccepted");
		assertThat(acts(proposal)).endsWith("rejected");
	}

	@Test
	void whatIsNotAppealedInTimeStaysRejected() {
		Journey proposal = rejected().timeComes("boundaryEvent_appealEndsSoon");
		assertThat(toldOf(proposal, "reminder:task:")).containsExactly("lakeside-faculty1");

		proposal.timeComes("boundaryEvent_appealTimeOver");

		assertThat(proposal).isEndedAt("endEvent_proposalRejected").hasPassed("endEvent_notAppealedInTime");
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
	void onlyTheBodyThatTheTableNamesHearsIt() {
		Journey proposal = rejected().appeals();

		for (String other : List.of("lakeside-faculty1", "lakeside-department1", "lakeside-committee1",
				"lakeside-provost", "lakeside-senator3")) {
			assertThatExceptionOfType(RefusedException.class).as(other)
				.isThrownBy(() -> proposal.submits(other, HEARING,
						Map.of("decision", "granted", "rationale", "As we heard it")));
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
		for (String own : List.of(table.replace("<text>20</text>", "<text>0</text>"),
				table.replace("<text>\"senate\"</text>\n        </outputEntry>",
						"<text>\"review-committee\"</text>\n        </outputEntry>"))) {
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

	@AfterEach
	void takeTheRulesBack() {
		Rules.takeBack("harbor", this.engine.getRepositoryService());
	}

	private Journey rejected() {
		return aSubmittedProposal(Documents.credit()).departmentDecides("rejected");
	}

	private List<String> acts(Journey proposal) {
		return this.rows.sql("select text::jsonb ->> 'act' from governance_record where proposal = ? order by sequence")
			.param(proposal.number())
			.query(String.class)
			.list();
	}

}
