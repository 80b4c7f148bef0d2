package edu.suny.microcredentials.process;

import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** Where a proposal is, and where it has been. */
final class JourneyAssert extends AbstractAssert<JourneyAssert, Journey> {

	private JourneyAssert(Journey journey) {
		super(journey, JourneyAssert.class);
	}

	static JourneyAssert assertThat(Journey journey) {
		return new JourneyAssert(journey);
	}

	/** At these tasks and no others. */
	JourneyAssert isWaitingAt(String... tasks) {
		Assertions.assertThat(this.actual.waiting()).as("open tasks").containsExactlyInAnyOrder(tasks);
		return this;
	}

	JourneyAssert hasPassed(String... nodes) {
		Assertions.assertThat(this.actual.passed()).as("nodes passed").contains(nodes);
		return this;
	}

	JourneyAssert hasNotPassed(String... nodes) {
		Assertions.assertThat(this.actual.passed()).as("nodes passed").doesNotContain(nodes);
		return this;
	}

	JourneyAssert isEndedAt(String endEvent) {
		Assertions.assertThat(this.actual.isEnded()).as("ended").isTrue();
		return hasPassed(endEvent);
	}

}
