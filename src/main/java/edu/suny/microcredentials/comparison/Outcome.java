package edu.suny.microcredentials.comparison;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import edu.suny.microcredentials.comparison.Outcomes.OfBodies;

/**
 * How proposals fared.
 *
 * @param proposals how many were sent for review
 * @param states how many of them stand where now
 * @param returned how many were returned to their proposers at least once
 * @param medianDays from being sent first to the decision of those that are decided; null
 * while none is
 */
public record Outcome(int proposals, Map<String, Integer> states, int returned, Long medianDays,
		List<OfBodies> bodies) {

	static final Outcome NONE = new Outcome(0, Map.of(), 0, null, List.of());

	public int approved() {
		return count("APPROVED", "PUBLISHED");
	}

	public int rejected() {
		return count("REJECTED");
	}

	public int decided() {
		return approved() + rejected();
	}

	/** In hundredths of those that are decided; null while none is. */
	public Integer approvedShare() {
		return share(approved(), decided());
	}

	/** In hundredths of those that are decided; null while none is. */
	public Integer rejectedShare() {
		return share(rejected(), decided());
	}

	/** In hundredths of those that were sent for review; null if none was. */
	public Integer returnedShare() {
		return share(this.returned, this.proposals);
	}

	private int count(String... of) {
		return Stream.of(of).mapToInt((state) -> this.states.getOrDefault(state, 0)).sum();
	}

	private static Integer share(int part, int whole) {
		return (whole != 0) ? Integer.valueOf(Math.round(100f * part / whole)) : null;
	}

}
