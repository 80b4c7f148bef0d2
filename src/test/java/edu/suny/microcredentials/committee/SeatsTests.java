package edu.suny.microcredentials.committee;

import java.util.List;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.committee.Seating.Definitions;
import edu.suny.microcredentials.proposal.Proposals;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@GovernanceTest
@Transactional
class SeatsTests {

	private static final List<String> ROSTER = List.of("harbor-committee1", "harbor-committee2", "harbor-committee3");

	@Autowired
	Proposals proposals;

	@Autowired
	Seats seats;

	@Autowired
	Voting voting;

	@Test
	void proposersAreRecused() {
		Review review = seat(aProposalBy("harbor-committee1", "harbor-committee3"), "ballot", "always", ROSTER);

		assertThat(review.eligible()).containsExactly("harbor-committee2");
		assertThat(review.members()).isEqualTo(3);
		assertThat(this.voting.count(review.id()).recusals()).isEqualTo(2);
	}

	@Test
	void whoSteppedOutStaysOutWhenTheBodySitsAgain() {
		String number = aProposalBy("harbor-faculty1");
		Review first = seat(number, "ballot", "always", ROSTER);
		this.voting.cast(first.id(), Acting.self("harbor-committee2"),
				new Statement("recuse", "A relative teaches it", null));

		assertThat(seat(number, "ballot", "always", ROSTER).eligible()).containsExactly("harbor-committee1",
				"harbor-committee3");
	}

	@Test
	void aBodyOfProposersAloneIsNotSeated() {
		String number = aProposalBy("harbor-committee1");

		Seated seated = this.seats.seat(seating(number, "ballot", "always", List.of("harbor-committee1")));

		assertThat(seated.canDecide()).isFalse();
		assertThat(seated.review()).isNull();
		assertThat(seated.obstacle()).isEqualTo(
				"Nobody of Curriculum committee may decide on proposal %s: its governance office has to complete its roster."
					.formatted(number));
	}

	@Test
	void aChairWithoutAVoteGetsNoBallot() {
		assertThat(seat(aProposalBy("harbor-faculty1"), "ballot", "never", ROSTER).eligible())
			.containsExactly("harbor-committee2", "harbor-committee3");
	}

	@Test
	void theChairDecidesElseTheSecretary() {
		assertThat(seat(aProposalBy("harbor-faculty1"), "single", "always", ROSTER).officers())
			.containsExactly("harbor-committee1");
		assertThat(seat(aProposalBy("harbor-committee1"), "single", "always", ROSTER).officers())
			.containsExactly("harbor-committee2");
		assertThat(seat(aProposalBy("harbor-committee1", "harbor-committee2"), "single", "always", ROSTER).officers())
			.containsExactly("harbor-committee3");
	}

	@Test
	void theSecretaryOrTheChairRecords() {
		assertThat(seat(aProposalBy("harbor-faculty1"), "recorded", "always", ROSTER).officers())
			.containsExactly("harbor-committee2", "harbor-committee1");
	}

	private String aProposalBy(String lead, String... others) {
		ObjectNode document = JsonNodeFactory.instance.objectNode().put("title", "A title");
		List.of(others).forEach(document.putArray("proposers")::add);
		String number = this.proposals.begin("harbor", document, lead).number();
		return this.proposals.submit(number, document, lead).number();
	}

	private Review seat(String number, String method, String chairVotes, List<String> roster) {
		return this.seats.seat(seating(number, method, chairVotes, roster)).review();
	}

	private static Seating seating(String number, String method, String chairVotes, List<String> roster) {
		ObjectNode rules = JsonNodeFactory.instance.objectNode().put("method", method).put("chairVotes", chairVotes);
		return new Seating(number, "curriculum-committee", rules, roster, new Definitions("p", "d"));
	}

}
