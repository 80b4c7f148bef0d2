package edu.suny.microcredentials.page;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What fits some words, a page of it: for lists that are too long to be shown at once.
 *
 * @param rows of this page
 * @param found how many all pages have
 * @param words that were sought, as typed
 * @param number of this page, from 1
 * @param more whether there are pages after it
 * @param searched whether there is so much, or so little left, that a search is offered
 */
public record SearchedPage<T>(List<T> rows, int found, String words, int number, boolean more, boolean searched) {

	private static final int ROWS = 50;

	/**
	 * The page of a number, or the one that is nearest to it.
	 * @param said of each, in which all words must stand, in whichever capitals
	 */
	public static <T> SearchedPage<T> of(List<T> all, Function<T, String> said, String words, int number) {
		List<T> found = all.stream().filter((each) -> fits(said.apply(each), words)).toList();
		int last = Math.max((found.size() + ROWS - 1) / ROWS, 1);
		int shown = Math.min(Math.max(number, 1), last);
		return new SearchedPage<>(found.subList((shown - 1) * ROWS, Math.min(shown * ROWS, found.size())), found.size(),
				words, shown, shown < last, all.size() > ROWS || !words.isBlank());
	}

	private static boolean fits(String said, String words) {
		return Stream.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"))
			.allMatch(said.toLowerCase(Locale.ROOT)::contains);
	}

}
