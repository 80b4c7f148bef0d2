package edu.suny.microcredentials.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Which item of a list became which of another: the same first, then what has the same
 * name, then what shares most of its words.
 */
final class ItemPairs {

	/** By what people tell items of a list apart; the first that an item has. */
	private static final List<List<String>> NAMES = List.of(List.of("code", "title"), List.of("soc"),
			List.of("type", "per", "residency"), List.of("award"), List.of("institution"), List.of("source", "measure"),
			List.of("name"), List.of("statement"));

	private static final double ALIKE = 0.5;

	private final List<JsonNode> before;

	private final List<JsonNode> after;

	private final int[] from;

	private ItemPairs(JsonNode before, JsonNode after) {
		this.before = items(before);
		this.after = items(after);
		this.from = new int[this.after.size()];
		Arrays.fill(this.from, -1);
	}

	/** Pairs the items of two arrays. */
	static ItemPairs of(JsonNode before, JsonNode after) {
		ItemPairs pairs = new ItemPairs(before, after);
		pairs.pairBy(JsonNode::toString);
		pairs.pairBy(ItemPairs::name);
		pairs.pairAlike();
		return pairs;
	}

	/** Where each item of the second list stood in the first; -1 if it is new. */
	int[] from() {
		return this.from;
	}

	/** The items of the first list that are gone, in their order. */
	List<Integer> gone() {
		Set<Integer> kept = Arrays.stream(this.from).boxed().collect(Collectors.toSet());
		List<Integer> gone = new ArrayList<>();
		for (int index = 0; index < this.before.size(); index++) {
			if (!kept.contains(index)) {
				gone.add(index);
			}
		}
		return gone;
	}

	/**
	 * Those of the second list that stand elsewhere among those that stayed: as few as
	 * explain the new order.
	 */
	Set<Integer> moved() {
		List<Integer> stayed = new ArrayList<>();
		for (int index = 0; index < this.from.length; index++) {
			if (this.from[index] >= 0) {
				stayed.add(index);
			}
		}
		int[] length = new int[stayed.size()];
		int[] previous = new int[stayed.size()];
		int best = -1;
		for (int right = 0; right < stayed.size(); right++) {
			length[right] = 1;
			previous[right] = -1;
			for (int left = 0; left < right; left++) {
				if (this.from[stayed.get(left)] < this.from[stayed.get(right)] && length[left] + 1 > length[right]) {
					length[right] = length[left] + 1;
					previous[right] = left;
				}
			}
			best = (best < 0 || length[right] > length[best]) ? right : best;
		}
		Set<Integer> moved = new TreeSet<>(stayed);
		for (int each = best; each >= 0; each = previous[each]) {
			moved.remove(stayed.get(each));
		}
		return moved;
	}

	private void pairBy(Function<JsonNode, String> key) {
		Map<String, List<Integer>> free = new HashMap<>();
		gone().forEach((index) -> free.computeIfAbsent(key.apply(this.before.get(index)), (name) -> new ArrayList<>())
			.add(index));
		for (int index = 0; index < this.from.length; index++) {
			List<Integer> same = (this.from[index] < 0) ? free.get(key.apply(this.after.get(index))) : null;
			if (same != null && !same.isEmpty()) {
				this.from[index] = same.remove(0);
			}
		}
	}

	private void pairAlike() {
		Set<Integer> free = new TreeSet<>(gone());
		Map<Integer, Set<String>> words = free.stream()
			.collect(Collectors.toMap((index) -> index, (index) -> words(this.before.get(index))));
		for (int index = 0; index < this.from.length; index++) {
			if (this.from[index] >= 0) {
				continue;
			}
			Set<String> mine = words(this.after.get(index));
			int closest = -1;
			double most = ALIKE;
			for (int candidate : free) {
				double shared = shared(mine, words.get(candidate));
				if (shared > most) {
					most = shared;
					closest = candidate;
				}
			}
			if (closest >= 0) {
				this.from[index] = closest;
				free.remove(closest);
			}
		}
	}

	private static double shared(Set<String> some, Set<String> others) {
		Set<String> both = new HashSet<>(some);
		both.retainAll(others);
		int all = some.size() + others.size() - both.size();
		return (all > 0) ? (double) both.size() / all : 0;
	}

	private static Set<String> words(JsonNode item) {
		return Arrays
			.stream(((item.isObject() && item.has("statement")) ? item.path("statement").asText() : item.toString())
				.toLowerCase(Locale.ROOT)
				.split("[^\\p{L}\\p{N}]+"))
			.filter((word) -> !word.isEmpty())
			.collect(Collectors.toSet());
	}

	/** Never the same for two without a name. */
	private static String name(JsonNode item) {
		return NAMES.stream()
			.filter((names) -> item.hasNonNull(names.get(0)))
			.map((names) -> names.stream().map((name) -> item.path(name).asText()).collect(Collectors.joining("\n")))
			.findFirst()
			.orElse(item.toString());
	}

	private static List<JsonNode> items(JsonNode list) {
		return StreamSupport.stream(list.spliterator(), false).toList();
	}

}
