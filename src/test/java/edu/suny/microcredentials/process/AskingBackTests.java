package edu.suny.microcredentials.process;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;

import edu.suny.microcredentials.absence.Deputies;
import edu.suny.microcredentials.absence.Deputy;
import edu.suny.microcredentials.absence.DeputyRequest;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.askback.Request;
import edu.suny.microcredentials.askback.Requests;
import edu.suny.microcredentials.askback.process.AskingBack;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.committee.Outcome;
import edu.suny.microcredentials.committee.Point;
import edu.suny.microcredentials.committee.Points;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.committee.process.Reassigning;
import edu.suny.microcredentials.conversation.PageForm;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.hold.Holding;
import edu.suny.microcredentials.proposal.ProposalState;
import edu.suny.microcredentials.proposal.process.Withdrawals;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static edu.suny.microcredentials.process.JourneyAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Proposers who ask for their proposal back, and what bodies answer. */
class AskingBackTests extends JourneyTests {

	private static final String ANSWER = "userTask_answerRequest";

	private static final String ODD = "A course 🧪 is now\nمقدمة في العلوم <b onclick=\"x()\">101</b>";

	@LocalServerPort
	int port;

	@Autowired
	AskingBack asking;

	@Autowired
	Requests requests;

	@Autowired
	Points points;

	@Autowired
	Holding holding;

	@Autowired
	Withdrawals withdrawals;

	@Autowired
	Reassigning reassigning;

	@Autowired
	Deputies deputies;

	@Autowired
	Campuses campuses;

	@AfterEach
	void takeTheRulesBack() {
		Rules.takeBack("harbor", this.engine.getRepositoryService());
	}

	@Test
	void aBodyThatAgreesEndsItsReviewAndTheProposersWorkByTheirOwnWords() {
		Journey proposal = atTheCommittee().committeeVotes("approve", "approve");
		asks(proposal, "A course has\nanother number");
		assertThat(answering(proposal).getDueDate()).isNotNull();
		assertThat(toldOf(proposal, "task:" + answering(proposal).getId())).containsExactly("lakeside-committee1",
				"lakeside-committee2");

		proposal.answersRequest("committee2", "given-back");

		assertThat(proposal).isWaitingAt("userTask_draftProposal")
			.hasPassed("boundaryEvent_givenBack", "endEvent_proposalGivenBack", "serviceTask_beginNextRound");
		assertThat(state(proposal)).isEqualTo(ProposalState.RETURNED);
		Review review = review(proposal, "curriculum-committee");
		assertThat(review.outcome()).isEqualTo(Outcome.RETURNED);
		assertThat(review.rationale()).isEqualTo("As we see it");
		assertThat(this.points.waiting(proposal.number())).extracting(Point::text)
			.containsExactly("At the proposers' own request: A course has another number");
		assertThat(toldOf(proposal, "returned:")).containsExactly("lakeside-faculty1");
		assertThat(acts(proposal)).containsSubsequence("asked-back", "asked-back-answered", "returned");
		proposal.submits();
		assertThat(proposal.tasks()).hasSize(5);
	}

	@Test
	void votesAreKeptWhereTheRulesKeepThemAfterAReturn() {
		new Rules().with("departmentChair", "method", "\"ballot\"")
			.with("departmentChair", "votesAfterReturn", "\"kept\"")
			.at("harbor", this.engine.getRepositoryService());
		Journey proposal = anIdea(Documents.at("harbor", Documents.credit()), "harbor-faculty1").submits()
			.votes("department1", "approve");
		asks(proposal, "A typing error");

		proposal.answersRequest("department1", "given-back").submits();

		assertThat(proposal.tasks()).extracting(Task::getAssignee)
			.containsExactlyInAnyOrder("harbor-department2", "harbor-department3");
	}

	@Test
	void aBodyThatRefusesGoesOnAndIsNotAskedAgainInTheRound() {
		Journey proposal = aSubmittedProposal(Documents.credit());
		asks(proposal, "A typing error");
		refuses("has been asked for it already", () -> asks(proposal, "Please"));

		proposal.answersRequest("department1", "refused");

		assertThat(proposal).isWaitingAt("userTask_decideForBody").hasPassed("endEvent_requestRefused");
		assertThat(toldOf(proposal, "not-given-back:")).containsExactly("lakeside-faculty1");
		assertThat(acts(proposal)).endsWith("asked-back", "asked-back-answered");
		refuses("has refused in this round", () -> asks(proposal, "Please"));
		proposal.departmentDecides("forwarded");
		asks(proposal, "Please");
		assertThat(proposal.waiting()).contains("userTask_castBallot", ANSWER);
		proposal.answersRequest("committee1", "given-back").submits();
		assertThat(this.asking.bodies(proposal.number())).hasSize(1);
	}

	@Test
	void aBodyThatDecidesFirstLetsTheRequestFallAway() {
		fallsAway(aSubmittedProposal(Documents.credit()), (proposal) -> proposal.departmentDecides("forwarded"));
		fallsAway(atTheCommittee(),
				(proposal) -> proposal.committeeVotes("approve", "approve", "approve", "approve", "approve"));
		fallsAway(atTheSenate(), (proposal) -> proposal.senateRecords("forwarded", 7, 7, 0));
		fallsAway(atTheCommittee().committeeVotes("approve", "approve", "approve"), Journey::votingCloses);
	}

	private void fallsAway(Journey proposal, Consumer<Journey> decision) {
		asks(proposal, "A typing error");
		assertThat(proposal.waiting()).contains(ANSWER);

		decision.accept(proposal);

		assertThat(proposal.waiting()).doesNotContain(ANSWER);
		assertThat(last(proposal).isFallenAway()).isTrue();
		assertThat(state(proposal)).isEqualTo(ProposalState.IN_REVIEW);
		assertThat(page(proposal)).contains("The request fell away: ", "came to its decision");
	}

	@Test
	void whoSitsAgainAfterAVoteWithoutQuorumCanBeAskedAgain() {
		Journey proposal = atTheCommittee().committeeVotes("approve");
		asks(proposal, "A typing error");

		proposal.votingCloses();

		assertThat(proposal.waiting()).containsOnly("userTask_castBallot");
		asks(proposal, "A typing error");
		assertThat(proposal.waiting()).contains(ANSWER);
	}

	@Test
	void whatOneOfTwoBodiesGivesBackTheOtherIsNotAskedAnyMore() throws IOException {
		String path = Files.readString(Path.of("processes/faculty-governance.bpmn"))
			.replace("calledElement=\"market-data-review\"", "calledElement=\"committee-review\"")
			.replace("edu.suny.microcredentials.market-data-review", "edu.suny.microcredentials.body-review")
			.replaceFirst("(?s)(callActivity_marketDataReview\".*?businessKey=.*?/>)",
					"$1<camunda:in sourceExpression=\"senate\" target=\"body\" />");
		this.engine.getRepositoryService()
			.createDeployment()
			.tenantId("harbor")
			.addString("faculty-governance.bpmn", path)
			.deploy();
		Journey proposal = anIdea(Documents.at("harbor", Documents.marketDriven()), "harbor-faculty1").submits()
			.decidesForBody("department1", "forwarded");
		assertThat(asks(proposal, "A typing error")).extracting(Request::body)
			.containsExactlyInAnyOrder("harbor-curriculum-committee", "harbor-senate");
		String senate = proposal.tasks()
			.stream()
			.filter((task) -> task.getTaskDefinitionKey().equals(ANSWER))
			.filter((task) -> this.engine.getTaskService()
				.getIdentityLinksForTask(task.getId())
				.stream()
				.anyMatch((link) -> "harbor-senator1".equals(link.getUserId())))
			.findFirst()
			.orElseThrow()
			.getId();

		this.identity.as("harbor-senator1", () -> {
			this.engine.getFormService()
				.submitTaskForm(senate, Map.of("decision", "given-back", "rationale", "Gladly"));
			return null;
		});
		proposal.runsJobs();

		assertThat(proposal).isWaitingAt("userTask_draftProposal");
		assertThat(this.requests.of(proposal.number())).filteredOn(Request::isFallenAway)
			.singleElement()
			.satisfies((other) -> assertThat(other.outcome()).isEqualTo("closed"));
		assertThat(page(proposal)).contains("the proposal left", "gave it back");
	}

	@Test
	void onlyItsProposersAskWithAReasonWhileABodyConsidersIt() {
		Journey draft = anIdea(Documents.credit());
		refuses("is with you", () -> asks(draft, "A typing error"));
		draft.submits();
		String number = draft.number();
		for (String other : List.of("lakeside-faculty2", "lakeside-department1", "lakeside-office1", "admin")) {
			refuses("Only those who make proposal", () -> this.asking.ask(number, "A typing error", other));
		}
		refuses("Give the reason", () -> this.asking.ask(number, " ", draft.proposer()));
		refuses("1000", () -> this.asking.ask(number, "x".repeat(1001), draft.proposer()));
		this.holding.hold(number, "The figures", LocalDate.now().plusDays(9), "lakeside-office1");
		refuses("is held until", () -> asks(draft, "A typing error"));
		this.holding.goOn(number, "lakeside-office1");
		draft.departmentDecides("forwarded")
			.committeeVotes("approve", "approve", "approve", "approve", "approve")
			.senateRecords("forwarded", 7, 7, 0);
		refuses("it waits for “Confirm the approval”", () -> asks(draft, "A typing error"));
		assertThat(page(draft)).contains("No body considers proposal").doesNotContain("Ask for it back to correct it");
		this.withdrawals.withdraw(number, draft.proposer());
		refuses("while WITHDRAWN", () -> asks(draft, "A typing error"));
		assertThat(this.requests.of(number)).isEmpty();
	}

	@Test
	void nobodyAnswersButWhoSpeaksForTheBody() {
		Journey proposal = aSubmittedProposal(Documents.credit());
		asks(proposal, "A typing error");

		for (String other : List.of("faculty1", "department3", "office1", "provost", "committee1")) {
			refuses("not offered to you|is your own", () -> proposal.answersRequest(other, "given-back"));
		}
		assertThatExceptionOfType(RuntimeException.class).as("an administrator")
			.isThrownBy(() -> proposal.completes("admin", ANSWER,
					Map.of("decision", "given-back", "rationale", "So be it")));
		assertThatExceptionOfType(RuntimeException.class).as("without a rationale")
			.isThrownBy(() -> proposal.completes("lakeside-department1", ANSWER, Map.of("decision", "given-back")));
		assertThat(last(proposal).isOpen()).isTrue();
	}

	@Test
	void whoMakesTheProposalDoesNotAnswerForTheirOwnCommittee() {
		this.engine.getIdentityService().createMembership("lakeside-faculty3", "lakeside-curriculum-committee");
		try {
			this.campuses.preside("lakeside-curriculum-committee", "lakeside-faculty3", "lakeside-committee2");
			Journey proposal = anIdea(Documents.credit(), "lakeside-faculty3").submits().departmentDecides("forwarded");
			asks(proposal, "A typing error");
			assertThat(toldOf(proposal, "task:" + answering(proposal).getId())).containsExactly("lakeside-committee2");

			refuses("not offered to you", () -> proposal.answersRequest("faculty3", "given-back"));

			assertThat(proposal.answersRequest("committee2", "given-back")).isWaitingAt("userTask_draftProposal");
		}
		finally {
			this.campuses.preside("lakeside-curriculum-committee", "lakeside-committee1", "lakeside-committee2");
			this.engine.getIdentityService().deleteMembership("lakeside-faculty3", "lakeside-curriculum-committee");
		}
	}

	@Test
	void aDeputyAnswersForAnAbsentChairAndTheOfficeGivesTheTaskToAMemberWithoutMovingSeats() {
		Journey proposal = atTheSenate();
		asks(proposal, "A typing error");
		Review before = review(proposal, "senate");
		Deputy deputy = this.deputies.name(new DeputyRequest("lakeside-senator1", "lakeside-senator5",
				"lakeside-senate", LocalDate.now().minusDays(1), LocalDate.now().plusDays(7), "On leave"),
				"lakeside-senator1");
		try {
			assertThat(toldOf(proposal, "task:" + answering(proposal).getId())).contains("lakeside-senator5");
			proposal.answersRequest("senator5", "refused");
			assertThat(last(proposal).answeredFor()).isEqualTo("lakeside-senator1");
		}
		finally {
			this.deputies.end(deputy.id(), "lakeside-senator1");
		}
		Journey other = atTheCommittee();
		asks(other, "A typing error");
		this.reassigning.reassign(answering(other).getId(), "lakeside-committee4", "The officers left",
				"lakeside-office1");
		assertThat(review(other, "curriculum-committee").officers()).hasSize(2);
		assertThat(review(proposal, "senate").eligible()).isEqualTo(before.eligible());
		assertThat(other.answersRequest("committee4", "given-back")).isWaitingAt("userTask_draftProposal");
	}

	@Test
	void anOpenRequestWaitsWhileTheProposalIsHeldAndGoesWithAWithdrawal() {
		Journey proposal = aSubmittedProposal(Documents.credit());
		asks(proposal, "A typing error");
		this.holding.hold(proposal.number(), "The figures", LocalDate.now().plusDays(9), "lakeside-office1");

		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> proposal.answersRequest("department1", "given-back"));
		assertThat(last(proposal).isOpen()).isTrue();
		this.withdrawals.withdraw(proposal.number(), proposal.proposer());

		assertThat(last(proposal).isFallenAway()).isTrue();
		assertThat(state(proposal)).isEqualTo(ProposalState.WITHDRAWN);
	}

	@Test
	void ofTwoClicksAtOnceOneAsks() throws Exception {
		Journey proposal = aSubmittedProposal(Documents.credit());
		CyclicBarrier start = new CyclicBarrier(2);
		ExecutorService threads = Executors.newFixedThreadPool(2);
		List<Future<HttpResponse<String>>> both = Stream.of("One", "Two").map((reason) -> threads.submit(() -> {
			Caller script = Caller.script(this.port, proposal.proposer());
			start.await();
			return script.post("/api/proposals/%s/asking-back".formatted(proposal.number()),
					"{\"reason\": \"%s\"}".formatted(reason));
		})).toList();

		assertThat(List.of(both.get(0).get().statusCode(), both.get(1).get().statusCode()))
			.containsExactlyInAnyOrder(200, 409);
		threads.shutdown();
		assertThat(this.requests.of(proposal.number())).hasSize(1);
		assertThat(proposal.waiting()).containsExactlyInAnyOrder("userTask_decideForBody", ANSWER);
	}

	@Test
	void thePageAsksAndTellsWhatWasAnswered() {
		Journey proposal = aSubmittedProposal(Documents.credit());
		assertThat(page(proposal)).contains("Ask for it back to correct it");
		assertThat(Caller.browser(this.port, "lakeside-faculty2").get("/proposals/" + proposal.number()).body())
			.doesNotContain("asked-back");
		HttpResponse<String> missing = send(proposal, "");
		assertThat(missing.statusCode()).isEqualTo(400);
		assertThat(missing.body()).contains("Give the reason");

		assertThat(send(proposal, ODD).statusCode()).isEqualTo(302);

		assertThat(page(proposal))
			.contains("has not answered yet", "A course 🧪 is now", "مقدمة في العلوم &lt;b onclick")
			.doesNotContain("<b onclick");
		assertThat(last(proposal).reason()).isEqualTo(ODD);
		HttpResponse<String> again = send(proposal, "Please");
		assertThat(again.statusCode()).isEqualTo(409);
		assertThat(again.body()).contains("has been asked for it already");
		proposal.answersRequest("department1", "refused");
		assertThat(page(proposal)).contains("refused on", "As we see it", "is not asked twice");
		assertThat(Caller.script(this.port, "lakeside-senator3")
			.get("/api/proposals/%s/asking-back".formatted(proposal.number()))
			.body()).contains("\"state\":\"refused\"", "\"rationale\":\"As we see it\"");
	}

	private HttpResponse<String> send(Journey proposal, String reason) {
		return new PageForm(this.port, proposal.proposer(), "/proposals/" + proposal.number()).send("/asking-back",
				"reason", reason);
	}

	private List<Request> asks(Journey proposal, String reason) {
		return this.asking.ask(proposal.number(), reason, proposal.proposer());
	}

	private static Task answering(Journey proposal) {
		return proposal.tasks()
			.stream()
			.filter((task) -> task.getTaskDefinitionKey().equals(ANSWER))
			.findFirst()
			.orElseThrow();
	}

	private Request last(Journey proposal) {
		return this.requests.of(proposal.number()).stream().reduce((earlier, later) -> later).orElseThrow();
	}

	private String page(Journey proposal) {
		return Caller.browser(this.port, proposal.proposer()).get("/proposals/" + proposal.number()).body();
	}

	private static void refuses(String pattern, Runnable call) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(call::run)
			.withMessageMatching("(?s).*(" + pattern + ").*");
	}

	private Journey atTheCommittee() {
		return aSubmittedProposal(Documents.credit()).departmentDecides("forwarded");
	}

	private Journey atTheSenate() {
		return atTheCommittee().committeeVotes("approve", "approve", "approve", "approve", "approve");
	}

}
