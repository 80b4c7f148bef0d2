package edu.suny.microcredentials.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import edu.suny.microcredentials.absence.Deputies;
import edu.suny.microcredentials.committee.Acting;
import edu.suny.microcredentials.committee.Ballot;
import edu.suny.microcredentials.committee.Choice;
import edu.suny.microcredentials.committee.Voting;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.engine.Suspension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

class ChangedBallotsTests {

	private final Voting voting = mock(Voting.class);

	private final Deputies deputies = mock(Deputies.class);

	private final Suspension suspension = mock(Suspension.class);

	private final ChangedBallots ballots = new ChangedBallots(this.voting, this.deputies, this.suspension);

	private final Matter matter = new Matter(3, "harbor-2026-0001", 1, 1, "Data Literacy", null, List.of(), "senate",
			"Senate", null, "ballot", null, 2, List.of("absent", "there"), List.of(), Instant.now(), null, null, null,
			null, false, null, null, null, null);

	@BeforeEach
	void aDeputyVotedForOneWhoIsAbsent() {
		given(this.voting.ballots(3))
			.willReturn(List.of(new Ballot("absent", "deputy", Choice.APPROVE, null, null, Instant.now(), null, null),
					new Ballot("there", null, Choice.APPROVE, null, null, Instant.now(), null, null)));
		given(this.deputies.of("absent", "senate")).willReturn(Optional.empty());
	}

	@Test
	void theDeputyChangesTheVoteWhileTheyAreTheDeputy() {
		given(this.deputies.of("absent", "senate")).willReturn(Optional.of("deputy"));

		change("deputy");

		verify(this.voting).change(eq(3L), eq(new Acting("absent", "deputy")), any());
	}

	@Test
	void aVoteStaysAsItIsWhileTheProposalIsHeld() {
		willThrow(new RefusedException(Reason.CONFLICT, "This is held at the moment.")).given(this.suspension)
			.check("harbor-2026-0001");

		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> change("there"))
			.withMessageContaining("is held at the moment");
		verify(this.voting, never()).change(anyLong(), any(), any());
	}

	@Test
	void whoIsTheDeputyNoMoreDoesNot() {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> change("deputy"))
			.satisfies((refusal) -> assertThat(refusal.reason()).isEqualTo(Reason.FORBIDDEN))
			.withMessageContaining("are not the member's deputy any more");
		verify(this.voting, never()).change(anyLong(), any(), any());
	}

	@Test
	void membersChangeTheirOwn() {
		change("absent");
		change("there");

		verify(this.voting).change(eq(3L), eq(Acting.self("absent")), any());
		verify(this.voting).change(eq(3L), eq(Acting.self("there")), any());
	}

	private void change(String user) {
		this.ballots.change(this.matter, user, "abstain", "", "");
	}

}
