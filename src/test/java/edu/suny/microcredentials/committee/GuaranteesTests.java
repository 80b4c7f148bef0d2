package edu.suny.microcredentials.committee;

import java.util.List;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.committee.Seating.Definitions;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.proposal.Proposals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** By rows alone: whatever path a campus has drawn. */
@GovernanceTest
@Transactional
class GuaranteesTests {

	private static final ObjectNode DOCUMENT = JsonNodeFactory.instance.objectNode().put("title", "A title");

	@Autowired
	Proposals proposals;

	@Autowired
	Seats seats;

	@Autowired
	Voting voting;

	@Autowired
	Guarantees guarantees;

	@Autowired
	Campuses campuses;

	@Autowired
	Reviews reviews;

	@Autowired
	BetweenMeetings between;

	@Test
	void itIsMetWhereFacultyForwarded() {
		String number = aProposal();
		senate(number, Outcome.FORWARDED);
		committee(number, Outcome.FORWARDED);

		assertThat(this.guarantees.check(number).met()).isTrue();
	}

	@ParameterizedTest
	@EnumSource(names = { "RETURNED", "REJECTED" })
	void aRefusalIsNotMadeUpForByAnotherBody(Outcome refusal) {
		String number = aProposal();
		senate(number, refusal);
		committee(number, Outcome.FORWARDED);

		Guarantee guarantee = this.guarantees.check(number);

		assertThat(guarantee.met()).isFalse();
		assertThat(guarantee.reason()).startsWith("%s, a body of faculty, %s revision 1 of proposal %s;".formatted(
				this.seats.seat(seating(number, "senate", "recorded")).review().bodyName(), refusal.word(), number));
	}

	@Test
	void theLastWordOfABodyCounts() {
		String changed = aProposal();
		senate(changed, Outcome.RETURNED);
		senate(changed, Outcome.FORWARDED);
		String withdrawn = aProposal();
		senate(withdrawn, Outcome.FORWARDED);
		senate(withdrawn, Outcome.RETURNED);

		assertThat(this.guarantees.check(changed).met()).isTrue();
		assertThat(this.guarantees.check(withdrawn).met()).isFalse();
	}

	@Test
	void aRejectionOfAnEarlierRevisionHoldsUntilTheBodyIsAskedAgain() {
		String number = aProposal();
		senate(number, Outcome.REJECTED);
		nextRound(number);
		committee(number, Outcome.FORWARDED);

		assertThat(this.guarantees.check(number).met()).isFalse();
		assertThat(this.guarantees.check(number).reason())
			.startsWith("Senate, a body of faculty, rejected revision 1 of proposal %s and has not forwarded it since;"
				.formatted(number));
		senate(number, Outcome.FORWARDED);
		assertThat(this.guarantees.check(number).met()).isTrue();
	}

	@Test
	void whoElseOfFacultyHasDecidedIsAskedOfTheRoundInWhichABodyWasAskedLast() {
		String number = aProposal();
		committee(number, Outcome.FORWARDED);
		senate(number, Outcome.FORWARDED);
		assertThat(otherFaculty(number)).containsExactly("curriculum-committee");

		nextRound(number);
		senate(number, Outcome.FORWARDED);
		assertThat(otherFaculty(number)).isEmpty();
		committee(number, Outcome.RETURNED);
		assertThat(otherFaculty(number)).containsExactly("curriculum-committee");
	}

	private List<String> otherFaculty(String number) {
		return this.reviews.earlierDecision(number, "senate").otherFaculty();
	}

	@Test
	void whatWasGivenBackIsNoOtherWord() {
		String number = aProposal();
		senate(number, Outcome.REJECTED);
		nextRound(number);
		this.reviews.giveBack(this.seats.seat(seating(number, "senate", "recorded")).review().id(), "To correct it",
				"Gladly");
		nextRound(number);
		committee(number, Outcome.FORWARDED);

		assertThat(this.guarantees.check(number).met()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "consent", "single" })
	void aRejectionByVoteIsNotLiftedByAnOfficerOrSilence(String method) {
		String number = aProposal();
		senate(number, Outcome.REJECTED);
		nextRound(number);
		close(this.seats.seat(seating(number, "senate", method)).review(), Outcome.FORWARDED);
		committee(number, Outcome.FORWARDED);

		assertThat(this.guarantees.check(number).met()).isFalse();
		senate(number, Outcome.FORWARDED);
		assertThat(this.guarantees.check(number).met()).isTrue();
	}

	private void nextRound(String number) {
		this.proposals.beginNextRound(number);
		this.proposals.submit(number, DOCUMENT, "harbor-faculty1");
	}

	@Test
	void noRejectionStandsAsForwarded() {
		String number = aProposal();
		senate(number, Outcome.REJECTED);
		nextRound(number);
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.reviews.recordStanding(number, "senate", "Nothing has changed.", "p", "d"));
		committee(number, Outcome.FORWARDED);

		assertThat(this.guarantees.check(number).met()).isFalse();
	}

	@Test
	void aReturnOfAnEarlierRevisionIsPast() {
		String number = aProposal();
		senate(number, Outcome.RETURNED);
		nextRound(number);
		committee(number, Outcome.FORWARDED);

		assertThat(this.guarantees.check(number).met()).isTrue();
	}

	@Test
	void aVoteWithoutQuorumIsNoRefusal() {
		String number = aProposal();
		senate(number, Outcome.NO_QUORUM);
		committee(number, Outcome.FORWARDED);

		assertThat(this.guarantees.check(number).met()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void whatAnotherBodyDecidedCountsUnlessTheBodyRefusesToConfirmIt(boolean confirmed) {
		String number = aProposal();
		Review review = actedFor(number, true);
		committee(number, Outcome.FORWARDED);

		this.between.confirm(review.id(), confirmed, Acting.self("lakeside-senator2"), null);

		assertThat(this.guarantees.check(number).met()).isEqualTo(confirmed);
		assertThat(this.reviews.earlierDecision(number, "senate").reopened()).isEqualTo(!confirmed);
		senate(number, Outcome.FORWARDED);
		assertThat(this.guarantees.check(number).met()).isTrue();
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.between.confirm(review.id(), !confirmed, Acting.self("lakeside-senator2"), null));
	}

	@Test
	void aDecisionThatStandsFallsWithTheOneOnWhichItStands() {
		String number = aProposal();
		Review review = actedFor(number, true);
		this.reviews.recordStanding(number, "senate", "Nothing of substance changed.", "p", "d");
		assertThat(this.guarantees.check(number).met()).isTrue();

		this.between.confirm(review.id(), false, Acting.self("lakeside-senator2"), null);

		assertThat(this.guarantees.check(number).reason())
			.startsWith("Senate, a body of faculty, did not confirm what was decided for it on revision 1");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void whoActsInRecessMustBeOfFacultyToo(boolean faculty) {
		String number = aProposal();

		actedFor(number, faculty);

		assertThat(this.guarantees.check(number).met()).isEqualTo(faculty);
	}

	@Test
	void aLaterReadingByConsentConfirmsTheVoteAtTheFirst() {
		String number = aProposal();
		ballot(this.seats.seat(twoReadings(number, "ballot")).review(), Outcome.SECOND_READING);
		assertThat(this.guarantees.check(number).met()).isFalse();

		Review second = this.seats.seat(twoReadings(number, "ballot")).review();
		close(second, Outcome.FORWARDED);

		assertThat(second.method()).isEqualTo("consent");
		assertThat(this.guarantees.check(number).reason()).endsWith("by ballot, with quorum: 3 for, 0 against.");
	}

	@Test
	void consentAloneIsNoGovernanceHoweverOftenItIsRead() {
		String number = aProposal();
		close(this.seats.seat(twoReadings(number, "consent")).review(), Outcome.SECOND_READING);
		close(this.seats.seat(twoReadings(number, "consent")).review(), Outcome.FORWARDED);

		assertThat(this.guarantees.check(number).met()).isFalse();
	}

	private Review actedFor(String number, boolean faculty) {
		Body acting = new Body("harbor-acting", "harbor", "Executive committee", Body.Type.EXECUTIVE_COMMITTEE, faculty,
				null, null);
		this.campuses.register(acting);
		Seating seating = seating(number, "senate", "recorded");
		Review review = this.seats
			.seat(new Seating(number, "senate", seating.rules(), seating.roster(), seating.definitions(), acting))
			.review();
		ballot(review, Outcome.FORWARDED);
		return review;
	}

	private static Seating twoReadings(String number, String method) {
		Seating seating = seating(number, "curriculum-committee", method);
		((ObjectNode) seating.rules()).put("readings", 2).put("secondReading", "consent");
		return seating;
	}

	private String aProposal() {
		String number = this.proposals.begin("harbor", DOCUMENT, "harbor-faculty1").number();
		return this.proposals.submit(number, DOCUMENT, "harbor-faculty1").number();
	}

	private void senate(String number, Outcome outcome) {
		Review review = this.seats.seat(seating(number, "senate", "recorded")).review();
		this.voting.record(review.id(), Acting.self("harbor-senator2"),
				new Statement(outcome.word(), "As moved", "Name it"),
				new MeetingVote(3, 3, 0, 0, 0, "As moved", null, null, null, null), null);
		close(review, outcome);
	}

	private void committee(String number, Outcome outcome) {
		ballot(this.seats.seat(seating(number, "curriculum-committee", "ballot")).review(), outcome);
	}

	private void ballot(Review review, Outcome outcome) {
		review.eligible()
			.forEach((member) -> this.voting.cast(review.id(), Acting.self(member),
					new Statement("approve", null, null)));
		close(review, outcome);
	}

	private void close(Review review, Outcome outcome) {
		this.voting.count(review.id());
		this.voting.close(review.id(), outcome, "By the table.", "d");
	}

	private static Seating seating(String number, String body, String method) {
		ObjectNode rules = JsonNodeFactory.instance.objectNode().put("method", method);
		String member = body.equals("senate") ? "harbor-senator" : "harbor-committee";
		return new Seating(number, body, rules, List.of(member + "1", member + "2", member + "3"),
				new Definitions("p", "d"));
	}

}
