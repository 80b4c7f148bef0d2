package edu.suny.microcredentials.process;

import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.calendar.AcademicCalendar;
import edu.suny.microcredentials.calendar.Calendars;
import edu.suny.microcredentials.calendar.Days;
import edu.suny.microcredentials.calendar.Days.Kind;
import edu.suny.microcredentials.calendar.PersonalCalendar;
import edu.suny.microcredentials.committee.Guarantees;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.meeting.AgendaItem;
import edu.suny.microcredentials.meeting.Agendas;
import edu.suny.microcredentials.meeting.Candidate;
import edu.suny.microcredentials.meeting.Committees;
import edu.suny.microcredentials.meeting.Participant;
import edu.suny.microcredentials.meeting.RollCall;
import edu.suny.microcredentials.meeting.TypedVote;
import edu.suny.microcredentials.meeting.process.RecordVotes;
import edu.suny.microcredentials.notice.Notice;
import edu.suny.microcredentials.notice.Notices;
import edu.suny.microcredentials.proposal.ProposalState;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static edu.suny.microcredentials.process.JourneyAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** In a recess the executive committee acts for the senate, which confirms it later. */
class ExecutiveCommitteeTests extends JourneyTests {

	private static final ZoneId ZONE = ZoneId.of("America/New_York");

	private static final int VOTING_DAYS = 30;

	@LocalServerPort
	int port;

	@Autowired
	Calendars calendars;

	@Autowired
	AcademicCalendar calendar;

	@Autowired
	PersonalCalendar personal;

	@Autowired
	Guarantees guarantees;

	@Autowired
	Committees committees;

	@Autowired
	Agendas agendas;

	@Autowired
	RollCall roll;

	@Autowired
	RecordVotes votes;

	@Autowired
	Notices notices;

	@Autowired
	JdbcClient jdbc;

	private Instant endWithoutRecess;

	@BeforeEach
	void theSenateHasAnExecutiveCommittee() {
		new Rules().with("senate", "betweenMeetings", "\"executive-committee\"")
			.at("harbor", this.engine.getRepositoryService());
	}

	@AfterEach
	void takeTheRulesBack() {
		recessEnds();
		Rules.takeBack("harbor", this.engine.getRepositoryService());
	}

	@Test
	void inARecessItsMembersVoteAndTheirVoteEndsInTheRecess() {
		recessBegins();
		Journey proposal = afterTheCommittee();
		Review review = review(proposal, "senate");

		assertThat(review.actingBody()).isEqualTo("harbor-executive-committee");
		assertThat(review.method()).isEqualTo("ballot");
		assertThat(proposal.tasks()).extracting(Task::getAssignee)
			.containsExactlyInAnyOrder("harbor-senator1", "harbor-senator2", "harbor-senator3");
		assertThat(review.votingCloses()).isEqualTo(this.endWithoutRecess)
			.isBefore(this.calendar.after("harbor", Instant.now(), 1));
		assertThat(proposal.timer("boundaryEvent_votingCloses").getDuedate())
			.isEqualTo(Date.from(this.endWithoutRecess));
		assertThat(proposal.timer("boundaryEvent_endComesNear").getDuedate())
			.isEqualTo(Date.from(this.calendar.beforeInRecess("harbor", review.openedAt(), this.endWithoutRecess, 2)));
		assertThat(this.personal.deadlines("harbor-senator3")).anyMatch((each) -> concerns(each.path(), proposal));
		assertThat(this.personal.deadlines("harbor-senator4")).noneMatch((each) -> concerns(each.path(), proposal));
	}

	@Test
	void aChangeOfTheCalendarLeavesItsVoteInTheRecess() {
		recessBegins();
		Journey proposal = afterTheCommittee();
		LocalDate monday = LocalDate.now(ZONE).plusDays(7).with(DayOfWeek.MONDAY);

		this.calendars.enter("harbor", new Days(0, Kind.HOLIDAY, "Flag day", monday, monday, null), "harbor-office1");

		Instant end = review(proposal, "senate").votingCloses();
		assertThat(end).isAfter(this.endWithoutRecess)
			.isBefore(this.endWithoutRecess.plus(Duration.ofDays(4)))
			.isEqualTo(proposal.timer("boundaryEvent_votingCloses").getDuedate().toInstant());
	}

	@Test
	void outsideARecessTheBodyItselfIsAsked() {
		Journey proposal = afterTheCommittee();

		assertThat(review(proposal, "senate").actingBody()).isNull();
		assertThat(proposal).isWaitingAt("userTask_recordMeetingVote");
	}

	@Test
	void whatTheBodyConfirmsStandsAndTheRecordSaysSo() {
		Journey proposal = decidedInRecess();
		assertThat(page(proposal)).contains("Executive committee decided it for the body, between its meetings.",
				"has yet to confirm it");

		Participant secretary = secretary();
		long meeting = meeting();
		assertThat(this.agendas.candidates(secretary,
				this.personal.meetings("harbor-senator2")
					.stream()
					.filter((each) -> each.id() == meeting)
					.findFirst()
					.orElseThrow()))
			.extracting(Candidate::kind)
			.contains(AgendaItem.Kind.CONFIRMATION);
		votesAt(meeting, proposal, 6, 1);

		assertThat(actsOf(proposal)).contains("confirmed harbor-executive-committee officer 6 1")
			.doesNotContain("not-confirmed");
		assertThat(proposal).isWaitingAt("userTask_confirmApproval");
		assertThat(this.guarantees.check(proposal.number()).met()).isTrue();
		assertThat(page(proposal)).contains("The body confirmed it").doesNotContain("refused to confirm");
		assertThat(told(proposal)).isEmpty();
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> votesAt(meeting(), proposal, 0, 7));
	}

	@Test
	void whatTheBodyDoesNotConfirmIsTakenFromAcademicAffairsAndGivenToTheOffice() {
		Journey proposal = decidedInRecess();

		votesAt(meeting(), proposal, 1, 6);
		assertThat(actsOf(proposal)).contains("not-confirmed harbor-executive-committee officer 1 6");
		proposal.runsJobs();

		assertThat(proposal).isWaitingAt("userTask_resolveMissingGovernance")
			.hasPassed("boundaryEvent_confirmationRefused");
		assertThat(this.guarantees.check(proposal.number()).reason())
			.startsWith("Senate, a body of faculty, did not confirm what was decided for it on revision 1 of proposal "
					+ proposal.number());
		assertThat(page(proposal)).contains("The body refused to confirm it", "It does not count as its decision.");
		assertThat(told(proposal)).singleElement()
			.asString()
			.contains("1 for, 6 against", "ask the bodies again, or return the proposal");

		// The whole path again, and this time the body itself.
		proposal.officeResolves("repeat");
		assertThat(proposal).isWaitingAt("userTask_decideForBody");
	}

	@Test
	void whoSteppedOutStaysOutWhenItSitsAgain() {
		recessBegins();
		Journey proposal = afterTheCommittee().completes("harbor-senator1", "userTask_castBallot",
				Map.of("choice", "recuse", "rationale", "I advise the partner."));

		proposal.votingCloses();

		assertThat(review(proposal, "senate").actingBody()).isEqualTo("harbor-executive-committee");
		assertThat(proposal.tasks()).extracting(Task::getAssignee)
			.containsExactlyInAnyOrder("harbor-senator2", "harbor-senator3");
	}

	@Test
	void whatWasRefusedCannotBeApprovedWhoeverHasTheTaskStill() {
		Journey proposal = decidedInRecess();
		this.jdbc.sql("update review set refused_at = now() where id = ?")
			.param(review(proposal, "senate").id())
			.update();

		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> proposal.academicAffairsDecides("approved"))
			.withMessageContaining("did not confirm what was decided for it")
			.withMessageContaining("return it, or ask the governance office");
		assertThat(proposal).isWaitingAt("userTask_confirmApproval");
	}

	@Test
	void withoutAQuorumNothingIsConfirmedNorRefused() {
		Journey proposal = decidedInRecess();

		votesAt(meeting(), proposal, 1, 1, 2);

		assertThat(actsOf(proposal)).noneMatch((act) -> act.contains("confirmed"));
		assertThat(review(proposal, "senate").confirmation()).isNull();
		assertThat(proposal).isWaitingAt("userTask_confirmApproval");
		votesAt(meeting(), proposal, 6, 1);
		assertThat(review(proposal, "senate").isRefused()).isFalse();
	}

	@Test
	void ofWhatIsPublishedTheOfficeIsToldAndNothingIsUnpublished() {
		Journey proposal = decidedInRecess().academicAffairsDecides("approved");

		votesAt(meeting(), proposal, 1, 6);

		assertThat(state(proposal)).isEqualTo(ProposalState.PUBLISHED);
		assertThat(told(proposal)).singleElement()
			.asString()
			.contains("The credential is published and stays in the catalogue: nothing is unpublished by itself.");
		assertThat(this.guarantees.check(proposal.number()).met()).isFalse();
	}

	private Journey afterTheCommittee() {
		Journey proposal = anIdea(Documents.at("harbor", Documents.credit()), "harbor-faculty1").submits()
			.departmentDecides("forwarded");
		IntStream.rangeClosed(1, 5).forEach((index) -> proposal.votes("committee" + index, "approve"));
		return proposal.completes("two-bodies", "userTask_castBallot", Map.of("choice", "approve"));
	}

	private Journey decidedInRecess() {
		recessBegins();
		Journey proposal = afterTheCommittee().votes("senator1", "approve")
			.votes("senator2", "approve")
			.votes("senator3", "approve");
		assertThat(proposal).isWaitingAt("userTask_confirmApproval");
		recessEnds();
		return proposal;
	}

	private void recessBegins() {
		this.endWithoutRecess = this.calendar.after("harbor", Instant.now(), VOTING_DAYS);
		LocalDate today = LocalDate.now(ZONE);
		this.calendars.enter("harbor",
				new Days(0, Kind.RECESS, "Summer recess", today.minusDays(1), today.plusDays(100), null),
				"harbor-office1");
	}

	private void recessEnds() {
		this.calendars.of("harbor")
			.forEach((days) -> this.calendars.remove("harbor", days.kind(), days.id(), "harbor-office1"));
	}

	private long meeting() {
		Instant begins = Instant.now().minus(Duration.ofHours(1));
		return this.jdbc.sql("""
				insert into meeting (campus, body, begins, ends) values ('harbor', 'harbor-senate', :begins, :ends)
				returning id""")
			.param("begins", Timestamp.from(begins))
			.param("ends", Timestamp.from(begins.plus(Duration.ofHours(2))))
			.query(Long.class)
			.single();
	}

	private void votesAt(long meeting, Journey proposal, int votesFor, int votesAgainst) {
		votesAt(meeting, proposal, votesFor, votesAgainst, 7);
	}

	private void votesAt(long meeting, Journey proposal, int votesFor, int votesAgainst, int present) {
		long review = review(proposal, "senate").id();
		this.agendas.add(secretary(), meeting, List.of(review), false);
		Map<String, String> there = IntStream.rangeClosed(1, present)
			.boxed()
			.collect(Collectors.toMap((index) -> "harbor-senator" + index, (index) -> "present"));
		this.roll.call(secretary(), meeting, there);
		List<Long> items = this.agendas.items(meeting).stream().map(AgendaItem::id).toList();
		this.votes.record(secretary(), meeting, items,
				new TypedVote("confirmed", "To confirm it", "harbor-senator1", "harbor-senator2", null,
						String.valueOf(votesFor), String.valueOf(votesAgainst), "0", List.of(), null, null, null, null,
						List.of()));
	}

	private List<String> actsOf(Journey proposal) {
		return this.jdbc.sql("""
				select concat_ws(' ', act ->> 'act', act ->> 'actingBody', act ->> 'role', act ->> 'votesFor',
					act ->> 'votesAgainst')
				from (select text::jsonb as act from governance_record where proposal = ?) written""")
			.param(proposal.number())
			.query(String.class)
			.list();
	}

	private Participant secretary() {
		return this.committees.at("harbor-senate", "harbor-senator2");
	}

	private List<String> told(Journey proposal) {
		return this.notices.of("harbor-office1")
			.stream()
			.filter((notice) -> proposal.number().equals(notice.proposal())
					&& notice.subject().contains("did not confirm"))
			.map(Notice::text)
			.toList();
	}

	private String page(Journey proposal) {
		return Caller.browser(this.port, "harbor-office1").get("/proposals/" + proposal.number()).body();
	}

	private static boolean concerns(String path, Journey proposal) {
		return path.endsWith(proposal.number());
	}

}
