package edu.suny.microcredentials.proposal;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import edu.suny.microcredentials.GovernanceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@GovernanceTest
class ProposalNumberTests {

	@Autowired
	Proposals proposals;

	@Test
	void aNumberIsReadAsItIsWritten() {
		ProposalNumber number = ProposalNumber.of("north-shore-2026-0042");

		assertThat(number).isEqualTo(new ProposalNumber("north-shore", 2026, 42)).hasToString("north-shore-2026-0042");
		assertThat(new ProposalNumber("lakeside", 2026, 12345)).hasToString("lakeside-2026-12345");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "lakeside", "lakeside-26-0001", "Lakeside-2026-0001", "lakeside-2026-1", "2026-0001" })
	void whatIsNoNumberIsRefused(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> ProposalNumber.of(text))
			.withMessageContaining("no proposal number");
	}

	@Test
	void whoeverBeginsAtTheSameTimeGetsTheNextNumberEachOnce() throws Exception {
		Callable<ProposalNumber> begin = () -> ProposalNumber.of(this.proposals
			.begin("harbor", JsonNodeFactory.instance.objectNode().put("title", "At once"), "harbor-faculty1")
			.number());
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			List<Future<ProposalNumber>> numbers = threads.invokeAll(Stream.generate(() -> begin).limit(24).toList());
			List<Integer> ordinals = numbers.stream().map(ProposalNumberTests::get).sorted().toList();

			assertThat(ordinals).doesNotHaveDuplicates().hasSize(24);
			assertThat(ordinals.get(23) - ordinals.get(0)).isEqualTo(23);
		}
		finally {
			threads.shutdownNow();
		}
	}

	private static int get(Future<ProposalNumber> number) {
		try {
			return number.get().ordinal();
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

}
