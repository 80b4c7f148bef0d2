package edu.suny.microcredentials.market;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import edu.suny.microcredentials.committee.Outcome;

/**
 * What an analyst finds about the evidence of need (policy, principle 3: "informed by
 * current data from appropriate markets").
 */
public enum EvidenceFinding {

	SUPPORTED("supported", Outcome.FORWARDED), SUPPORTED_WITH_CONCERNS("supported-with-concerns", Outcome.FORWARDED),
	NOT_SUPPORTED("not-supported", Outcome.RETURNED), NOT_APPLICABLE("not-applicable", Outcome.FORWARDED);

	private final String word;

	private final Outcome outcome;

	EvidenceFinding(String word, Outcome outcome) {
		this.word = word;
		this.outcome = outcome;
	}

	/** As in the form. */
	public String word() {
		return this.word;
	}

	/** What follows for the proposal. */
	public Outcome outcome() {
		return this.outcome;
	}

	/**
	 * Reads a word.
	 * @throws IllegalArgumentException if it is none of ours
	 */
	public static EvidenceFinding of(String word) {
		return Arrays.stream(values())
			.filter((finding) -> finding.word.equals(word))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("'%s' is no finding about evidence".formatted(word)));
	}

	/** All words. */
	public static Set<String> words() {
		return Arrays.stream(values()).map(EvidenceFinding::word).collect(Collectors.toUnmodifiableSet());
	}

}
