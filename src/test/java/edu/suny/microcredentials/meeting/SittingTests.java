package edu.suny.microcredentials.meeting;

import java.time.Instant;
import java.util.List;

import edu.suny.microcredentials.committee.Voting;
import edu.suny.microcredentials.engine.Belonging;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

class SittingTests {

	private final Matters matters = mock(Matters.class);

	private final Voting voting = mock(Voting.class);

	private final Belonging belonging = mock(Belonging.class);

	private final Sitting sitting = new Sitting(this.matters, this.voting, this.belonging);

	@Test
	void theRosterOfTheDayIsSeatedInTheOrderOfTheReviewsAndReadAgain() {
		List<Long> asOnTheAgenda = List.of(9L, 3L);
		List<Matter> again = List.of(matter(3, null, null), matter(9, null, null));
		given(this.matters.of(asOnTheAgenda)).willReturn(List.of(matter(3, null, null), matter(9, "council", null)),
				again);
		given(this.belonging.members("senate")).willReturn(List.of("one", "joined"));
		given(this.belonging.members("council")).willReturn(List.of("two"));

		assertThat(this.sitting.of(asOnTheAgenda)).isSameAs(again);

		InOrder order = inOrder(this.voting);
		order.verify(this.voting).rosterChanged(3, List.of("one", "joined"));
		order.verify(this.voting).rosterChanged(9, List.of("two"));
	}

	@Test
	void whatIsDecidedKeepsItsSeats() {
		given(this.matters.of(List.of(3L))).willReturn(List.of(matter(3, null, "forwarded")));

		this.sitting.of(List.of(3L));

		verify(this.voting, never()).rosterChanged(anyLong(), anyList());
	}

	private static Matter matter(long review, String acting, String outcome) {
		return new Matter(review, "harbor-2026-0001", 1, 1, "Data Literacy", null, List.of(), "senate", "Senate",
				acting, "recorded", null, 2, List.of(), List.of(), Instant.now(), null, null, null, null, false, null,
				null, outcome, null);
	}

}
