package edu.suny.microcredentials.process;

import java.util.Map;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.committee.Acting;
import edu.suny.microcredentials.committee.Point;
import edu.suny.microcredentials.committee.Points;
import edu.suny.microcredentials.committee.Reopenings;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.committee.Statement;
import edu.suny.microcredentials.committee.StandingQuestions;
import edu.suny.microcredentials.engine.Drafts;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.proposal.SetAside;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

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
			assertThat(question.definition()).contains("decision-stands:", "#onlyWordingChanged");
		}).anySatisfy((question) -> {
			assertThat(question.body()).isEqualTo("lakeside-curriculum-committee");
			assertThat(question.stands()).isFalse();
			assertThat(question.definition()).endsWith("#didNotForward");
		}).allSatisfy((question) -> assertThat(question.round()).isEqualTo(2));
	}

	@Test
	void anEarlierBodyThatTheReturnNamesIsAskedAgainWhateverChanged() {
		Journey proposal = beforeTheSenate().completes(senator(), "userTask_recordMeetingVote",
				senateReturns("lakeside-department-sciences"));

		proposal.document().put("contact", "another.office@example.edu");
		proposal.submits();

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
	void onlyABodyThatForwardedItCanBeNamedAndOnlyWithAReturn() {
		Journey proposal = beforeTheSenate();

		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> proposal.submits(senator(),
				"userTask_recordMeetingVote", senateReturns("lakeside-academic-affairs")));
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.reopenings.name(openReview(proposal),
					new Statement("returned", null, "Name the prerequisites"),
					JsonNodeFactory.instance.arrayNode().add("lakeside-senate"), Acting.self(senator())))
			.withMessageStartingWith("'lakeside-senate' has not forwarded this proposal");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.reopenings.name(openReview(proposal), new Statement("forwarded", null, null),
					JsonNodeFactory.instance.arrayNode().add("lakeside-department-sciences"), Acting.self(senator())))
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
