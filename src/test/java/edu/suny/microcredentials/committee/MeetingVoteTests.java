package edu.suny.microcredentials.committee;

import java.util.List;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.engine.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MeetingVoteTests {

	private static final int MEMBERS = 7;

	@ParameterizedTest
	@CsvSource({ "7, 7, 0, 0, 0", "5, 2, 2, 1, 2", "6, 6, 0, 0, 1", "4, 0, 0, 0, 0" })
	void aCountThatCanBeIsTaken(int present, int votesFor, int votesAgainst, int abstentions, int recusals) {
		assertThatCode(() -> vote(present, votesFor, votesAgainst, abstentions, recusals).checkedAgainst(MEMBERS))
			.doesNotThrowAnyException();
	}

	@ParameterizedTest
	@CsvSource({ "5, 3, 2, 1, 0, more than the 5 members present", "7, 6, 0, 0, 1, more than the 7 members",
			"8, 1, 0, 0, 0, more than the 7 members" })
	void aCountThatCannotBeIsRefused(int present, int votesFor, int votesAgainst, int abstentions, int recusals,
			String sentence) {
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> vote(present, votesFor, votesAgainst, abstentions, recusals).checkedAgainst(MEMBERS))
			.withMessageContaining(sentence);
	}

	@ParameterizedTest
	@CsvSource({ "present, -1", "votesFor, 1.5", "votesAgainst, -3", "abstentions, -1", "recusals, 99999999999" })
	void whatIsNoNumberOfPeopleIsRefused(String field, double number) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> MeetingVote.of(answers().put(field, number)))
			.withMessageContaining("as a whole number, 0 or more");
	}

	@Test
	void aMissingNumberIsAskedForAndAbstentionsAndRecusalsMayBeMissing() {
		ObjectNode answers = answers();
		answers.remove("votesFor");

		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> MeetingVote.of(answers))
			.withMessage("Enter the votes for the motion.");
		assertThat(MeetingVote.of(answers().without(List.of("abstentions", "recusals"))).abstentions()).isZero();
	}

	@Test
	void whoMovesDoesNotSecond() {
		MeetingVote same = new MeetingVote(3, 3, 0, 0, 0, "As moved", "Member A", "member a", null, null);
		MeetingVote two = new MeetingVote(3, 3, 0, 0, 0, "As moved", "Member A", "Member B", null, null);

		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> same.checkedAgainst(MEMBERS))
			.withMessageStartingWith("Member A cannot both move and second a motion");
		assertThatCode(() -> two.checkedAgainst(MEMBERS)).doesNotThrowAnyException();
	}

	private static MeetingVote vote(int present, int votesFor, int votesAgainst, int abstentions, int recusals) {
		return new MeetingVote(present, votesFor, votesAgainst, abstentions, recusals, null, null, null, null, null);
	}

	private static ObjectNode answers() {
		return JsonNodeFactory.instance.objectNode()
			.put("present", 5)
			.put("votesFor", 3)
			.put("votesAgainst", 1)
			.put("abstentions", 1)
			.put("recusals", 0);
	}

}
