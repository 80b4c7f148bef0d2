package edu.suny.microcredentials.tracker;

import java.util.Arrays;
import java.util.Locale;

/**
 * What a reader looks for; each null for any.
 *
 * @param words all of which its texts contain, by their stem or their beginning
 * @param body id of the body or office that considers it now
 * @param unchanged days since it changed last, at least
 * @param submitted days since it was submitted last, at least
 * @param after where the page before ended; null for the first
 */
public record ProposalSearch(String words, String campus, String state, String body, Integer unchanged,
		Integer submitted, boolean mine, PageEnd after) {

	/** How many proposals a page shows. */
	public static final int PAGE = 50;

	/** Those that the reader makes. */
	public static final ProposalSearch MINE = new ProposalSearch(null, null, null, null, null, null, true, null);

	private static final int MOST_WORDS = 12;

	public boolean isNarrowed() {
		return this.mine || hasText(this.words) || hasText(this.campus) || hasText(this.state) || hasText(this.body)
				|| this.unchanged != null || this.submitted != null;
	}

	/** Those that are sought, parted by signs and spaces; null for any. */
	String[] sought() {
		return hasText(this.words) ? Arrays.stream(this.words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
			.filter((word) -> !word.isEmpty())
			.limit(MOST_WORDS)
			.toArray(String[]::new) : null;
	}

	private static boolean hasText(String text) {
		return text != null && !text.isBlank();
	}

}
