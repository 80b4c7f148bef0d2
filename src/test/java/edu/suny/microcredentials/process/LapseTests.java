package edu.suny.microcredentials.process;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.calendar.AcademicCalendar;
import edu.suny.microcredentials.engine.Drafts;
import edu.suny.microcredentials.engine.OpenPeriods;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.lapse.Copies;
import edu.suny.microcredentials.lapse.process.TakingUpAgain;
import edu.suny.microcredentials.proposal.ProposalState;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static edu.suny.microcredentials.process.JourneyAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Drafts and returns that nobody touches, and what becomes of them. */
class LapseTests extends JourneyTests {

	private static final String NEAR = "boundaryEvent_lapseComesNear";

	private static final String OVER = "boundaryEvent_nobodyTouchedIt";

	@Autowired
	TakingUpAgain takingUp;

	@Autowired
	Copies copies;

	@Autowired
	Drafts drafts;

	@Autowired
	OpenPeriods periods;

	@Autowired
	AcademicCalendar calendar;

	@AfterEach
	void takeTheRulesBack() {
		Rules.takeBack("harbor", this.engine.getRepositoryService());
	}

	@Test
	void aDraftThatNobodyTouchesIsRemindedOfAndLapses() {
		Journey proposal = anIdea(Documents.credit());
		Date end = proposal.timer(OVER).getDuedate();
		assertThat(proposal.timer(NEAR).getDuedate())
			.isEqualTo(Date.from(this.calendar.before("lakeside", end.toInstant(), 10)));

		proposal.timeComes(NEAR);
		assertThat(toldOf(proposal, "lapse-near:")).containsExactly("lakeside-faculty1");
		assertThat(proposal).isWaitingAt("userTask_draftProposal");

		proposal.timeComes(OVER);
		assertThat(proposal).isEndedAt("endEvent_proposalLapsed");
		assertThat(state(proposal)).isEqualTo(ProposalState.LAPSED);
		assertThat(toldOf(proposal, "lapsed:")).containsExactly("lakeside-faculty1");
		assertThat(acts(proposal)).endsWith("lapsed");
	}

	@Test
	void whoeverSavesTheDraftHasAllTheTimeAgain() {
		Journey proposal = anIdea(Documents.credit());
		Task task = proposal.tasks().get(0);
		Instant longAgo = Instant.now().minus(100, ChronoUnit.DAYS);
		this.rows.sql("update act_ru_task set create_time_ = ?, last_updated_ = null where id_ = ?")
			.params(java.sql.Timestamp.from(longAgo), task.getId())
			.update();
		this.periods.reckonInstance(task.getProcessInstanceId());
		assertThat(proposal.timer(OVER).getDuedate())
			.isEqualTo(Date.from(this.calendar.after("lakeside", longAgo, 180)));

		this.drafts.save(task.getId(), Documents.credit().without("proposers"), null, "lakeside-faculty1");

		assertThat(proposal.timer(OVER).getDuedate().toInstant())
			.isAfter(this.calendar.after("lakeside", longAgo.plus(90, ChronoUnit.DAYS), 180));
		proposal.saves();
		assertThat(proposal).isWaitingAt("userTask_draftProposal");
	}

	@Test
	void whatWasReturnedLapsesSooner() {
		Journey proposal = aSubmittedProposal(Documents.credit()).departmentDecides("returned");

		assertThat(proposal.timer(OVER).getDuedate())
			.isEqualTo(Date.from(this.calendar.after("lakeside", begun(proposal), 80)));

		proposal.timeComes(OVER);
		assertThat(proposal).isEndedAt("endEvent_proposalLapsed");
		assertThat(state(proposal)).isEqualTo(ProposalState.LAPSED);
	}

	@Test
	void allWhoMakeWhatWasReturnedAreRemindedOfItBeforeItLapses() {
		Journey proposal = aSubmittedProposal(Documents.credit()).with(this.rows, "lakeside-faculty2")
			.departmentDecides("returned");
		assertThat(proposal.timer(NEAR).getDuedate())
			.isEqualTo(Date.from(this.calendar.after("lakeside", begun(proposal), 70)));
		assertThat(toldOf(proposal, "lapse-near:")).isEmpty();

		proposal.timeComes(NEAR);
		assertThat(toldOf(proposal, "lapse-near:")).containsExactly("lakeside-faculty1", "lakeside-faculty2");
		assertThat(proposal).isWaitingAt("userTask_draftProposal");
		assertThat(state(proposal)).isEqualTo(ProposalState.RETURNED);

		proposal.timeComes(OVER);
		assertThat(proposal).isEndedAt("endEvent_proposalLapsed");
		assertThat(toldOf(proposal, "lapsed:")).containsExactly("lakeside-faculty1", "lakeside-faculty2");
	}

	@Test
	void aCampusSaysItselfHowLongADraftMayRest() {
		Journey begunBefore = anIdea(Documents.at("harbor", Documents.credit()), "harbor-faculty1");
		Rules.of("lapse-rules")
			.with("firstDraft", "days", "20")
			.with("firstDraft", "reminderDays", "5")
			.with("returned", "days", "7")
			.at("harbor", this.engine.getRepositoryService());
		Journey here = anIdea(Documents.at("harbor", Documents.credit()), "harbor-faculty1");
		Journey elsewhere = anIdea(Documents.credit());

		assertRests("harbor", here, 20, 5);
		assertRests("lakeside", elsewhere, 180, 10);
		here.timeComes(NEAR);
		assertThat(toldOf(here, "lapse-near:")).containsExactly("harbor-faculty1");

		here.saves();
		assertRests("harbor", here, 20, 5);
		here.submits().departmentDecides("returned");
		assertThat(here.timer(OVER).getDuedate()).isEqualTo(Date.from(this.calendar.after("harbor", begun(here), 7)));
		here.timeComes(OVER);
		assertThat(state(here)).isEqualTo(ProposalState.LAPSED);

		assertRests("harbor", begunBefore.saves(), 180, 10);
		begunBefore.submits().departmentDecides("returned");
		assertThat(begunBefore.timer(OVER).getDuedate())
			.isEqualTo(Date.from(this.calendar.after("harbor", begun(begunBefore), 7)));
	}

	private void assertRests(String campus, Journey proposal, int days, int reminderDays) {
		Instant end = this.calendar.after(campus, begun(proposal), days);
		assertThat(proposal.timer(OVER).getDuedate()).isEqualTo(Date.from(end));
		assertThat(proposal.timer(NEAR).getDuedate())
			.isEqualTo(Date.from(this.calendar.before(campus, end, reminderDays)));
	}

	@Test
	void whereABodyWaitsForChangesItsDeadlinesHold() {
		new Rules().with("departmentChair", "method", "\"ballot\"")
			.with("departmentChair", "changesVerifiedBy", "\"chair\"")
			.at("harbor", this.engine.getRepositoryService());
		Journey proposal = anIdea(Documents.at("harbor", Documents.credit()), "harbor-faculty1").submits()
			.votes("department1", "approve-with-changes")
			.votes("department2", "approve")
			.votes("department3", "approve");

		assertThat(proposal.timer(OVER).getDuedate()).isAfter(Date.from(Instant.parse("2900-01-01T00:00:00Z")));
	}

	@Test
	void whatLapsedIsTakenUpAgainAsACopyOfWhatItSaidLast() {
		Journey proposal = anIdea(Documents.credit());
		ObjectNode edited = Documents.credit().put("audience", "Those who come back to it").without("proposers");
		this.drafts.save(proposal.tasks().get(0).getId(), edited, null, "lakeside-faculty1");
		proposal.timeComes(OVER);

		String copy = this.takingUp.copy(proposal.number(), "lakeside-faculty1");

		Journey again = new Journey(this.engine, this.identity, copy, "lakeside-faculty1", Documents.credit());
		assertThat(again).isWaitingAt("userTask_draftProposal");
		JsonNode draft = this.drafts.read(again.tasks().get(0).getId(), "lakeside-faculty1").document();
		assertThat(draft.path("audience").asText()).isEqualTo("Those who come back to it");
		assertThat(draft.path("outcomes")).isEqualTo(Documents.credit().path("outcomes"));
		assertThat(this.copies.original(copy)).contains(proposal.number());
		assertThat(this.copies.copies(proposal.number())).containsExactly(copy);
		assertThat(acts(proposal)).endsWith("lapsed", "taken-up-again");
		assertThat(acts(again)).containsExactly("proposed", "copied");
	}

	@Test
	void whatIsTakenUpAgainTwiceIsOneCopyUntilThatHasEnded() {
		Journey proposal = anIdea(Documents.credit());
		proposal.withdrawsTheDraft();
		String copy = this.takingUp.copy(proposal.number(), "lakeside-faculty1");

		assertThat(this.takingUp.copy(proposal.number(), "lakeside-faculty1")).isEqualTo(copy);

		new Journey(this.engine, this.identity, copy, "lakeside-faculty1", Documents.credit()).withdrawsTheDraft();
		assertThat(this.takingUp.copy(proposal.number(), "lakeside-faculty1")).isNotEqualTo(copy);
	}

	@Test
	void onlyItsProposersTakeUpOnlyWhatHasEnded() {
		Journey proposal = anIdea(Documents.credit());

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.takingUp.copy(proposal.number(), "lakeside-faculty1"))
			.withMessageContaining("cannot be taken up again while DRAFT");
		proposal.withdrawsTheDraft();
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.takingUp.copy(proposal.number(), "lakeside-faculty2"))
			.withMessageContaining("Only those who made");
		assertThat(this.takingUp.copy(proposal.number(), "lakeside-faculty1")).startsWith("lakeside-");
	}

	private static Instant begun(Journey proposal) {
		return proposal.tasks().get(0).getCreateTime().toInstant();
	}

}
