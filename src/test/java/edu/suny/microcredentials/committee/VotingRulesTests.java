package edu.suny.microcredentials.committee;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.campus.BodySeat;
import edu.suny.microcredentials.campus.BodySeat.Role;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.committee.Seating.Definitions;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.proposal.Proposals;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the rules of a body do to its votes, from the seating to the close. */
@GovernanceTest
@Transactional
class VotingRulesTests {

	private static final List<String> ROSTER = List.of("harbor-committee1", "harbor-committee2", "harbor-committee3");

	private static final ObjectNode DOCUMENT = JsonNodeFactory.instance.objectNode().put("title", "A title");

	private final ObjectNode rules = JsonNodeFactory.instance.objectNode().put("method", "ballot");

	@Autowired
	Proposals proposals;

	@Autowired
	Seats seats;

	@Autowired
	Voting voting;

	@Autowired
	Consents consents;

	@Autowired
	Notice notice;

	@Autowired
	Reviews reviews;

	@Autowired
	ReviewEnds ends;

	@Autowired
	Deciders deciders;

	@Autowired
	Campuses campuses;

	@Autowired
	JdbcClient jdbc;

	@Test
	void aVoteIsChangedUntilTheClose() {
		this.rules.put("changeable", true);
		Review review = seated(aProposal());
		vote(review, 1, "approve");
		vote(review, 2, "approve");

		this.voting.change(review.id(), member(1), new Statement("reject", "On reflection", null));

		assertThat(this.voting.ballots(review.id())).filteredOn((ballot) -> ballot.changedAt() != null)
			.singleElement()
			.satisfies((ballot) -> assertThat(ballot.choice()).isEqualTo(Choice.REJECT));
		assertThat(this.voting.settle(review.id())).isFalse();
		assertThat(this.voting.count(review.id()).votesAgainst()).isOne();
		assertRefused(() -> this.voting.change(review.id(), member(1), new Statement("approve", null, null)),
				"Curriculum committee has ended its vote on proposal %s.".formatted(review.proposal()));
	}

	@Test
	void aVoteIsNotChangedWhereItMayNotBeNorWhereThereIsNone() {
		Review review = seated(aProposal());
		vote(review, 1, "approve");

		assertRefused(() -> this.voting.change(review.id(), member(1), new Statement("reject", "So", null)),
				"By the rules of Curriculum committee a vote stays as it was cast.");
		assertRefused(() -> this.voting.change(review.id(), member(2), new Statement("reject", "So", null)),
				"There is no vote of this seat on proposal %s yet: cast it by the task.".formatted(review.proposal()));
	}

	@Test
	void whoSteppedOutStaysOut() {
		this.rules.put("changeable", true);
		Review review = seated(aProposal());
		vote(review, 1, "approve");

		this.voting.change(review.id(), member(1), new Statement("recuse", "A relative teaches it", null));

		assertThat(this.seats.whyRecused(review.id(), "harbor-committee1")).contains("Stepped out");
		assertRefused(() -> this.voting.change(review.id(), member(1), new Statement("approve", null, null)),
				"Who has stepped out of a matter stays out of it until it is decided.");
	}

	@Test
	void ofASecretBallotOnlyWhoHasVotedIsKeptWithTheName() {
		this.rules.put("ballot", "secret");
		Review review = seated(aProposal());
		vote(review, 1, "return");
		vote(review, 2, "approve");
		vote(review, 3, "recuse");

		assertThat(this.voting.ballots(review.id())).filteredOn((ballot) -> ballot.choice() == null)
			.hasSize(2)
			.allSatisfy((ballot) -> assertThat(ballot.castAt()).isNull())
			.allSatisfy((ballot) -> assertThat(ballot.changes()).isNull());
		assertThat(this.jdbc.sql("select votes::text from ballot_box where review = :id")
			.param("id", review.id())
			.query(String.class)
			.single()).contains("approve", "return").doesNotContain("harbor", "20");
		assertThat(this.deciders.elsewhere(review.proposal(), "another")).containsOnlyKeys("harbor-committee1",
				"harbor-committee2");
		VoteCount count = this.voting.count(review.id());
		assertThat(count.votesFor()).isOne();
		assertThat(count.returnVotes()).isOne();
		assertThat(count.recusals()).isOne();
		assertThat(this.voting.close(review.id(), Outcome.RETURNED, "By the table.", "d").changes())
			.isEqualTo("Name it");
		assertRefused(() -> vote(review, 1, "approve"),
				"Curriculum committee has ended its vote on proposal %s.".formatted(review.proposal()));
	}

	@Test
	void theVotesOfASecretBallotLieInTheSameOrderHoweverTheyCame() {
		this.rules.put("ballot", "secret");
		Review one = seated(aProposal());
		Review other = seated(aProposal());
		vote(one, 1, "return");
		vote(one, 2, "approve");
		vote(other, 1, "approve");
		vote(other, 2, "return");

		assertThat(box(one)).isEqualTo(box(other));
	}

	@Test
	void aSettledVoteClosesSoonAfterTheLastBallot() {
		this.rules.put("threshold", "more than half of the members");
		Review review = seated(aProposal());
		vote(review, 1, "approve");
		assertThat(this.voting.settle(review.id())).isFalse();
		assertThat(this.reviews.find(review.id()).orElseThrow().votingCloses()).isEqualTo(review.votingCloses());
		assertThat(this.ends.reminder(review.id())).isBefore(review.votingCloses());

		vote(review, 2, "approve");
		assertThat(this.voting.settle(review.id())).isTrue();

		Review settled = this.reviews.find(review.id()).orElseThrow();
		assertThat(settled.settledAt()).isNotNull();
		assertThat(this.ends.reminder(review.id())).isEqualTo(ReviewEnds.NEVER);
		assertThat(settled.votingCloses()).isBetween(Instant.now().plusSeconds(5), Instant.now().plusSeconds(20));
		vote(review, 3, "reject");
		assertThat(this.voting.settle(review.id())).isTrue();
		assertThat(this.reviews.find(review.id()).orElseThrow().votingCloses())
			.isAfterOrEqualTo(settled.votingCloses());
	}

	@Test
	void afterTheCloseNobodyVotesThoughNobodyHasCountedYet() {
		Review review = seated(aProposal());
		this.jdbc.sql("update review set voting_closes = now() - interval '1 second' where id = :id")
			.param("id", review.id())
			.update();

		assertRefused(() -> vote(review, 1, "approve"),
				"Curriculum committee has ended its vote on proposal %s.".formatted(review.proposal()));
	}

	@Test
	void whoLeftWithoutAVoteIsNoLongerOfThoseWhoCouldAndAVoteThatWasCastStays() {
		this.rules.put("threshold", "more than half of the members");
		Review review = seated(aProposal());
		vote(review, 1, "approve");

		this.voting.rosterChanged(review.id(), List.of("harbor-committee3", "harbor-committee4"));

		VoteCount count = this.voting.count(review.id());
		assertThat(count.eligible()).isEqualTo(2);
		assertThat(count.present()).isOne();
		assertThat(count.votesFor()).isOne();
		assertRefused(() -> this.voting.cast(review.id(), member(4), new Statement("approve", null, null)),
				"Curriculum committee has ended its vote on proposal %s.".formatted(review.proposal()));
	}

	@Test
	void aSeatWithoutAVoteGetsNoneAndASubstituteOnlyWhereTheRulesKnowThem() {
		Review review = seated(aProposal());
		this.campuses.seat("harbor-curriculum-committee",
				List.of(new BodySeat("harbor-curriculum-committee", "harbor-committee4", Role.EX_OFFICIO, null),
						new BodySeat("harbor-curriculum-committee", "harbor-committee5", Role.SUBSTITUTE, null)));

		assertRefused(() -> this.seats.give(review.id(), "harbor-committee1", "harbor-committee4"),
				"They belong to Curriculum committee by office, without a vote.");
		assertRefused(() -> this.seats.give(review.id(), "harbor-committee1", "harbor-committee5"),
				"By the rules of Curriculum committee substitutes have no vote.");
		this.rules.put("substitutes", "with-vote").put("substituteNotice", 9999);
		Review late = seated(aProposal());
		assertRefused(() -> this.seats.give(late.id(), "harbor-committee1", "harbor-committee5"),
				"By the rules of Curriculum committee a substitute is named 9999 hours before the vote ends");
		this.rules.put("substituteNotice", 1);
		Review inTime = seated(aProposal());
		this.seats.give(inTime.id(), "harbor-committee1", "harbor-committee5");
	}

	@Test
	void whoJoinsDuringABallotHasNoVoteInIt() {
		Review review = seated(aProposal());
		this.voting.rosterChanged(review.id(), List.of("harbor-committee1", "harbor-committee4"));

		assertRefused(() -> this.voting.cast(review.id(), member(4), new Statement("approve", null, null)),
				"Curriculum committee does not ask you about proposal %s.".formatted(review.proposal()));
	}

	@Test
	void atAMeetingTheMembersOfThatDayDecide() {
		this.rules.put("method", "recorded");
		Review review = seated(aProposal());

		this.voting.rosterChanged(review.id(), List.of("harbor-committee1", "harbor-committee2", "harbor-committee3",
				"harbor-committee4", "harbor-committee5"));

		assertThat(this.reviews.find(review.id()).orElseThrow().members()).isEqualTo(5);
	}

	@Test
	void votesForItAreKeptAfterAReturnWhereTheRulesSaySo() {
		this.rules.put("votesAfterReturn", "kept").put("changeable", true);
		String number = aProposal();
		Review first = seated(number);
		vote(first, 1, "approve");
		vote(first, 2, "return");
		close(first, Outcome.RETURNED);
		this.proposals.beginNextRound(number);
		this.proposals.submit(number, DOCUMENT, "harbor-faculty1");

		Seated again = this.seats.seat(seating(number));

		assertThat(again.asked()).containsExactly("harbor-committee2", "harbor-committee3");
		assertThat(again.review().eligible()).hasSize(3);
		assertThat(this.voting.ballots(again.review().id())).singleElement()
			.satisfies((ballot) -> assertThat(ballot.keptFrom()).isEqualTo(first.id()));
		this.voting.change(again.review().id(), member(1), new Statement("reject", "Worse now", null));
	}

	@Test
	void whatCarriesIsReadAgainAndTheLaterReadingMayBeByConsent() {
		this.rules.put("readings", 2).put("secondReading", "consent");
		String number = aProposal();
		Review first = seated(number);
		this.voting.cast(first.id(), member(1), new Statement("approve-with-changes", null, "Name the courses"));
		this.voting.cast(first.id(), member(2), new Statement("approve", null, null));
		this.voting.cast(first.id(), member(3), new Statement("return", null, "Name the costs"));
		assertThat(this.voting.count(first.id()).readingsLeft()).isOne();
		close(first, Outcome.SECOND_READING);
		assertThat(this.reviews.find(first.id()).orElseThrow().changeLines()).containsExactly("Name the courses");

		Review second = seated(number);

		assertThat(second.reading()).isEqualTo(2);
		assertThat(second.method()).isEqualTo("consent");
		VoteCount count = this.voting.count(second.id());
		assertThat(count.readingsLeft()).isZero();
		assertThat(count.silent()).isTrue();
		assertThat(count.votesFor()).isZero();
		assertThat(count.quorumMet()).isTrue();
	}

	@Test
	void aMatterIsTabledOnlySoOften() {
		this.rules.put("method", "recorded").put("tablings", 1);
		String number = aProposal();
		Review first = seated(number);
		assertThat(recorded(first, "tabled").mayBeTabled()).isTrue();
		close(first, Outcome.TABLED);

		assertThat(recorded(seated(number), "tabled").mayBeTabled()).isFalse();
	}

	@Test
	void silenceIsSilence() {
		this.rules.put("method", "recorded");
		VoteCount count = this.voting.count(seated(aProposal()).id());

		assertThat(count.silent()).isTrue();
		assertThat(count.quorumMet()).isFalse();
	}

	@Test
	void anyMemberPullsAConsentMatterOnceAndWithAReason() {
		this.rules.put("method", "consent").put("whenPulled", "ballot");
		Review review = seated(aProposal());
		assertRefused(() -> this.consents.pull(review.id(), member(1), " "), "Say why the body should decide on it");
		assertRefused(() -> this.consents.pull(review.id(), member(5), "So"),
				"Curriculum committee does not ask you about proposal %s.".formatted(review.proposal()));

		Review pulled = this.consents.pull(review.id(), member(1), "The costs are unclear");

		assertThat(pulled.method()).isEqualTo("ballot");
		assertThat(pulled.pulled().by()).isEqualTo("harbor-committee1");
		assertThat(pulled.votingCloses()).isAfter(Instant.now());
		assertRefused(() -> this.consents.pull(review.id(), member(2), "So"),
				"Another member has pulled proposal %s to the agenda already".formatted(review.proposal()));
	}

	@Test
	void aMeetingBeforeTheNoticeHasRunDecidesNothing() {
		this.rules.put("method", "recorded").put("noticeDays", 3);
		String number = aProposal();
		Review review = seated(number);

		assertThat(this.notice.whyTooEarly(review.id(), Instant.now().plus(1, ChronoUnit.DAYS))).hasValueSatisfying(
				(sentence) -> assertThat(sentence).startsWith("its notice of 3 business days runs until "));
		assertThat(this.notice.whyTooEarly(review.id(), Instant.now().plus(90, ChronoUnit.DAYS))).isEmpty();
		assertRefused(() -> recorded(review, "tabled"),
				"A meeting cannot decide on proposal %s yet: its notice of 3 business days".formatted(number));
		this.jdbc.sql("update review set opened_at = opened_at - interval '90 days' where id = :id")
			.param("id", review.id())
			.update();
		recorded(review, "tabled");
		close(review, Outcome.TABLED);
		assertThat(this.notice.whyTooEarly(seated(number).id(), Instant.now())).as("what was tabled had its notice")
			.isEmpty();
	}

	@Test
	void aCountTakesItsRecusalsFromThoseWhoAreNamed() {
		this.rules.put("method", "recorded").put("quorum", "anybody");
		Review review = seated(aProposal());
		this.jdbc.sql("insert into recusal (review, member, reason) values (:id, 'harbor-committee1', 'Stepped out')")
			.param("id", review.id())
			.update();

		assertRefused(() -> recorded(review, 2, 0, null),
				"Those recused from proposal %s are 1: %s (Stepped out); the number entered is 0."
					.formatted(review.proposal(), "Harbor curriculum committee member 1"));
		assertRefused(() -> recorded(review, 1, 2, null), "Those recused from proposal");
		assertRefused(() -> recorded(review, 1, null, "The dean"), "'The dean' has no vote in Curriculum committee");
		recorded(review, 1, 2, "harbor curriculum committee member 3\n\nharbor-committee1");

		assertThat(this.voting.count(review.id())).extracting(VoteCount::eligible, VoteCount::recusals)
			.containsExactly(1, 2);
		assertThat(this.seats.whyRecused(review.id(), "harbor-committee3")).contains("Stepped out at the meeting");
	}

	@Test
	void whereTheNumberIsLeftEmptyItIsKnown() {
		this.rules.put("method", "recorded");
		Review review = seated(aProposal());

		recorded(review, 3, null, null);

		assertThat(this.voting.count(review.id()).recusals()).isZero();
	}

	private void recorded(Review review, int present, Integer recusals, String steppedOut) {
		this.voting.record(review.id(), member(2), new Statement("tabled", "So", "Name it"),
				new MeetingVote(present, present, 0, 0, recusals, "As moved", null, null, null, null), steppedOut);
	}

	private VoteCount recorded(Review review, String decision) {
		this.voting.record(review.id(), member(2), new Statement(decision, "So", "Name it"),
				new MeetingVote(3, 3, 0, 0, 0, "As moved", null, null, null, null), null);
		return this.voting.count(review.id());
	}

	private void close(Review review, Outcome outcome) {
		this.voting.close(review.id(), outcome, "By the table.", "d");
	}

	private String box(Review review) {
		return this.jdbc.sql("select votes::text from ballot_box where review = :id")
			.param("id", review.id())
			.query(String.class)
			.single();
	}

	private void vote(Review review, int member, String choice) {
		this.voting.cast(review.id(), member(member),
				new Statement(choice, null, "return".equals(choice) ? "Name it" : null));
	}

	private static Acting member(int number) {
		return Acting.self("harbor-committee" + number);
	}

	private static void assertRefused(ThrowingCallable call, String sentence) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(call).withMessageStartingWith(sentence);
	}

	private String aProposal() {
		String number = this.proposals.begin("harbor", DOCUMENT, "harbor-faculty1").number();
		return this.proposals.submit(number, DOCUMENT, "harbor-faculty1").number();
	}

	private Review seated(String number) {
		return this.seats.seat(seating(number)).review();
	}

	private Seating seating(String number) {
		return new Seating(number, "curriculum-committee", this.rules, ROSTER, new Definitions("p", "d"));
	}

}
