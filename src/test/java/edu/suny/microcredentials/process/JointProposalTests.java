package edu.suny.microcredentials.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.EmbeddedDatabase;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.askback.process.AskingBack;
import edu.suny.microcredentials.calendar.AcademicCalendar;
import edu.suny.microcredentials.calendar.Calendars;
import edu.suny.microcredentials.calendar.Days;
import edu.suny.microcredentials.calendar.ProposalCalendar;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.campus.RegisterCheck;
import edu.suny.microcredentials.campus.Tracker;
import edu.suny.microcredentials.campus.Trackers;
import edu.suny.microcredentials.committee.Finding;
import edu.suny.microcredentials.committee.Guarantees;
import edu.suny.microcredentials.committee.Outcome;
import edu.suny.microcredentials.committee.Reopenings;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.committee.process.Reassigning;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.hold.Holding;
import edu.suny.microcredentials.proposal.ProposalState;
import edu.suny.microcredentials.proposal.Transfers;
import edu.suny.microcredentials.proposal.process.Transferring;
import edu.suny.microcredentials.proposal.process.Withdrawals;
import edu.suny.microcredentials.tracker.Readers;
import edu.suny.microcredentials.tracker.VisibleProposals;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;

import static edu.suny.microcredentials.process.JourneyAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Proposals that departments of several campuses make together. */
@EveryNodeOf("joint-governance")
class JointProposalTests extends JourneyTests {

	@Autowired
	VisibleProposals visible;

	@Autowired
	Readers readers;

	@Autowired
	Guarantees guarantees;

	@Autowired
	Withdrawals withdrawals;

	@Autowired
	Reassigning reassigning;

	@Autowired
	Holding holding;

	@Autowired
	AskingBack asking;

	@Autowired
	Trackers trackers;

	@Autowired
	Transfers transfers;

	@Autowired
	Transferring transferring;

	@Autowired
	Calendars calendars;

	@Autowired
	AcademicCalendar calendar;

	@Autowired
	Campuses campuses;

	@Autowired
	@Qualifier("namedDepartmentsStay")
	RegisterCheck named;

	@Autowired
	Reopenings reopenings;

	@Autowired
	EmbeddedDatabase.Owner owner;

	@LocalServerPort
	int port;

	private static final String[] APPROVE = { "approve", "approve", "approve", "approve", "approve" };

	private static final String[] RETURN = { "return", "return", "return", "return", "return" };

	private static final String[] REJECT = { "reject", "reject", "reject", "reject", "reject" };

	/** Of the row of the offices in the shared table of rules. */
	private static final int OFFICE_DAYS = 10;

	@AfterEach
	void takeTheModelsBack() {
		Rules.takeBack("hillview", this.engine.getRepositoryService());
	}

	@Test
	void whatBothCampusesForwardAndConfirmIsPublished() {
		Journey proposal = aJoinedProposal();
		assertThat(proposal.waiting()).containsExactly("userTask_castBallot");
		assertThat(proposal.tasks()).extracting(Task::getTenantId).containsOnly("lakeside", "hillview").hasSize(10);

		assertThat(Caller.browser(this.port, "lakeside-faculty1").get("/proposals/" + proposal.number()).body())
			.containsSubsequence("What comes next", "Confirmation by the others",
					"Academic affairs: Confirm the approval");

		proposal.committeeVotes(APPROVE);
		assertThat(proposal).isWaitingAt("userTask_castBallot");
		proposal.at("hillview").committeeVotes(APPROVE);
		assertThat(proposal).isWaitingAt("userTask_confirmApproval");
		assertThat(proposal.tasks()).extracting(Task::getTenantId).containsExactly("hillview");
		proposal.at("hillview").academicAffairsDecides("approved");
		assertThat(proposal.tasks()).extracting(Task::getTenantId).containsExactly("lakeside");
		proposal.academicAffairsDecides("approved");

		assertThat(proposal).isEndedAt("endEvent_credentialPublished").hasPassed("endEvent_jointlyDecided");
		assertThat(state(proposal)).isEqualTo(ProposalState.PUBLISHED);
		String slug = this.rows.sql("select slug from credential where proposal = ?")
			.param(proposal.number())
			.query(String.class)
			.single();
		assertThat(Caller.stranger(this.port).get("/catalogue/lakeside/" + slug).body()).contains("viewBox=\"0 0 2 1\"",
				"fill=\"#2f5d34\"", "fill=\"#6b2e5f\"");
	}

	@Test
	void untilSomebodyThereAgreesNothingIsAskedOfTheOtherCampus() {
		Journey proposal = aJointProposal(Documents.shortNoncredit());

		assertThat(proposal).isWaitingAt("userTask_joinProposal");
		assertThat(proposal.tasks()).extracting(Task::getTenantId).containsExactly("hillview");
		assertThat(this.proposals.get(proposal.number()).partners()).isEmpty();
		assertThat(visible(proposal, "hillview-senator1")).isFalse();
		assertThat(Caller.browser(this.port, "hillview-department2").get("/").body()).contains("Join the proposal",
				proposal.number());
		assertThatExceptionOfType(RefusedException.class).isThrownBy(
				() -> proposal.submits("hillview-senator1", "userTask_joinProposal", Map.of("decision", "joined")));

		joins(proposal, "joined");

		assertThat(this.proposals.get(proposal.number()).partners()).containsExactly("hillview");
		assertThat(this.proposals.get(proposal.number()).proposers()).containsExactly("lakeside-faculty1",
				"hillview-department2");
		assertThat(acts(proposal)).contains("joined");
		assertThat(visible(proposal, "hillview-senator1")).isTrue();
		assertThat(visible(proposal, "harbor-senator1")).isFalse();
	}

	@Test
	void whatADepartmentDoesNotJoinGoesBackWithItsReason() {
		Journey proposal = joins(aJointProposal(Documents.shortNoncredit()), "declined");

		assertThat(proposal).isWaitingAt("userTask_draftProposal").hasPassed("endEvent_notAllJoined");
		assertThat(visible(proposal, "hillview-senator1")).isFalse();
		assertThat(String.valueOf(proposal.variable("findings"))).contains("As we see it");

		proposal.document().remove("jointDepartments");
		proposal.submits();

		assertThat(proposal).isWaitingAt("userTask_castBallot");
		assertThat(proposal.tasks()).extracting(Task::getTenantId).containsOnly("lakeside").hasSize(5);
	}

	@Test
	void whatOneCampusReturnsTheOtherDoesNotGoOnWith() {
		Journey proposal = aJoinedProposal();

		proposal.at("hillview").committeeVotes(RETURN);

		assertThat(proposal).isWaitingAt("userTask_draftProposal").hasPassed("endEvent_notForwardedByAll");
		assertThat(review(proposal, "lakeside", "curriculum-committee").outcome()).isEqualTo(Outcome.CLOSED);
		assertThat(state(proposal)).isEqualTo(ProposalState.RETURNED);
	}

	@Test
	void whatOneCampusRejectsIsRejectedAndHeardThere() {
		Journey proposal = aJoinedProposal().committeeVotes(APPROVE);

		proposal.at("hillview").committeeVotes(REJECT);

		assertThat(state(proposal)).isEqualTo(ProposalState.REJECTED);
		assertThat(proposal).isWaitingAt("userTask_appealRejection");
		assertThat(proposal.tasks()).extracting(Task::getTenantId).containsExactly("lakeside");
		proposal.appeals();
		assertThat(proposal).isWaitingAt("userTask_hearAppeal");
		assertThat(proposal.tasks()).extracting(Task::getTenantId).containsExactly("hillview");
		proposal.at("hillview").appealIsHeard("senator1", "denied");
		assertThat(proposal).isEndedAt("endEvent_proposalRejected");
	}

	@Test
	void inTheNextRoundEachCampusAsksOnlyThoseWhoseMatterChanged() {
		Journey proposal = aJoinedProposal().committeeVotes(APPROVE);
		proposal.at("hillview").committeeVotes(RETURN);
		proposal.document().put("summary", "Graduates clean, summarise and present data, and say how they did it.");

		proposal.submits();

		assertThat(proposal).isWaitingAt("userTask_castBallot");
		assertThat(proposal.tasks()).extracting(Task::getTenantId).containsOnly("hillview").hasSize(5);
		proposal.at("hillview").committeeVotes(APPROVE);
		assertThat(proposal).isWaitingAt("userTask_confirmApproval");
	}

	@Test
	void eachDepartmentReviewsAtItsOwnCampus() {
		Journey proposal = joined(Documents.credit());

		proposal.departmentDecides("forwarded");
		proposal.at("hillview").departmentDecides("forwarded");

		assertThat(review(proposal, "hillview", "department-sciences").decidedBy()).isEqualTo("hillview-department1");
		assertThat(proposal).isWaitingAt("userTask_castBallot");
		assertThat(proposal.tasks()).hasSize(10);
	}

	@Test
	void whatAPartnersAcademicAffairsReturnIsReturned() {
		Journey proposal = aJoinedProposal().committeeVotes(APPROVE);
		proposal.at("hillview").committeeVotes(APPROVE);

		proposal.at("hillview").academicAffairsDecides("returned");

		assertThat(proposal).isWaitingAt("userTask_draftProposal");
		assertThat(this.reviews.findings(proposal.number(), 1)).hasSize(1);
	}

	@Test
	void changesThatAPartnersBodyRequiresAreATaskAtTheLeadsCampus() {
		changesAreSeenByTheChair();
		Journey proposal = aJoinedProposal();

		proposal.at("hillview").committeeVotes("approve-with-changes", "approve", "approve", "approve", "approve");

		assertThat(proposal).isWaitingAt("userTask_castBallot", "userTask_draftProposal");
		Task draft = proposal.tasks()
			.stream()
			.filter((task) -> task.getTaskDefinitionKey().equals("userTask_draftProposal"))
			.findFirst()
			.orElseThrow();
		assertThat(draft.getTenantId()).isEqualTo("lakeside");
		assertThat(this.identity.as("lakeside-faculty1",
				() -> this.engine.getTaskService().createTaskQuery().taskId(draft.getId()).count()))
			.isEqualTo(1);
		assertThat(this.identity.as("lakeside-faculty1",
				() -> this.engine.getFormService().getDeployedTaskForm(draft.getId())))
			.isNotEmpty();
		proposal.document().put("prerequisites", "One semester of biology");
		proposal.submits();
		assertThat(proposal).isWaitingAt("userTask_castBallot", "userTask_verifyChanges");
	}

	@Test
	void withWhomItIsMadeIsSettledWhenARoundBegins() {
		changesAreSeenByTheChair();
		Journey proposal = aJoinedProposal();
		proposal.at("hillview").committeeVotes("approve-with-changes", "approve", "approve", "approve", "approve");
		proposal.document().remove("jointDepartments");

		assertThatExceptionOfType(RefusedException.class).isThrownBy(proposal::submits)
			.withMessageContaining("cannot change while it is under review");
	}

	@Test
	void onlyDepartmentsOfOtherCampusesPropose() {
		for (String wrong : List.of("hillview-senate", "lakeside-department-business", "nowhere", "hillview")) {
			ObjectNode document = Documents.shortNoncredit();
			document.putArray("jointDepartments").addObject().put("department", wrong);
			Journey idea = anIdea(document);

			assertThatExceptionOfType(RefusedException.class).as(wrong)
				.isThrownBy(idea::submits)
				.withMessageContaining(wrong.equals("lakeside-department-business") ? "of your own campus"
						: "is no department of another campus");
		}
		ObjectNode twice = Documents.shortNoncredit();
		twice.putArray("jointDepartments").addObject().put("department", "hillview-department-sciences");
		twice.withArray("jointDepartments").addObject().put("department", "hillview-department-business");
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> anIdea(twice).submits())
			.withMessageContaining("one department of Hillview College");
	}

	@Test
	void aMemberOfOneCampusSeesNoTaskOfTheOther() {
		Journey proposal = aJoinedProposal();

		for (String campus : List.of("lakeside", "hillview")) {
			assertThat(this.identity.as(campus + "-committee1",
					() -> this.engine.getTaskService()
						.createTaskQuery()
						.processInstanceBusinessKey(proposal.number())
						.list()))
				.extracting(Task::getTenantId)
				.containsOnly(campus);
		}
		assertThat(this.identity.as("harbor-office1",
				() -> this.engine.getTaskService()
					.createTaskQuery()
					.processInstanceBusinessKey(proposal.number())
					.list()))
			.isEmpty();
	}

	@Test
	void whatWasRejectedThereIsNotGovernedByTheOtherCampusAlone() {
		Journey proposal = aJoinedProposal().committeeVotes(APPROVE);

		assertThat(this.guarantees.check(proposal.number()).met()).isFalse();
		proposal.at("hillview").committeeVotes(APPROVE);
		assertThat(this.guarantees.check(proposal.number()).met()).isTrue();
	}

	@Test
	void whereTheFacultyOfOneCampusDidNotGovernItNoneConfirms() {
		new Rules().with("curriculumCommitteeNoncredit", "method", "\"single\"")
			.at("hillview", this.engine.getRepositoryService());
		Journey proposal = aJoinedProposal().committeeVotes(APPROVE);

		proposal.at("hillview").decidesForBody("committee1", "forwarded");

		assertThat(proposal).isWaitingAt("userTask_resolveMissingGovernance").hasPassed("endEvent_notGovernedByAll");
		assertThat(this.guarantees.check(proposal.number()).reason())
			.contains("Curriculum committee, Hillview College");
	}

	@Test
	void whoLeavesWithTheirCampusMakesItNoMore() {
		Journey proposal = aJoinedProposal();
		proposal.at("hillview").committeeVotes(RETURN);
		proposal.document().remove("jointDepartments");

		proposal.submits();

		assertThat(this.proposals.get(proposal.number()).proposers()).containsExactly("lakeside-faculty1");
		assertThat(this.transfers.formerProposers(proposal.number())).containsExactly("hillview-department2");
		assertThat(visible(proposal, "hillview-department2")).isFalse();
	}

	@Test
	void aBodyHasThoseOfItsOwnCampusDecideAgain() {
		Journey proposal = aJoinedProposal().committeeVotes(APPROVE);

		assertThat(this.reopenings.possible(proposal.number(), "hillview-senate")).isEmpty();
		assertThat(this.reopenings.possible(proposal.number(), "lakeside-senate")).hasSize(1);
		proposal.at("hillview").committeeVotes(APPROVE);
		assertThat(this.reopenings.possible(proposal.number(), "hillview-academic-affairs"))
			.extracting(Reopenings.DecidedBody::label)
			.containsExactlyInAnyOrder("Curriculum committee", "Curriculum committee, Hillview College");
	}

	@Test
	void theDaysOfAnAppealAreThoseOfTheCampusThatHearsIt() {
		this.owner.jdbc().sql("update campus set appeal_days = 0 where id = 'hillview'").update();
		try {
			Journey proposal = aJoinedProposal().committeeVotes(APPROVE);

			proposal.at("hillview").committeeVotes(REJECT);

			assertThat(proposal).isEndedAt("endEvent_proposalRejected");
		}
		finally {
			this.owner.jdbc().sql("update campus set appeal_days = 20 where id = 'hillview'").update();
		}
	}

	@Test
	void theFacultyOfOneCampusIsNotTheOtherFacultyOfAnother() throws IOException {
		theSenateAloneGovernsAtHillview();
		Journey proposal = aJoinedProposal();
		proposal.at("hillview").senateRecords("forwarded", 7, 7, 0);
		proposal.committeeVotes(RETURN);
		proposal.document()
			.put("delivery", proposal.document().path("delivery").asText().equals("online") ? "hybrid" : "online");

		proposal.submits();

		assertThat(proposal).isWaitingAt("userTask_castBallot", "userTask_recordMeetingVote");
	}

	private void theSenateAloneGovernsAtHillview() throws IOException {
		this.engine.getRepositoryService()
			.createDeployment()
			.tenantId("hillview")
			.addString("faculty-governance.bpmn",
					Files.readString(Path.of("processes/faculty-governance.bpmn"))
						.replace("sourceExpression=\"curriculum-committee\"", "sourceExpression=\"senate\""))
			.deploy();
	}

	@Test
	void aCampusWithAPathOfItsOwnGovernsByThat() throws IOException {
		theSenateAloneGovernsAtHillview();
		Journey proposal = aJoinedProposal();

		assertThat(proposal).isWaitingAt("userTask_castBallot", "userTask_recordMeetingVote");
		proposal.committeeVotes(APPROVE);
		proposal.at("hillview").senateRecords("forwarded", 7, 7, 0);
		proposal.at("hillview").academicAffairsDecides("approved");
		proposal.academicAffairsDecides("approved");

		assertThat(proposal).isEndedAt("endEvent_credentialPublished");
	}

	@Test
	void whatIsWithdrawnIsWithdrawnEverywhere() {
		Journey proposal = aJoinedProposal();

		this.withdrawals.withdraw(proposal.number(), "lakeside-faculty1");

		assertThat(proposal.isEnded()).isTrue();
		assertThat(review(proposal, "hillview", "curriculum-committee").outcome()).isEqualTo(Outcome.CLOSED);
	}

	@Test
	void itIsPublishedOnceWithBothCampuses() {
		Journey proposal = joined(Documents.shortNoncredit().put("title", "Cartography of Two Shores"));
		proposal.committeeVotes(APPROVE);
		proposal.at("hillview").committeeVotes(APPROVE).academicAffairsDecides("approved");
		proposal.academicAffairsDecides("approved");
		Caller stranger = Caller.stranger(this.port);

		for (String campus : List.of("lakeside", "hillview", "harbor")) {
			assertThat(stranger.get("/catalogue?words=Cartography+Shores&campus=" + campus)
				.body()
				.contains("Cartography of Two Shores")).as(campus).isEqualTo(!campus.equals("harbor"));
		}
		assertThat(stranger.get("/catalogue/lakeside/cartography-of-two-shores").body()).contains("Hillview College",
				"Department of Sciences, Hillview College", "Curriculum committee, Hillview College",
				"Academic affairs, Hillview College");
		assertThat(stranger.get("/api/catalogue/lakeside/cartography-of-two-shores").body())
			.contains("\"partners\":[\"hillview\"]");
		assertThat(stranger.get("/catalogue/hillview/cartography-of-two-shores").statusCode()).isEqualTo(404);
	}

	@Test
	void peopleOfBothCampusesFindItAndReadIt() {
		Journey proposal = joined(Documents.shortNoncredit().put("title", "Limnology of Two Lakes"));
		String page = "/proposals/" + proposal.number();

		for (String user : List.of("lakeside-senator1", "hillview-senator1", "hillview-office1")) {
			Caller reader = Caller.browser(this.port, user);
			assertThat(reader.get(page).body()).as(user)
				.contains("Lakeside Community College, Hillview College", "Curriculum committee, Hillview College");
			assertThat(reader.get("/proposals?words=Limnology").body()).contains(proposal.number());
			assertThat(reader.get("/proposals?campus=hillview&words=Limnology").body()).contains(proposal.number());
			assertThat(reader.get("/api/proposals/" + proposal.number()).body())
				.contains("\"partners\":[\"hillview\"]");
		}
		Caller other = Caller.browser(this.port, "harbor-office1");
		assertThat(other.get(page).statusCode()).isEqualTo(404);
		assertThat(other.get("/proposals?words=Limnology").body()).doesNotContain(proposal.number());
	}

	@Test
	void strangersSeeItOnlyWhereEachOfItsCampusesShowsItsProposals() {
		Journey proposal = aJoinedProposal();
		try {
			this.trackers.show("lakeside", Tracker.PUBLIC);
			assertThat(this.visible.findOpen(proposal.number())).isEmpty();
			this.trackers.show("hillview", Tracker.PUBLIC);
			assertThat(this.visible.findOpen(proposal.number())).isPresent();
		}
		finally {
			this.trackers.show("lakeside", Tracker.MEMBERS);
			this.trackers.show("hillview", Tracker.MEMBERS);
		}
	}

	@Test
	void eachOfficeGivesTheTasksOfItsOwnCampusToOthers() {
		Journey proposal = aJoinedProposal();
		Task ballot = proposal.tasks()
			.stream()
			.filter((task) -> "hillview-committee1".equals(task.getAssignee()))
			.findFirst()
			.orElseThrow();

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.reassigning.reassign(ballot.getId(), "hillview-department3", "She is away",
					"lakeside-office1"))
			.withMessageContaining("Only the governance office of its campus");
		for (String campus : List.of("lakeside", "hillview")) {
			String page = Caller.browser(this.port, campus + "-office1").get("/proposals/" + proposal.number()).body();
			assertThat(page.contains("Hold it for a time")).as(campus).isEqualTo(campus.equals("lakeside"));
			assertThat(options(page, "transfer-from")).as(campus)
				.isEqualTo(campus.equals("lakeside") ? "Lakeside faculty 1" : "Hillview sciences department member 2");
			assertThat(page).contains("Confirm the approval", "Faculty governance, Hillview College");
		}
	}

	@Test
	void eachOfficePutsItsOwnFacultyInTheirPlaces() {
		Journey proposal = aJoinedProposal();
		String number = proposal.number();

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.transferring.transfer(number, "hillview-department2", "hillview-faculty1",
					"They left", "lakeside-office1"))
			.withMessageContaining("the campus for which somebody makes a proposal");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.transferring.transfer(number, "hillview-department2", "lakeside-faculty2",
					"They left", "hillview-office1"))
			.withMessageContaining("'lakeside-faculty2' is none");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.transferring.transfer(number, proposal.proposer(), "lakeside-faculty2", "They left",
					"hillview-office1"))
			.withMessageContaining("the campus for which somebody makes a proposal");

		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.transferring.transfer(number,
				"hillview-department2", "hillview-office1", "They left", "hillview-office1"));

		this.transferring.transfer(number, "hillview-department2", "hillview-faculty1", "They left",
				"hillview-office1");

		assertThat(this.proposals.get(number).proposers()).containsExactly(proposal.proposer(), "hillview-faculty1");
		assertThat(this.proposals.get(number).proposersThere()).containsExactly(proposal.proposer());
		assertThat(this.transfers.formerProposers(number)).containsExactly("hillview-department2");
		assertThat(this.rows
			.sql("select recipient from notice where proposal = ? and subject like 'Other proposers%' order by 1")
			.param(number)
			.query(String.class)
			.list()).containsExactly("hillview-department2", "hillview-faculty1", "lakeside-faculty1");
	}

	@Test
	void whoTakesAPlaceAtThePartnerGetsNoTaskOfTheLeader() {
		Journey proposal = aJoinedProposal().committeeVotes(RETURN);
		Task draft = proposal.tasks().get(0);

		this.transferring.transfer(proposal.number(), "hillview-department2", "hillview-faculty1", "They left",
				"hillview-office1");

		assertThat(proposal.tasks()).singleElement().satisfies((task) -> {
			assertThat(task.getId()).isEqualTo(draft.getId());
			assertThat(task.getAssignee()).isEqualTo("lakeside-faculty1");
		});
		assertThat(this.engine.getTaskService().getIdentityLinksForTask(draft.getId()))
			.noneMatch((link) -> "hillview-faculty1".equals(link.getUserId()));
		assertThat(this.engine.getRuntimeService()
			.createVariableInstanceQuery()
			.processInstanceIdIn(draft.getProcessInstanceId())
			.variableName("proposal")
			.list()).noneMatch((variable) -> variable.getValue().toString().contains("hillview-faculty1"));
	}

	@Test
	void whatNobodyAnswersGoesBackAfterTwiceTheTime() {
		Journey proposal = aJointProposal(Documents.shortNoncredit());
		proposal.runsJobs();
		Date due = proposal.tasks().get(0).getDueDate();
		Date silence = proposal.timer("boundaryEvent_nobodyAnswers").getDuedate();
		ProposalCalendar there = this.calendar.of("hillview", proposal.number());
		assertThat(silence).isEqualTo(Date.from(there.after(due.toInstant(), OFFICE_DAYS)));
		LocalDate day = LocalDate.ofInstant(due.toInstant(), ZoneOffset.UTC).plusDays(3);
		LocalDate free = (day.getDayOfWeek().getValue() > 5) ? day.plusDays(2) : day;
		this.calendars.enter("hillview", new Days(0, Days.Kind.HOLIDAY, "A day off", free, free, null),
				"hillview-office1");
		try {
			assertThat(proposal.timer("boundaryEvent_nobodyAnswers").getDuedate()).isAfter(silence);
		}
		finally {
			this.calendars.of("hillview")
				.stream()
				.filter((days) -> days.name().equals("A day off"))
				.forEach((days) -> this.calendars.remove("hillview", days.kind(), days.id(), "hillview-office1"));
		}
		assertThat(proposal.timer("boundaryEvent_nobodyAnswers").getDuedate()).isEqualTo(silence);

		proposal.timeComes("boundaryEvent_nobodyAnswers");

		assertThat(proposal).isWaitingAt("userTask_draftProposal")
			.hasPassed("endEvent_nobodyAnswered", "endEvent_notAllJoined");
		assertThat(this.proposals.get(proposal.number()).state()).isEqualTo(ProposalState.RETURNED);
		assertThat(this.proposals.get(proposal.number()).partners()).isEmpty();
		assertThat(this.reviews.findings(proposal.number(), 1)).singleElement()
			.extracting(Finding::text)
			.asString()
			.contains("Nobody of it answered within its time");
		assertThat(Caller.browser(this.port, "lakeside-faculty1").get("/proposals/" + proposal.number()).body())
			.contains("Asked whether it joins", "Nobody of it answered within its time")
			.doesNotContain("Decision by its officer");
	}

	@Test
	void theLeadingCampusHoldsItEverywhere() {
		Journey proposal = aJoinedProposal();
		LocalDate week = LocalDate.now().plusDays(7);

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.holding.hold(proposal.number(), "A pause", week, "hillview-office1"));
		this.holding.hold(proposal.number(), "A pause", week, "lakeside-office1");

		assertThat(proposal.tasks()).hasSize(10).allMatch(Task::isSuspended);
	}

	@Test
	void aBodyThatGivesItBackEndsThePathsOfAll() {
		Journey proposal = aJoinedProposal();

		assertThat(this.asking.ask(proposal.number(), "A course has another number", "lakeside-faculty1")).hasSize(2);
		proposal.at("hillview").answersRequest("committee1", "given-back");

		assertThat(proposal).isWaitingAt("userTask_draftProposal");
		assertThat(this.reviews.findings(proposal.number(), 1)).hasSize(1);
	}

	@Test
	void whoAnsweredWhetherTheyJoinHasNotDecidedOnIt() {
		Journey proposal = joins(aJointProposal(Documents.credit()), "declined");
		proposal.answers("changed", null, "submit").runsJobs();
		joins(proposal, "joined");

		assertThat(proposal.at("hillview").tasks()).isNotEmpty();
		assertThat(acts(proposal)).contains("decided", "joined").doesNotContain("asked-again");
	}

	@Test
	void aDepartmentThatIsAskedStaysInTheRegister() {
		Journey proposal = aJointProposal(Documents.shortNoncredit());
		List<Body> others = this.campuses.bodies("hillview")
			.stream()
			.filter((body) -> !body.id().equals("hillview-department-sciences"))
			.toList();

		assertThat(this.named.problems("hillview", others))
			.contains("Proposal %s names %s, which is asked whether it proposes it, too.".formatted(proposal.number(),
					this.campuses.body("hillview-department-sciences").orElseThrow().name()));
		assertThat(this.named.problems("hillview", this.campuses.bodies("hillview"))).isEmpty();
		assertThat(this.named.problems("lakeside", List.of())).isEmpty();
	}

	/** Labels of what a list of the page offers. */
	private static String options(String page, String id) {
		String list = page.replaceFirst("(?s).*<select id=\"" + id + "\"[^>]*>(.*?)</select>.*", "$1");
		return list.replaceAll("<[^>]*>", "").strip();
	}

	private void changesAreSeenByTheChair() {
		new Rules().with("curriculumCommitteeNoncredit", "changesVerifiedBy", "\"chair\"")
			.at("hillview", this.engine.getRepositoryService());
	}

	private boolean visible(Journey proposal, String user) {
		return this.visible.find(proposal.number(), this.readers.of(user)).isPresent();
	}

	private Review review(Journey proposal, String campus, String body) {
		return this.reviews.of(proposal.number())
			.stream()
			.filter((review) -> review.body().equals(campus + "-" + body))
			.reduce((earlier, later) -> later)
			.orElseThrow();
	}

	private Journey aJoinedProposal() {
		return joined(Documents.shortNoncredit());
	}

	private Journey joined(ObjectNode document) {
		return joins(aJointProposal(document), "joined");
	}

	private static Journey joins(Journey proposal, String decision) {
		return proposal.completes("hillview-department2", "userTask_joinProposal",
				Map.of("decision", decision, "rationale", "As we see it"));
	}

	private Journey aJointProposal(ObjectNode document) {
		document.putArray("jointDepartments").addObject().put("department", "hillview-department-sciences");
		Journey proposal = aSubmittedProposal(document);
		proposal.runsJobs();
		return proposal;
	}

}
