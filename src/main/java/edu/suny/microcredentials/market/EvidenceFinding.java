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

	SUPPORTED("supported", Outcome.FORWARDED, "The evidence supports the need."),
	SUPPORTED_WITH_CONCERNS("supported-with-concerns", Outcome.FORWARDED,
			"The evidence supports the need, with concerns."),
	NOT_SUPPORTED("not-supported", Outcome.RETURNED, "The evidence does not support the need."),
	NOT_APPLICABLE("not-applicable", Outcome.FORWARDED, "No market evidence is called for.");

	private final String word;

	private final Outcome outcome;

	private final String sentence;

	EvidenceFinding(String word, Outcome outcome, String sentence) {
		this.word = word;
		this.outcome = outcome;
		this.sentence = sentence;
	}

	/** As pages say it. */
	public String sentence() {
		return this.sentence;
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
