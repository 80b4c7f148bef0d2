package edu.suny.microcredentials.meeting;

import java.util.List;
import java.util.Map;

import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.meeting.AgendaItem.Result;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class VotersTests {

	private final Voters voters = new Voters("Data Literacy", List.of("one", "two", "three"),
			Map.of("maker", "Makes the proposal"), List.of("one", "two", "three", "dean"),
			Map.of("one", "One", "two", "Two", "three", "Three", "maker", "Maker", "dean", "Dean"));

	@Test
	void whoHasAVoteStepsOut() {
		assertThat(recorded("maker", "three").recused()).containsExactly("maker", "three");
		assertThat(recorded("maker", "three").present()).isEqualTo(2);
	}

	@Test
	void whoHasNoVoteDoesNot() {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> recorded("maker", "dean"))
			.withMessage("Dean has no vote on “Data Literacy”, and so is not among those who stepped out of it.");
	}

	@Test
	void whoIsNamedTwiceStepsOutOnce() {
		assertThat(recorded("maker", "three", "three").recused()).containsExactly("maker", "three");
	}

	@Test
	void whoWasRecusedBeforeStaysOut() {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> recorded("three"))
			.withMessageStartingWith("Maker is recused from “Data Literacy”");
	}

	private Result recorded(String... recused) {
		return this.voters.of(new TypedVote("forwarded", null, "one", null, null, "2", "0", null, List.of(recused),
				null, null, null, null, List.of()), false, "two");
	}

}
