package edu.suny.microcredentials.process;

import java.util.Date;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.committee.Outcome;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.committee.StandingQuestion;
import edu.suny.microcredentials.committee.StandingQuestions;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.market.EvidenceFinding;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static edu.suny.microcredentials.process.JourneyAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@EveryNodeOf("market-data-review")
class MarketDataReviewTests extends JourneyTests {

	@Autowired
	StandingQuestions questions;

	@ParameterizedTest
	@ValueSource(strings = { "supported", "supported-with-concerns", "not-applicable" })
	void evidenceThatIsNoObstacleForwardsTheProposal(String finding) {
		Journey proposal = atTheAnalyst();

		proposal.analystFinds(finding);

		assertThat(proposal).isWaitingAt("userTask_castBallot").hasPassed("endEvent_evidenceAssessed");
		Review review = review(proposal, "market-analysts");
		assertThat(review.outcome()).isEqualTo(Outcome.FORWARDED);
		assertThat(review.decision()).isEqualTo(finding);
		assertThat(review.reason()).isEqualTo(EvidenceFinding.of(finding).sentence());
		assertThat(review.decidedBy()).isEqualTo("lakeside-analyst1");
		assertThat(review.faculty()).isFalse();
	}

	@Test
	void evidenceThatDoesNotSupportItReturnsTheProposal() {
		Journey proposal = atTheAnalyst();

		proposal.analystFinds("not-supported");

		assertThat(proposal).isWaitingAt("userTask_draftProposal");
		assertThat(proposal.variable("findings").toString()).contains("Market analysts: Name the prerequisites");
	}

	@Test
	void theAnalystIsRemindedBeforeTheEndAndTheOfficeToldAfterIt() {
		Journey proposal = atTheAnalyst();
		Date due = taskOf(proposal).getDueDate();
		assertThat(proposal.timer("boundaryEvent_assessmentComesNear").getDuedate()).isBefore(due);
		assertThat(proposal.timer("boundaryEvent_assessmentOverdue").getDuedate()).isEqualTo(due);

		proposal.timeComes("boundaryEvent_assessmentComesNear");
		assertThat(toldOf(proposal, "reminder:task:")).containsExactly("lakeside-analyst1");
		assertThat(toldOf(proposal, "escalation:task:")).isEmpty();

		proposal.timeComes("boundaryEvent_assessmentOverdue");
		assertThat(toldOf(proposal, "escalation:task:")).contains("lakeside-office1")
			.doesNotContain("lakeside-analyst1");
		assertThat(proposal.waiting()).contains("userTask_assessMarketEvidence");
	}

	@Test
	void whoeverHasDoneItIsRemindedOfNothing() {
		Journey proposal = atTheAnalyst();

		proposal.analystFinds("supported");

		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> proposal.timer("boundaryEvent_assessmentComesNear"));
	}

	@Test
	void theAssessmentStandsWhileTheDataAndWhatTheySpeakForAreTheSame() {
		Journey proposal = returnedByTheCommittee(Documents.marketDriven(), "supported-with-concerns");

		proposal.document().put("contact", "another.office@example.edu").put("credits", 4);
		proposal.submits().departmentDecides("forwarded");

		assertThat(proposal).isWaitingAt("userTask_castBallot").hasPassed("endEvent_assessmentStands");
		Review standing = review(proposal, "market-analysts");
		assertThat(standing.method()).isEqualTo("standing");
		assertThat(standing.outcome()).isEqualTo(Outcome.FORWARDED);
		assertThat(standing.round()).isEqualTo(2);
		assertThat(question(proposal).changedParts()).containsExactlyInAnyOrder("contact", "credits");
		assertThat(question(proposal).stands()).isTrue();
	}

	@Test
	void otherDataAreAssessedAgain() {
		Journey proposal = returnedByTheCommittee(Documents.marketDriven(), "supported");

		proposal.document().withObject("/market").put("region", "Northern region");
		proposal.submits();

		assertThat(proposal).isWaitingAt("userTask_assessMarketEvidence", "userTask_castBallot");
		assertThat(question(proposal).stands()).isFalse();
		assertThat(question(proposal).definition()).endsWith("#evidenceChanged");
	}

	@Test
	void theSameDataForOtherOutcomesAreAssessedAgain() {
		Journey proposal = returnedByTheCommittee(Documents.marketDriven(), "supported");

		((ObjectNode) proposal.document().at("/outcomes/0")).put("statement", "Weld a seam under water");
		proposal.submits().departmentDecides("forwarded");

		assertThat(proposal).isWaitingAt("userTask_assessMarketEvidence", "userTask_castBallot");
		assertThat(question(proposal).definition()).endsWith("#evidenceChanged");
	}

	@Test
	void dataThatFallShorterThanThenAreAssessedAgain() {
		Journey proposal = returnedByTheCommittee(Documents.marketDriven(), "supported-with-concerns");
		this.rows.sql("update review set rules_definition = split_part(rules_definition, '#', 1) where id = ?")
			.param(review(proposal, "market-analysts").id())
			.update();

		proposal.document().put("contact", "another.office@example.edu");
		proposal.submits();

		assertThat(proposal).isWaitingAt("userTask_assessMarketEvidence", "userTask_castBallot");
		assertThat(question(proposal).definition()).endsWith("#evidenceFallsShort");
	}

	@Test
	void theSameTableDeployedAgainIsTheSame() {
		try {
			Journey proposal = anIdea(Documents.at("harbor", Documents.marketDriven()), "harbor-faculty1").submits()
				.decidesForBody("department1", "forwarded")
				.analystFinds("supported-with-concerns")
				.committeeVotes("return", "return", "return", "return", "return")
				.votingCloses();
			String then = review(proposal, "market-analysts").rulesDefinition();
			new Rules().with("curriculumCommittee", "votingDays", "11")
				.at("harbor", this.engine.getRepositoryService());
			proposal.document().put("contact", "another.office@example.edu");
			proposal.submits();

			assertThat(then).endsWith("#figureUncheckable");
			assertThat(question(proposal).stands()).isTrue();
			assertThat(question(proposal).definition()).startsWith("assessment-stands:").endsWith("#evidenceUnchanged");
		}
		finally {
			Rules.takeBack("harbor", this.engine.getRepositoryService());
		}
	}

	@Test
	void whatWasReturnedBeforeItWasAssessedIsAssessed() {
		Journey proposal = atTheAnalyst().committeeVotes("return", "return", "return", "return", "return");

		proposal.document().put("contact", "another.office@example.edu");
		proposal.submits();

		assertThat(proposal).isWaitingAt("userTask_assessMarketEvidence", "userTask_castBallot");
		assertThat(question(proposal).definition()).endsWith("#notYetAssessed");
	}

	@Test
	void whoeverUnticksTheNeedGoesBackToEveryBody() {
		Journey proposal = returnedByTheCommittee(Documents.marketDriven(), "supported");

		proposal.document().withObject("/market").put("driven", false);
		proposal.submits();

		assertThat(proposal).isWaitingAt("userTask_decideForBody");
		assertThat(this.questions.of(proposal.number()).get(0).definition()).endsWith("#needChanged");
	}

	@Test
	void nothingStandsThatTheAnalystsDidNotForward() {
		Journey proposal = atTheAnalyst().analystFinds("not-supported");

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(
					() -> this.reviews.recordStanding(proposal.number(), "market-analysts", "So it is.", "d:1", "t:1"))
			.withMessage(
					"Market analysts has not forwarded %s before, or is to decide again: no decision of it can stand. The table that says so is t:1."
						.formatted(proposal.number()));
	}

	@Test
	void whoFoundItNotSupportedAssessesItAgain() {
		Journey proposal = atTheAnalyst().analystFinds("not-supported");

		proposal.document().put("contact", "another.office@example.edu");
		proposal.submits();

		assertThat(proposal).isWaitingAt("userTask_assessMarketEvidence", "userTask_castBallot");
		assertThat(question(proposal).definition()).endsWith("#didNotForward");
	}

	private Journey returnedByTheCommittee(ObjectNode document, String finding) {
		return aSubmittedProposal(document).departmentDecides("forwarded")
			.analystFinds(finding)
			.committeeVotes("return", "return", "return", "return", "return");
	}

	private StandingQuestion question(Journey proposal) {
		return this.questions.of(proposal.number())
			.stream()
			.filter((question) -> question.body().endsWith("-market-analysts"))
			.findFirst()
			.orElseThrow();
	}

	private static Task taskOf(Journey proposal) {
		return proposal.tasks()
			.stream()
			.filter((task) -> task.getTaskDefinitionKey().equals("userTask_assessMarketEvidence"))
			.findFirst()
			.orElseThrow();
	}

	private Journey atTheAnalyst() {
		return aSubmittedProposal(Documents.marketDriven()).departmentDecides("forwarded");
	}

}
