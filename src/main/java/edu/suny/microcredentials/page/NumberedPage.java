package edu.suny.microcredentials.page;

import java.util.List;

/**
 * A part of a list that is too long to be shown at once.
 *
 * @param rows of this page
 * @param found how many all pages have
 * @param number of this page, from 1
 * @param more whether there are pages after it
 */
public record NumberedPage<T>(List<T> rows, int found, int number, boolean more) {

	private static final int ROWS = 50;

	/** The page of a number, or the one that is nearest to it. */
	public static <T> NumberedPage<T> of(List<T> found, int number) {
		int last = Math.max((found.size() + ROWS - 1) / ROWS, 1);
		int shown = Math.min(Math.max(number, 1), last);
		return new NumberedPage<>(found.subList((shown - 1) * ROWS, Math.min(shown * ROWS, found.size())), found.size(),
				shown, shown < last);
	}

	/** Whether so many need pages, so that people search among them. */
	public static boolean isSplit(int all) {
		return all > ROWS;
	}

}
