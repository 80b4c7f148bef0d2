package edu.suny.microcredentials.table;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What somebody may have meant. */
public final class Nearest {

	private Nearest() {
	}

	/** The known words that differ least, at most so many; none that differ much. */
	public static List<String> of(String wrong, Collection<String> known, int most) {
		return of(wrong, known, Math.max(2, wrong.length() / 2), most);
	}

	/** Those that differ in at most so many letters. */
	static List<String> of(String wrong, Collection<String> known, int farthest, int most) {
		return known.stream()
			.filter((word) -> distance(wrong, word) <= Math.min(farthest, word.length() - 1))
			.sorted(Comparator.<String>comparingInt((word) -> distance(wrong, word))
				.thenComparing(Comparator.naturalOrder()))
			.limit(most)
			.toList();
	}

	/** How many letters are to be added, taken away or replaced, capitals aside. */
	private static int distance(String one, String other) {
		String from = one.toLowerCase(Locale.ROOT);
		String to = other.toLowerCase(Locale.ROOT);
		int[] row = new int[to.length() + 1];
		for (int column = 0; column <= to.length(); column++) {
			row[column] = column;
		}
		for (int line = 1; line <= from.length(); line++) {
			int diagonal = row[0];
			row[0] = line;
			for (int column = 1; column <= to.length(); column++) {
				int replaced = diagonal + ((from.charAt(line - 1) == to.charAt(column - 1)) ? 0 : 1);
				diagonal = row[column];
				row[column] = Math.min(replaced, Math.min(row[column], row[column - 1]) + 1);
			}
		}
		return row[to.length()];
	}

}
