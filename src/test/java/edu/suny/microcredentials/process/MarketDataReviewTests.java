package edu.suny.microcredentials.process;

import java.util.Date;

import edu.suny.microcredentials.committee.Outcome;
import edu.suny.microcredentials.committee.Review;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static edu.suny.microcredentials.process.JourneyAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@EveryNodeOf("market-data-review")
class MarketDataReviewTests extends JourneyTests {

	@ParameterizedTest
	@ValueSource(strings = { "supported", "supported-with-concerns", "not-applicable" })
	void evidenceThatIsNoObstacleForwardsTheProposal(String finding) {
		Journey proposal = atTheAnalyst();

		proposal.analystFinds(finding);

		assertThat(proposal).isWaitingAt("userTask_castBallot").hasPassed("endEvent_evidenceAssessed");
		Review review = review(proposal, "market-analysts");
		assertThat(review.outcome()).isEqualTo(Outcome.FORWARDED);
		assertThat(review.decision()).isEqualTo(finding);
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
