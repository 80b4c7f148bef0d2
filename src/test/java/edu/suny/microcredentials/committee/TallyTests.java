package edu.suny.microcredentials.committee;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;

import static edu.suny.microcredentials.committee.Choice.ABSTAIN;
import static edu.suny.microcredentials.committee.Choice.APPROVE;
import static edu.suny.microcredentials.committee.Choice.APPROVE_WITH_CHANGES;
import static edu.suny.microcredentials.committee.Choice.RECUSE;
import static edu.suny.microcredentials.committee.Choice.REJECT;
import static edu.suny.microcredentials.committee.Choice.RETURN;
import static org.assertj.core.api.Assertions.assertThat;

class TallyTests {

	private static final List<String> MEMBERS = List.of("chair", "b", "c", "d", "e");

	@Test
	void approvalsWithChangesAreFor() {
		VoteCount count = tally("always", 0).of(ballots(APPROVE, APPROVE_WITH_CHANGES, RETURN));

		assertThat(count.votesFor()).isEqualTo(2);
		assertThat(count.votesAgainst()).isOne();
		assertThat(count.carried()).isTrue();
	}

	@Test
	void returnsAndRejectionsAreAgainstAndCountedApart() {
		VoteCount count = tally("always", 0).of(ballots(RETURN, REJECT, REJECT, APPROVE));

		assertThat(count.votesAgainst()).isEqualTo(3);
		assertThat(count.returnVotes()).isOne();
		assertThat(count.rejectVotes()).isEqualTo(2);
		assertThat(count.carried()).isFalse();
	}

	@Test
	void abstentionsMakeTheQuorumAndAreNoVotesCast() {
		VoteCount count = tally("always", 0).of(ballots(APPROVE, ABSTAIN, ABSTAIN));

		assertThat(count.present()).isEqualTo(3);
		assertThat(count.quorumMet()).isTrue();
		assertThat(count.carried()).isTrue();
	}

	@Test
	void theRecusedAreNeitherPresentNorOfThoseWhoCouldBe() {
		VoteCount count = tally("always", 2).of(ballots(APPROVE, RECUSE, RECUSE, APPROVE));

		assertThat(count.eligible()).isEqualTo(3);
		assertThat(count.present()).isEqualTo(2);
		assertThat(count.recusals()).isEqualTo(2);
		assertThat(count.quorumMet()).isTrue();
	}

	@Test
	void whenAllStepOutThereIsNoQuorum() {
		VoteCount count = tally("always", 5).of(ballots(RECUSE, RECUSE, RECUSE, RECUSE, RECUSE));

		assertThat(count.quorumMet()).isFalse();
		assertThat(count.carried()).isFalse();
	}

	@Test
	void aChairWhoBreaksTiesVotesOnATieAlone() {
		VoteCount tie = tally("tie", 0).of(ballots(APPROVE, APPROVE, RETURN));
		VoteCount none = tally("tie", 0).of(ballots(APPROVE, RETURN, RETURN, APPROVE, RETURN));

		assertThat(tie.votesFor()).isEqualTo(2);
		assertThat(tie.carried()).isTrue();
		assertThat(none.votesFor()).isOne();
		assertThat(none.present()).isEqualTo(5);
	}

	@Test
	void withoutBallotsNothingIsDecided() {
		VoteCount count = tally("always", 0).of(List.of());

		assertThat(count.quorumMet()).isFalse();
		assertThat(count.present()).isZero();
	}

	private static Tally tally(String chairVotes, int recusals) {
		CommitteeRules rules = CommitteeRules
			.of(JsonNodeFactory.instance.objectNode().put("method", "ballot").put("chairVotes", chairVotes));
		return new Tally(rules, MEMBERS, "chair", recusals);
	}

	/** The first is the chair's. */
	private static List<Ballot> ballots(Choice... choices) {
		List<Ballot> ballots = new ArrayList<>();
		for (Choice choice : choices) {
			ballots.add(new Ballot(MEMBERS.get(ballots.size()), null, choice, null, null, Instant.EPOCH, null, null));
		}
		return ballots;
	}

}
