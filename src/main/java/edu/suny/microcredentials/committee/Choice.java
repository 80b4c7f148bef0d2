package edu.suny.microcredentials.committee;

import java.util.Arrays;

/** What a member can put on a ballot. */
public enum Choice {

	APPROVE("approve"), APPROVE_WITH_CHANGES("approve-with-changes"), RETURN("return"), REJECT("reject"),
	ABSTAIN("abstain"), RECUSE("recuse");

	private final String word;

	Choice(String word) {
		this.word = word;
	}

	/** As in the form and in the database. */
	public String word() {
		return this.word;
	}

	boolean isFor() {
		return this == APPROVE || this == APPROVE_WITH_CHANGES;
	}

	boolean isAgainst() {
		return this == RETURN || this == REJECT;
	}

	static Choice of(String word) {
		return Arrays.stream(values())
			.filter((choice) -> choice.word.equals(word))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("'%s' is no choice on a ballot".formatted(word)));
	}

}
