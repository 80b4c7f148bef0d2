package edu.suny.microcredentials.engine.path;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that may become of an instance, each end by the shortest way that leads to it.
 * Transactions are taken one after the other, in every order: what happens in one of two
 * branches may happen before or after what happens in the other.
 */
final class Ways {

	private static final int MOST = 50_000;

	private final Diagram diagram;

	private final Moves moves;

	private final Map<Situation, Origin> origins = new LinkedHashMap<>();

	private final Map<End, List<String>> ends = new LinkedHashMap<>();

	private Ways(Diagram diagram, Moves moves) {
		this.diagram = diagram;
		this.moves = moves;
	}

	/**
	 * Follows every way.
	 * @return by end what lies on the way to it
	 * @throws TooInvolvedException if there are too many
	 */
	static Map<End, List<String>> of(Diagram diagram, Surroundings surroundings, Values values) {
		Ways ways = new Ways(diagram, new Moves(diagram, surroundings));
		ways.follow(new Situation(List.of(), values, Word.NONE));
		return ways.ends;
	}

	private void follow(Situation begin) {
		Deque<Situation> open = new ArrayDeque<>();
		this.diagram.starts("").forEach((start) -> arrive(null, this.moves.begin(begin, start), open));
		while (!open.isEmpty()) {
			Situation situation = open.removeFirst();
			arrive(situation, this.moves.from(situation), open);
			if (this.origins.size() > MOST) {
				throw new TooInvolvedException("There are too many ways through it to follow them all.");
			}
		}
	}

	private void arrive(Situation from, List<Run> runs, Deque<Situation> open) {
		for (Run run : runs) {
			if (run.end != null) {
				this.ends.computeIfAbsent(run.end, (end) -> way(from, run.passed));
			}
			else if (this.origins.putIfAbsent(run.rest(), new Origin(from, List.copyOf(run.passed))) == null) {
				open.addLast(run.rest());
			}
		}
	}

	private List<String> way(Situation last, List<String> passed) {
		List<List<String>> parts = new ArrayList<>(List.of(passed));
		for (Situation each = last; each != null; each = this.origins.get(each).from()) {
			parts.add(this.origins.get(each).passed());
		}
		Collections.reverse(parts);
		return parts.stream().flatMap(List::stream).toList();
	}

	/** Where an instance was at rest before, and what it passed since. */
	private record Origin(Situation from, List<String> passed) {
	}

}
