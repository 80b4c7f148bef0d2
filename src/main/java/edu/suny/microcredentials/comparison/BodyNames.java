package edu.suny.microcredentials.comparison;

import java.util.List;
import java.util.stream.Collectors;

/** Names the bodies of a path, which has their ids alone. */
final class BodyNames {

	private BodyNames() {
	}

	/** {@code curriculum-committee} is the curriculum committee. */
	static String of(String body) {
		if (body.contains("{")) {
			return "whom %s names".formatted(body);
		}
		return body.equals("academic-affairs") ? "academic affairs" : "the " + body.replace('-', ' ');
	}

	/** Where in the order somebody stands: between whom, after whom or before whom. */
	static String between(List<String> order, int index) {
		boolean first = index == 0;
		boolean last = index == order.size() - 1;
		if (first && last) {
			return ", and nobody else";
		}
		if (first) {
			return " first, before " + of(order.get(1));
		}
		return last ? " last, after " + of(order.get(index - 1))
				: " between %s and %s".formatted(of(order.get(index - 1)), of(order.get(index + 1)));
	}

	static String inOrder(List<String> bodies) {
		return bodies.stream().map(BodyNames::of).collect(Collectors.joining(", then "));
	}

}
