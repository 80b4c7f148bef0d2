package edu.suny.microcredentials.process;

import edu.suny.microcredentials.committee.Outcome;
import edu.suny.microcredentials.committee.Review;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static edu.suny.microcredentials.process.JourneyAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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

	private Journey atTheAnalyst() {
		return aSubmittedProposal(Documents.marketDriven()).departmentDecides("forwarded");
	}

}
