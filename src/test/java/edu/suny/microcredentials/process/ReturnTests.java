package edu.suny.microcredentials.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.committee.Outcome;
import edu.suny.microcredentials.committee.Point;
import edu.suny.microcredentials.committee.Points;
import edu.suny.microcredentials.committee.Reopenings;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.committee.Statement;
import edu.suny.microcredentials.committee.StandingQuestion;
import edu.suny.microcredentials.committee.StandingQuestions;
import edu.suny.microcredentials.engine.Drafts;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.hold.Holding;
import edu.suny.microcredentials.proposal.ProposalState;
import edu.suny.microcredentials.proposal.SetAside;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static edu.suny.microcredentials.process.JourneyAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a return asks for, what the proposers answer, and whom the next round asks again.
 */
class ReturnTests extends JourneyTests {

	@Autowired
	Points points;

	@Autowired
	StandingQuestions questions;

	@Autowired
	Drafts drafts;

	@Autowired
	Reopenings reopenings;

	@Autowired
	SetAside texts;

	@Autowired
	Holding holding;

	@LocalServerPort
	int port;

	@Test
	void eachLineOfWhatMustChangeIsAPointAndItsAnswerStaysBesideIt() {
		Journey proposal = returned("Name the prerequisites\nAdd a rubric");
		assertThat(this.points.waiting(proposal.number())).extracting(Point::label)
			.containsExactly("1. Department of Sciences: Name the prerequisites",
					"2. Department of Sciences: Add a rubric");

		proposal.answers("otherwise", "We say it in the summary", "submit");

		assertThat(proposal).isWaitingAt("userTask_decideForBody");
		assertThat(this.points.of(proposal.number())).allSatisfy((point) -> {
			assertThat(point.round()).isEqualTo(2);
			assertThat(point.answer().revision()).isEqualTo(2);
			assertThat(point.answer().text()).isEqualTo("We say it in the summary");
		});
		assertThat(variable(proposal, "answered")).contains("Add a rubric", "Changed in another way",
				"We say it in the summary");
	}

	@Test
	void aPointWithoutAnAnswerIsNamedAndTheTaskStaysOpen() {
		Journey proposal = returned("Name the prerequisites");

		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> proposal.answers(null, null, "submit"))
			.withMessage("Say what you made of point 1. Department of Sciences: Name the prerequisites");
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> proposal.answers("unchanged", " ", "submit"))
			.withMessage("Say how, or why not, at point 1. Department of Sciences: Name the prerequisites");

		assertThat(proposal).isWaitingAt("userTask_draftProposal");
		assertThat(this.proposals.revisions(proposal.number())).hasSize(1);
		proposal.answers(null, null, "save");
		assertThat(proposal).isWaitingAt("userTask_draftProposal");
	}

	@Test
	void twoWindowsThatAnswerDifferentlyLoseNoAnswer() {
		Journey proposal = returned("Name the prerequisites");
		String task = proposal.tasks().get(0).getId();
		String opened = this.drafts.read(task, proposal.proposer()).version();
		ObjectNode document = (ObjectNode) proposal.document().deepCopy().without("proposers");
		this.drafts.save(task, document, answering(proposal, "In one window"), opened, proposal.proposer());

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.drafts.save(task, document, answering(proposal, "In the other"), opened,
					proposal.proposer()))
			.withMessageContaining("Nothing is lost");

		assertThat(variable(proposal, "answers")).contains("In one window").doesNotContain("In the other");
		assertThat(this.texts.of(proposal.number())).extracting((text) -> text.answers().findValue("answer").asText())
			.containsExactlyInAnyOrder("In one window", "In the other");
	}

	private ObjectNode answering(Journey proposal, String text) {
		ObjectNode draft = JsonNodeFactory.instance.objectNode();
		draft.putArray("answers")
			.addObject()
			.put("point", String.valueOf(this.points.waiting(proposal.number()).get(0).id()))
			.put("made", "unchanged")
			.put("answer", text);
		return draft;
	}

	@Test
	void whatIsAnsweredSoFarIsKeptWithTheDraft() {
		Journey proposal = returned("Name the prerequisites");

		this.drafts.save(proposal.tasks().get(0).getId(), proposal.document().deepCopy().without("proposers"),
				answering(proposal, "Half a sentence"), null, "lakeside-faculty1");

		assertThat(variable(proposal, "answers")).contains("Half a sentence");
	}

	@Test
	void itIsKeptWhyABodyWasAskedAgainAndWhyNot() {
		Journey proposal = aSubmittedProposal(Documents.credit()).departmentDecides("forwarded")
			.committeeVotes("return", "return", "return", "return", "return");
		proposal.document().put("contact", "another.office@example.edu");
		proposal.submits();

		assertThat(this.questions.of(proposal.number())).anySatisfy((question) -> {
			assertThat(question.body()).isEqualTo("lakeside-department-sciences");
			assertThat(question.stands()).isTrue();
			assertThat(question.changedParts()).containsExactly("contact");
			assertThat(question.definition()).contains("decision-stands:", "#itsMatterUnchanged");
		}).anySatisfy((question) -> {
			assertThat(question.body()).isEqualTo("lakeside-curriculum-committee");
			assertThat(question.stands()).isFalse();
			assertThat(question.definition()).endsWith("#didNotForward");
		}).allSatisfy((question) -> assertThat(question.round()).isEqualTo(2));
	}

	@Test
	void theSameChangeGoesBackToThoseWhoseMatterItIs() {
		Journey proposal = beforeTheSenate().senateRecords("forwarded", 5, 4, 1).academicAffairsDecides("returned");
		proposal.document().put("prerequisites", "A course in statistics");
		proposal.submits();
		assertThat(proposal).isWaitingAt("userTask_decideForBody");
		proposal.departmentDecides("forwarded").committeeVotes("approve", "approve", "approve", "approve", "approve");

		assertThat(proposal).isWaitingAt("userTask_confirmApproval");
		assertThat(standing(proposal, 2)).containsEntry("lakeside-department-sciences", false)
			.containsEntry("lakeside-curriculum-committee", false)
			.containsEntry("lakeside-senate", true);

		proposal.academicAffairsDecides("returned");
		proposal.document().withObject("/disclosure/financialAid").put("note", "Not before the second term.");
		proposal.submits().committeeVotes("approve", "approve", "approve", "approve", "approve");

		assertThat(proposal).isWaitingAt("userTask_recordMeetingVote");
		assertThat(standing(proposal, 3)).containsEntry("lakeside-department-sciences", true)
			.containsEntry("lakeside-curriculum-committee", false)
			.containsEntry("lakeside-senate", false);
		assertThat(Caller.browser(this.port, proposal.proposer()).get("/proposals/" + proposal.number()).body())
			.contains("its earlier decision stands");
	}

	@Test
	void whateverATableSaysABodyThatIsNamedDecidesAgain() {
		Rules.of("decision-stands").with("reopened", "stands", "true").at("harbor", this.engine.getRepositoryService());
		try {
			Journey proposal = returnedByHarborsCommittee("harbor-department-sciences");
			proposal.document().put("contact", "another.office@example.edu");
			proposal.submits();

			assertThat(proposal).isWaitingAt("userTask_decideForBody");
			assertThat(this.questions.of(proposal.number())).singleElement().satisfies((question) -> {
				assertThat(question.reason()).isEqualTo("The body did not forward it, or was asked to decide again.");
				assertThat(question.definition()).startsWith("decision-stands:").doesNotContain("#");
			});
		}
		finally {
			Rules.takeBack("harbor", this.engine.getRepositoryService());
		}
	}

	@Test
	void whoReturnsItMayHaveTheMarketDataAssessedAgain() {
		Journey proposal = aSubmittedProposal(Documents.marketDriven()).departmentDecides("forwarded")
			.analystFinds("supported")
			.committeeVotes("approve", "approve", "approve", "approve", "approve")
			.completes(senator(), "userTask_recordMeetingVote", senateReturns("lakeside-market-analysts"));
		proposal.document().put("contact", "another.office@example.edu");
		proposal.submits();

		assertThat(proposal).isWaitingAt("userTask_assessMarketEvidence");
		assertThat(standing(proposal, 2)).containsEntry("lakeside-market-analysts", false)
			.containsEntry("lakeside-curriculum-committee", true);
	}

	/** Whose earlier decision stands in a round, by body. */
	private Map<String, Boolean> standing(Journey proposal, int round) {
		return this.questions.of(proposal.number())
			.stream()
			.filter((question) -> question.round() == round)
			.collect(Collectors.toMap(StandingQuestion::body, StandingQuestion::stands));
	}

	@Test
	void anEarlierBodyThatTheReturnNamesIsAskedAgainWhateverChanged() {
		Journey proposal = returnedByTheSenate("lakeside-department-sciences");
		Caller proposer = Caller.browser(this.port, "lakeside-faculty1");
		String page = "/proposals/" + proposal.number();
		assertThat(proposer.get(page).body()).contains("Who decides again, whatever changes",
				"<b>Department of Sciences</b>: <span>asked for by");

		proposal.document().put("contact", "another.office@example.edu");
		proposal.submits();

		assertThat(proposer.get(page).body()).contains("Asked for by").doesNotContain("Who decides again");
		assertThat(proposal).isWaitingAt("userTask_decideForBody");
		assertThat(this.questions.of(proposal.number())).singleElement().satisfies((question) -> {
			assertThat(question.stands()).isFalse();
			assertThat(question.definition()).endsWith("#reopened");
			assertThat(question.changedParts()).containsExactly("contact");
		});
		assertThat(this.reopenings.of(proposal.number())).singleElement()
			.satisfies((again) -> assertThat(again.body()).isEqualTo("lakeside-department-sciences"));

		proposal.departmentDecides("forwarded");

		assertThat(proposal).isWaitingAt("userTask_recordMeetingVote");
		assertThat(this.questions.of(proposal.number()))
			.filteredOn((question) -> question.body().equals("lakeside-curriculum-committee"))
			.singleElement()
			.satisfies((question) -> assertThat(question.stands()).isTrue());
	}

	@Test
	void whoWasNamedStaysNamedUntilAskedOrTheProposalIsWithdrawn() {
		Journey proposal = returnedByTheSenate("lakeside-curriculum-committee");
		Caller proposer = Caller.browser(this.port, "lakeside-faculty1");
		String page = "/proposals/" + proposal.number();
		proposal.document()
			.withArray("outcomes")
			.addObject()
			.put("statement", "Something else altogether")
			.put("assessment", "Observed")
			.put("evidence", "A sheet");
		proposal.submits();
		proposal.departmentDecides("returned");

		assertThat(proposer.get(page).body()).contains("Round 3", "<b>Curriculum committee</b>: <span>asked for by");
		proposal.withdrawsTheDraft();
		assertThat(proposer.get(page).body()).doesNotContain("Who decides again");
	}

	@Test
	void onlyABodyThatForwardedItCanBeNamedAndOnlyWithAReturn() {
		Journey proposal = beforeTheSenate();

		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> proposal.submits(senator(),
				"userTask_recordMeetingVote", senateReturns("lakeside-academic-affairs")));
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.reopenings.name(openReview(proposal),
					new Statement("returned", null, "Name the prerequisites", List.of("lakeside-senate"))))
			.withMessageStartingWith("'lakeside-senate' has not forwarded this proposal");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.reopenings.name(openReview(proposal),
					new Statement("forwarded", null, null, List.of("lakeside-department-sciences"))))
			.withMessageStartingWith("Only who returns a proposal");

		assertThat(proposal).isWaitingAt("userTask_recordMeetingVote");
		assertThat(this.reopenings.possible(proposal.number(), "lakeside-senate"))
			.extracting(Reopenings.DecidedBody::value)
			.containsExactly("lakeside-department-sciences", "lakeside-curriculum-committee");
	}

	@Test
	void academicAffairsNamesBodiesThatDecideAgainToo() {
		Journey proposal = beforeTheSenate().senateRecords("forwarded", 5, 4, 1);
		proposal.completes(proposal.member("provost"), "userTask_confirmApproval", Map.of("decision", "returned",
				"changes", "Name the prerequisites", "reopen", bodies("lakeside-department-sciences")));

		proposal.submits();

		assertThat(proposal).isWaitingAt("userTask_decideForBody");
	}

	@Test
	void aMotionToReturnThatFailsReopensNothingAndIsNotRecorded() {
		Map<String, Object> failed = new HashMap<>(senateReturns("lakeside-department-sciences"));
		failed.putAll(Map.of("votesFor", 1, "votesAgainst", 4));
		Journey proposal = beforeTheSenate();
		Journey other = returnedByTheSenate("lakeside-department-sciences");

		proposal.completes(senator(), "userTask_recordMeetingVote", failed);

		assertThat(this.reviews.of(proposal.number())).extracting(Review::outcome).contains(Outcome.TABLED);
		assertThat(acts(other)).containsSubsequence("recorded", "decided", "reopened");
		assertThat(acts(proposal)).doesNotContain("reopened");
		for (int again = 0; again < 20 && state(proposal) == ProposalState.IN_REVIEW; again++) {
			proposal.completes(senator(), "userTask_recordMeetingVote", failed);
		}
		assertThat(state(proposal)).as("put off too often").isEqualTo(ProposalState.RETURNED);
		assertThat(this.reopenings.of(proposal.number())).isEmpty();
		assertThat(acts(proposal)).doesNotContain("reopened");
	}

	@Test
	void aBallotReopensWhatMoreThanHalfOfThoseWhoReturnItName() {
		Journey proposal = aSubmittedProposal(Documents.credit()).departmentDecides("forwarded");
		returns(proposal, 1, "lakeside-department-sciences");
		returns(proposal, 2, "lakeside-department-sciences");
		proposal.votes("committee3", "return").votes("committee4", "reject").votes("committee5", "approve");

		assertThat(this.reopenings.of(proposal.number())).singleElement()
			.satisfies((again) -> assertThat(again.askedBy()).isEqualTo("Curriculum committee"));
		assertThat(acts(proposal)).endsWith("decided", "reopened", "returned");
		proposal.document().put("contact", "another.office@example.edu");
		proposal.submits();
		assertThat(proposal).isWaitingAt("userTask_decideForBody");
	}

	@Test
	void aMinorityOfABallotReopensNothing() {
		Journey proposal = aSubmittedProposal(Documents.credit()).departmentDecides("forwarded");
		returns(proposal, 1, "lakeside-department-sciences");
		for (String other : List.of("committee2", "committee3", "committee4", "committee5")) {
			proposal.votes(other, "return");
		}

		assertThat(state(proposal)).isEqualTo(ProposalState.RETURNED);
		assertThat(this.reopenings.of(proposal.number())).isEmpty();
		assertThat(acts(proposal)).doesNotContain("reopened");
	}

	@Test
	void onABallotOnlyBodiesThatForwardedItAreNamedAndOnlyToReturnIt() {
		Journey proposal = aSubmittedProposal(Documents.credit()).departmentDecides("forwarded");

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> returns(proposal, 1, "lakeside-academic-affairs"));
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.reopenings.check(openReview(proposal),
				new Statement("approve", null, null, List.of("lakeside-department-sciences"))));
		assertThat(proposal.tasks()).hasSize(5);
	}

	@Test
	void ofASecretBallotTheBoxAloneKnowsWhoIsToDecideAgain() {
		new Rules().with("curriculumCommittee", "ballot", "\"secret\"")
			.at("harbor", this.engine.getRepositoryService());
		try {
			Journey proposal = returnedByHarborsCommittee("harbor-department-sciences");

			assertThat(this.reopenings.of(proposal.number())).hasSize(1);
			assertThat(this.rows.sql("select count(*) from ballot where review = ? and cardinality(reopen) > 0")
				.param(review(proposal, "curriculum-committee").id())
				.query(Integer.class)
				.single()).isZero();
		}
		finally {
			Rules.takeBack("harbor", this.engine.getRepositoryService());
		}
	}

	@Test
	void theOfficeNamesBodiesForOneThatCannotDecide() {
		new Rules().with("curriculumCommittee", "tablings", "0").at("harbor", this.engine.getRepositoryService());
		try {
			Journey proposal = anIdea(Documents.at("harbor", Documents.credit()), "harbor-faculty1").submits()
				.decidesForBody("department1", "forwarded")
				.votingCloses();
			assertThat(proposal).isWaitingAt("userTask_completeBody");

			proposal.completes("harbor-office1", "userTask_completeBody", Map.of("decision", "returned", "changes",
					"Name the prerequisites", "reopen", bodies("harbor-department-sciences")));

			proposal.document().put("contact", "another.office@example.edu");
			proposal.submits();
			assertThat(proposal).isWaitingAt("userTask_decideForBody");
			assertThat(acts(proposal)).contains("reopened");
		}
		finally {
			Rules.takeBack("harbor", this.engine.getRepositoryService());
		}
	}

	@Test
	void pointsAndAnswersInAnyScriptAreKeptAndShownAsText() {
		String odd = "🧪 مقدمة في العلوم <b onclick=\"x()\">1</b>";
		Journey proposal = returned(
				IntStream.rangeClosed(1, 100).mapToObj((at) -> at + " " + odd).collect(Collectors.joining("\n")));
		assertThat(this.points.waiting(proposal.number())).hasSize(100);

		proposal.answers("otherwise", odd, "submit");

		assertThat(this.points.of(proposal.number())).allSatisfy((point) -> {
			assertThat(point.text()).isEqualTo(point.position() + " " + odd);
			assertThat(point.answer().text()).isEqualTo(odd);
		});
		this.holding.hold(proposal.number(), odd, LocalDate.now().plusDays(3), "lakeside-office1");
		assertThat(Caller.browser(this.port, proposal.proposer()).get("/proposals/" + proposal.number()).body())
			.contains("100 🧪 مقدمة في العلوم &lt;b onclick=&quot;x()&quot;&gt;1&lt;/b&gt;")
			.contains("dir=\"auto\">🧪 مقدمة في العلوم &lt;b onclick")
			.doesNotContain("<b onclick");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.holding.hold(aSubmittedProposal(Documents.credit()).number(), "🧪".repeat(501),
					LocalDate.now().plusDays(3), "lakeside-office1"))
			.withMessage("The reason has 1002 characters; 1000 are the most.");
	}

	@Test
	void threeHundredPointsOfOneAreRefusedAndThoseOfManyAreAllAnswered() {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> returned("One\n".repeat(300)))
			.withMessageStartingWith("These are 300 points, and 100 are the most");
		Journey proposal = aSubmittedProposal(Documents.credit()).departmentDecides("forwarded");
		for (int member = 1; member <= 5; member++) {
			String changes = IntStream.rangeClosed(member * 100, member * 100 + 59)
				.mapToObj((at) -> "Point " + at)
				.collect(Collectors.joining("\n"));
			proposal.completes("lakeside-committee" + member, "userTask_castBallot",
					Map.of("choice", "return", "changes", changes));
		}

		List<Point> asked = this.points.waiting(proposal.number());
		assertThat(asked).hasSize(200);
		assertThat(asked.get(199).text().lines()).hasSize(101).endsWith("Point 559");
		proposal.answers("changed", null, "submit");
		assertThat(this.points.waiting(proposal.number())).isEmpty();
	}

	/** Each of its members would have this body decide again. */
	private Journey returnedByHarborsCommittee(String reopened) {
		Journey proposal = anIdea(Documents.at("harbor", Documents.credit()), "harbor-faculty1").submits()
			.decidesForBody("department1", "forwarded");
		for (int member = 1; member <= 5; member++) {
			returns(proposal, member, reopened);
		}
		return proposal.votingCloses();
	}

	private void returns(Journey proposal, int member, String reopened) {
		proposal.completes(proposal.member("committee" + member), "userTask_castBallot",
				Map.of("choice", "return", "changes", "Name the prerequisites", "reopen", bodies(reopened)));
	}

	@Test
	void inTheFirstRoundNothingIsComparedOrAnswered() {
		Journey proposal = aSubmittedProposal(Documents.credit()).departmentDecides("forwarded");

		assertThat(this.questions.of(proposal.number())).isEmpty();
		assertThat(this.points.of(proposal.number())).isEmpty();
	}

	private Journey beforeTheSenate() {
		return aSubmittedProposal(Documents.credit()).departmentDecides("forwarded")
			.committeeVotes("approve", "approve", "approve", "approve", "approve");
	}

	private static String senator() {
		return "lakeside-senator2";
	}

	/** The senate returns it and has this body decide again. */
	private Journey returnedByTheSenate(String reopened) {
		return beforeTheSenate().completes(senator(), "userTask_recordMeetingVote", senateReturns(reopened));
	}

	private static Map<String, Object> senateReturns(String reopened) {
		return Map.ofEntries(Map.entry("decision", "returned"), Map.entry("present", 5), Map.entry("votesFor", 4),
				Map.entry("votesAgainst", 1), Map.entry("abstentions", 0), Map.entry("recusals", 0),
				Map.entry("motion", "To return it"), Map.entry("mover", "Senator 3"),
				Map.entry("seconder", "Senator 4"), Map.entry("changes", "Name the prerequisites"),
				Map.entry("reopen", bodies(reopened)));
	}

	private static Object bodies(String body) {
		return SpinValues.jsonValue("[\"" + body + "\"]").create();
	}

	private long openReview(Journey proposal) {
		return this.reviews.of(proposal.number()).stream().filter(Review::isOpen).findFirst().orElseThrow().id();
	}

	private String variable(Journey proposal, String name) {
		return this.engine.getTaskService().getVariable(proposal.tasks().get(0).getId(), name).toString();
	}

	private Journey returned(String changes) {
		Journey proposal = aSubmittedProposal(Documents.credit());
		return proposal.completes(proposal.member("department1"), "userTask_decideForBody",
				Map.of("decision", "returned", "rationale", "Not yet", "changes", changes));
	}

}
