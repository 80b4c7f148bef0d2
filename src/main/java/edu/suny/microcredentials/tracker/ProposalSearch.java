package edu.suny.microcredentials.tracker;

import java.util.Arrays;
import java.util.List;

/**
 * What a reader looks for.
 *
 * @param words all of which title, number, department or summary contain; null for any
 * @param state null for any
 * @param page counts from 0
 */
public record ProposalSearch(String words, String state, boolean mine, int page) {

	/** How many proposals a page shows. */
	public static final int PAGE = 50;

	/** Those that the reader makes. */
	public static final ProposalSearch MINE = new ProposalSearch(null, null, true, 0);

	public boolean isNarrowed() {
		return this.mine || hasText(this.words) || hasText(this.state);
	}

	/** The words as patterns of SQL. */
	List<String> patterns() {
		return hasText(this.words) ? Arrays.stream(this.words.strip().split("\\s+"))
			.map((word) -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
			.toList() : List.of("%");
	}

	String stateOrEmpty() {
		return hasText(this.state) ? this.state : "";
	}

	private static boolean hasText(String text) {
		return text != null && !text.isBlank();
	}

}
