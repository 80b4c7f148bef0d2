package edu.suny.microcredentials.process;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;

import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.calendar.Calendars;
import edu.suny.microcredentials.calendar.Days;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.consultation.process.Consulting;
import edu.suny.microcredentials.engine.Hands;
import edu.suny.microcredentials.engine.Refusals;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.hold.Hold;
import edu.suny.microcredentials.hold.Holding;
import edu.suny.microcredentials.hold.HoldKeeping;
import edu.suny.microcredentials.hold.Holds;
import edu.suny.microcredentials.page.Words;
import edu.suny.microcredentials.proposal.ProposalState;
import edu.suny.microcredentials.proposal.process.Withdrawals;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static java.util.Map.entry;
import static edu.suny.microcredentials.process.JourneyAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Proposals that the governance office holds. */
class HoldTests extends JourneyTests {

	private static final String OFFICE = "lakeside-office1";

	@LocalServerPort
	int port;

	@Autowired
	Words words;

	@Autowired
	Holding holding;

	@Autowired
	Holds holds;

	@Autowired
	Withdrawals withdrawals;

	@Autowired
	HoldKeeping keeping;

	@Autowired
	Consulting consulting;

	@Autowired
	Hands hands;

	@Autowired
	Calendars calendars;

	@Test
	void whileItIsHeldNobodyDecidesAndItsPeriodsStandStill() {
		Journey proposal = atTheCommittee();
		Review review = review(proposal, "curriculum-committee");
		Instant before = review.votingCloses();

		this.holding.hold(proposal.number(), "The figures are looked at again", inDays(20), OFFICE);

		assertThat(Refusals.of(catchThrowable(() -> proposal.votes("committee1", "approve"))).orElseThrow())
			.hasMessageContaining("is held at the moment");
		assertThat(this.engine.getManagementService()
			.createJobQuery()
			.timers()
			.active()
			.list()
			.stream()
			.filter((job) -> proposal.instances().contains(job.getProcessInstanceId()))).isEmpty();
		Instant then = this.reviews.find(review.id()).orElseThrow().votingCloses();
		assertThat(then).isAfter(before);
		assertThat(proposal.timer("boundaryEvent_votingCloses").getDuedate()).isEqualTo(Date.from(then));
		assertThat(toldOf(proposal, "held:")).containsExactly("lakeside-faculty1");

		this.holding.goOn(proposal.number(), OFFICE);

		assertThat(proposal.timer("boundaryEvent_votingCloses").isSuspended()).isFalse();
		assertThat(this.reviews.find(review.id()).orElseThrow().votingCloses()).isBefore(then);
		proposal.committeeVotes("approve");
		assertThat(this.holds.open(proposal.number())).isEmpty();
		assertThat(acts(proposal)).contains("held", "goes-on");
		assertThat(act(proposal, "held")).contains(entry("round", "1"), entry("revision", "1"));
	}

	@Test
	void anyTextIsAReason() {
		Journey proposal = aSubmittedProposal(Documents.credit());
		String reason = "Only 50% of <b>it</b> is 100%s clear 🙂 עוד לא";

		this.holding.hold(proposal.number(), reason, inDays(20), OFFICE);

		assertThat(this.holds.open(proposal.number()).orElseThrow().reason()).isEqualTo(reason);
		assertThat(this.rows.sql("select text from notice where proposal = ? and kind = 'held'")
			.param(proposal.number())
			.query(String.class)
			.list()).singleElement().asString().endsWith("Why: " + reason);
	}

	@Test
	void itsPageSaysUntilWhenAndWhyUntilItGoesOn() {
		Journey proposal = aSubmittedProposal(Documents.credit());
		Caller reader = Caller.browser(this.port, "lakeside-faculty2");
		String path = "/proposals/" + proposal.number();
		String notice = "Held by the governance office until " + this.words.day(inDays(20)) + ".";
		assertThat(reader.get(path).body()).doesNotContain("Held by the governance office");

		this.holding.hold(proposal.number(), "The <b>figures</b> are looked at again", inDays(20), OFFICE);

		assertThat(reader.get(path).body())
			.contains(notice, "Nobody decides about it until then",
					"The &lt;b&gt;figures&lt;/b&gt; are looked at again")
			.doesNotContain("Let it go on now");
		assertThat(Caller.browser(this.port, OFFICE).get(path).body()).contains(notice, "Let it go on now");

		this.rows
			.sql("update proposal_hold set first_day = first_day - 25, last_day = last_day - 25 where proposal = ?")
			.param(proposal.number())
			.update();
		this.keeping.keep();

		assertThat(reader.get(path).body()).contains("Who has it now")
			.doesNotContain("Held by the governance office", "are looked at again");
		assertThat(Caller.browser(this.port, OFFICE).get(path).body()).contains("Hold it for a time")
			.doesNotContain("Held by the governance office");
	}

	@Test
	void nobodyIsHeardOnItWhileItIsHeld() {
		Journey proposal = aSubmittedProposal(Documents.credit());
		long before = this.consulting.add(proposal.number(), "lakeside-faculty3", "They know the field", OFFICE).id();
		this.holding.hold(proposal.number(), "A reason", inDays(20), OFFICE);

		refuses("is held at the moment",
				() -> this.consulting.add(proposal.number(), "department-business", "It concerns them", OFFICE));
		refuses("is held at the moment",
				() -> this.consulting.remove(proposal.number(), before, "It was a mistake", OFFICE));

		this.holding.goOn(proposal.number(), OFFICE);
		this.consulting.remove(proposal.number(), before, "It was a mistake", OFFICE);
	}

	@Test
	void ofTwoWhoLetItGoOnOneDoes() {
		Journey proposal = aSubmittedProposal(Documents.credit());
		this.holding.hold(proposal.number(), "A reason", inDays(20), OFFICE);
		Hold hold = this.holds.open(proposal.number()).orElseThrow();

		this.holding.goOn(proposal.number(), OFFICE);

		assertThat(this.keeping.end(hold)).isFalse();
		assertThat(acts(proposal)).containsOnlyOnce("goes-on");
		proposal.departmentDecides("forwarded");
	}

	@Test
	void whenItsLastDayIsOverItGoesOnByItself() {
		Journey proposal = aSubmittedProposal(Documents.credit());
		this.holding.hold(proposal.number(), "A day", inDays(0), OFFICE);
		this.keeping.keep();
		assertThat(this.holds.open(proposal.number())).isPresent();
		this.rows.sql("update proposal_hold set first_day = first_day - 5, last_day = last_day - 2 where proposal = ?")
			.param(proposal.number())
			.update();

		this.keeping.keep();

		assertThat(this.holds.open(proposal.number())).isEmpty();
		proposal.departmentDecides("forwarded");
	}

	@Test
	void whatIsHeldCanBeWithdrawn() {
		Journey proposal = aSubmittedProposal(Documents.credit());
		this.holding.hold(proposal.number(), "A reason", inDays(20), OFFICE);

		this.withdrawals.withdraw(proposal.number(), "lakeside-faculty1");

		assertThat(state(proposal)).isEqualTo(ProposalState.WITHDRAWN);
		assertThat(this.holds.open(proposal.number())).isEmpty();
	}

	@Test
	void peopleComeAndGoWhileItIsHeld() {
		Journey proposal = atTheCommittee();
		String task = proposal.tasks()
			.stream()
			.filter((each) -> "lakeside-committee1".equals(each.getAssignee()))
			.findFirst()
			.orElseThrow()
			.getId();
		this.holding.hold(proposal.number(), "A reason", inDays(20), OFFICE);

		this.hands.give(task, "lakeside-committee1", "lakeside-faculty3", null);

		Task given = this.engine.getTaskService().createTaskQuery().taskId(task).singleResult();
		assertThat(given.getAssignee()).isEqualTo("lakeside-faculty3");
		assertThat(given.isSuspended()).isTrue();
	}

	@Test
	void aCalendarIsChangedWhileItIsHeld() {
		Journey proposal = atTheCommittee();
		Date before = proposal.timer("boundaryEvent_votingCloses").getDuedate();
		this.holding.hold(proposal.number(), "A reason", inDays(2), OFFICE);

		this.calendars.enter("lakeside", new Days(0, Days.Kind.RECESS, "While it is held", inDays(1), inDays(40), null),
				OFFICE);
		this.holding.goOn(proposal.number(), OFFICE);

		assertThat(proposal.timer("boundaryEvent_votingCloses").getDuedate())
			.isAfter(Date.from(before.toInstant().plus(Duration.ofDays(20))));
		this.calendars.remove("lakeside", Days.Kind.RECESS, this.calendars.of("lakeside").get(0).id(), OFFICE);
	}

	@Test
	void onlyTheOfficeHoldsWithAReasonAndAnEnd() {
		String number = aSubmittedProposal(Documents.credit()).number();

		refuses("Only the governance office", () -> this.holding.hold(number, "A", inDays(3), "lakeside-faculty1"));
		refuses("Only the governance office", () -> this.holding.hold(number, "A", inDays(3), "harbor-office1"));
		refuses("Give the reason", () -> this.holding.hold(number, " ", inDays(3), OFFICE));
		refuses("Choose the last day", () -> this.holding.hold(number, "A", inDays(-1), OFFICE));
		refuses("Choose the last day", () -> this.holding.hold(number, "A", inDays(400), OFFICE));
		refuses("Choose the last day", () -> this.holding.hold(number, "A", null, OFFICE));
		refuses("is not held", () -> this.holding.goOn(number, OFFICE));
		this.holding.hold(number, "A", inDays(3), OFFICE);
		refuses("is held already", () -> this.holding.hold(number, "B", inDays(3), OFFICE));
		this.withdrawals.withdraw(number, "lakeside-faculty1");
		refuses("cannot be held while WITHDRAWN", () -> this.holding.hold(number, "A", inDays(3), OFFICE));
	}

	private static void refuses(String sentence, Runnable call) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(call::run).withMessageContaining(sentence);
	}

	private Journey atTheCommittee() {
		return aSubmittedProposal(Documents.credit()).departmentDecides("forwarded");
	}

	private static LocalDate inDays(int days) {
		return LocalDate.now(ZoneId.of("America/New_York")).plusDays(days);
	}

}
