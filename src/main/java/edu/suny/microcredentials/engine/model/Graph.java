package edu.suny.microcredentials.engine.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds loops. */
final class Graph {

	private final Map<String, Set<String>> targets = new TreeMap<>();

	void edge(String source, String target) {
		this.targets.computeIfAbsent(source, (ignored) -> new TreeSet<>()).add(target);
		this.targets.computeIfAbsent(target, (ignored) -> new TreeSet<>());
	}

	/** A node that can be reached from itself, if there is one. */
	Optional<String> onLoop() {
		Map<String, Set<String>> left = new HashMap<>(this.targets);
		boolean smaller = true;
		while (smaller) {
			Set<String> known = new HashSet<>(left.keySet());
			smaller = left.entrySet().removeIf((node) -> node.getValue().stream().noneMatch(known::contains));
		}
		return left.keySet().stream().sorted().filter((node) -> reaches(node, node, new HashSet<>())).findFirst();
	}

	private boolean reaches(String from, String node, Set<String> seen) {
		return this.targets.get(from)
			.stream()
			.anyMatch((next) -> next.equals(node) || (seen.add(next) && reaches(next, node, seen)));
	}

}
