package edu.suny.microcredentials.process;

import java.util.HashMap;
import java.util.Map;

import edu.suny.microcredentials.access.Caller;
import edu.suny.microcredentials.committee.Acting;
import edu.suny.microcredentials.committee.MeetingVote;
import edu.suny.microcredentials.committee.Outcome;
import edu.suny.microcredentials.committee.Statement;
import edu.suny.microcredentials.committee.Voting;
import edu.suny.microcredentials.consultation.Consultation;
import edu.suny.microcredentials.consultation.Consultations;
import edu.suny.microcredentials.engine.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static edu.suny.microcredentials.process.JourneyAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A body tables a matter and has another body report on it first. */
class ReferralTests extends JourneyTests {

	private static final String BUSINESS = "lakeside-department-business";

	@Autowired
	Consultations consultations;

	@Autowired
	Voting voting;

	@LocalServerPort
	int port;

	@Test
	void theOtherBodyIsAskedAndItsReportIsThereWhenTheMatterComesBack() {
		Journey proposal = atTheSenate();

		records(proposal, "tabled", BUSINESS);

		assertThat(review(proposal, "senate").isOpen()).isTrue();
		assertThat(this.reviews.of(proposal.number())).extracting((review) -> review.outcome())
			.contains(Outcome.TABLED);
		assertThat(this.consultations.of(proposal.number())).singleElement()
			.satisfies((each) -> assertThat(each.body()).isEqualTo(BUSINESS))
			.satisfies((each) -> assertThat(each.reason()).contains("asks for a report", "How it fits the program"))
			.satisfies((each) -> assertThat(each.addedBy()).isEqualTo("lakeside-senator2"));
		proposal.completes("lakeside-business1", "userTask_respondToConsultation",
				Map.of("position", "concur", "statement", "It fits"));
		assertThat(this.consultations.positions(proposal.number())).singleElement()
			.satisfies((position) -> assertThat(position.text()).isEqualTo("It fits"));
		assertThat(proposal).isWaitingAt("userTask_recordMeetingVote");
	}

	@Test
	void aReportThatDoesNotComeIsNoConcurrence() {
		Journey proposal = atTheSenate();
		records(proposal, "tabled", BUSINESS);

		proposal.timeComes("boundaryEvent_timeIsUp");

		assertThat(this.consultations.of(proposal.number())).singleElement()
			.satisfies((each) -> assertThat(each.isOpen()).isTrue())
			.satisfies((each) -> assertThat(each.referred()).isTrue());
		assertThat(proposal.waiting()).contains("userTask_respondToConsultation");
		assertThat(toldOf(proposal, "silence:")).contains("lakeside-business1", "lakeside-office1");
	}

	/** As by a campus's own table, older than referrals. */
	@Test
	void whereATableEndsItBySilenceNobodyReadsThatAsAgreement() {
		Journey proposal = atTheSenate();
		records(proposal, "tabled", BUSINESS);
		this.rows.sql("update consultation set silence = 'concurrence' where proposal = :proposal")
			.param("proposal", proposal.number())
			.update();

		proposal.timeComes("boundaryEvent_timeIsUp");

		assertThat(Caller.browser(this.port, "lakeside-senator1").get("/proposals/" + proposal.number()).body())
			.contains("No report came in the time")
			.doesNotContain("Concurs");
	}

	@Test
	void whatTheOtherBodySaysAgainstItTheProposerNeedNotAnswer() {
		Journey proposal = atTheSenate();
		records(proposal, "tabled", BUSINESS);

		proposal.completes("lakeside-business1", "userTask_respondToConsultation",
				Map.of("position", "not-concur", "statement", "It does not fit"));

		assertThat(this.consultations.of(proposal.number())).extracting(Consultation::outcome)
			.containsExactly("not-concurred");
		assertThat(proposal).isWaitingAt("userTask_recordMeetingVote");
	}

	@Test
	void aMatterThatIsTabledWithoutAReferralAsksNobody() {
		Journey proposal = atTheSenate();

		records(proposal, "tabled", null);

		assertThat(this.consultations.of(proposal.number())).isEmpty();
	}

	@Test
	void whoeverIsBeingConsultedAlreadyIsNotAskedTwice() {
		Journey proposal = atTheSenate();
		records(proposal, "tabled", BUSINESS);

		records(proposal, "tabled", BUSINESS);

		assertThat(this.consultations.of(proposal.number())).hasSize(1).allMatch(Consultation::isOpen);
	}

	@ParameterizedTest
	@CsvSource({ "tabled, harbor-senate, is no body of", "tabled, senate, cannot refer a matter to itself",
			"tabled, Nowhere, is no body of", "forwarded, department-business, Only a matter that is tabled" })
	void aReferralThatCannotBeIsRefused(String decision, String to, String sentence) {
		Journey proposal = atTheSenate();

		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> tables(proposal, decision, to))
			.withMessageContaining(sentence);
		assertThat(review(proposal, "senate").decision()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { BUSINESS, "department-business", "department of business" })
	void theOtherBodyIsKnownByItsIdOrItsName(String name) {
		Journey proposal = atTheSenate();

		tables(proposal, "tabled", name);

		assertThat(review(proposal, "senate").meeting().path("referredTo").asText()).isEqualTo(BUSINESS);
	}

	@Test
	void theFormOffersTheBodiesOfTheCampusWithoutTheOneThatRefers() {
		Journey proposal = atTheSenate();

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> records(proposal, "tabled", "lakeside-senate"))
			.withMessageContaining("Department of Business")
			.withMessageNotContaining("Senate");
		assertThat(this.consultations.of(proposal.number())).isEmpty();
	}

	private void tables(Journey proposal, String decision, String to) {
		MeetingVote vote = new MeetingVote(5, 5, 0, 0, 0, null, null, null, null, null, to);
		this.voting.record(review(proposal, "senate").id(), Acting.self("lakeside-senator2"),
				new Statement(decision, null, null), vote, null);
	}

	private Journey atTheSenate() {
		return aSubmittedProposal(Documents.credit()).departmentDecides("forwarded")
			.committeeVotes("approve", "approve", "approve", "approve", "approve");
	}

	private static void records(Journey proposal, String decision, String to) {
		Map<String, Object> answers = new HashMap<>(Map.of("decision", decision, "present", 5, "votesFor", 5,
				"votesAgainst", 0, "motion", "How it fits the program"));
		if (to != null) {
			answers.put("referredTo", to);
		}
		proposal.completes("lakeside-senator2", "userTask_recordMeetingVote", answers);
	}

}
