package edu.suny.microcredentials.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what stands in another place than before. */
final class Order {

	private Order() {
	}

	/**
	 * The fewest that would have to be moved to come from one order to the other.
	 * @param before each once
	 * @param after each once; what stands in one of both alone is not looked at
	 */
	static <T> Set<T> moved(List<T> before, List<T> after) {
		List<T> first = before.stream().filter(after::contains).toList();
		List<T> then = after.stream().filter(before::contains).toList();
		Set<T> moved = new HashSet<>(then);
		moved.removeAll(longestInCommon(first, then));
		return moved;
	}

	private static <T> List<T> longestInCommon(List<T> first, List<T> then) {
		int[][] lengths = new int[first.size() + 1][then.size() + 1];
		for (int one = first.size() - 1; one >= 0; one--) {
			for (int other = then.size() - 1; other >= 0; other--) {
				lengths[one][other] = first.get(one).equals(then.get(other)) ? lengths[one + 1][other + 1] + 1
						: Math.max(lengths[one + 1][other], lengths[one][other + 1]);
			}
		}
		List<T> common = new ArrayList<>();
		int one = 0;
		int other = 0;
		while (one < first.size() && other < then.size()) {
			if (first.get(one).equals(then.get(other))) {
				common.add(first.get(one++));
				other++;
			}
			else if (lengths[one + 1][other] >= lengths[one][other + 1]) {
				one++;
			}
			else {
				other++;
			}
		}
		return common;
	}

	/** First, second, third; then 4th. */
	static String place(int index) {
		List<String> words = List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
				"ninth", "tenth");
		if (index < words.size()) {
			return words.get(index);
		}
		int number = index + 1;
		String ending = ((number / 10) % 10 == 1) ? "th" : switch (number % 10) {
			case 1 -> "st";
			case 2 -> "nd";
			case 3 -> "rd";
			default -> "th";
		};
		return number + ending;
	}

}
