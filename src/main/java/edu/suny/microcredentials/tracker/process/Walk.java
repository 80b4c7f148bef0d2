package edu.suny.microcredentials.tracker.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import edu.suny.microcredentials.tracker.process.Path.Flow;
import edu.suny.microcredentials.tracker.process.Path.Fork;
import edu.suny.microcredentials.tracker.process.Path.Node;

/**
 * Walks a path from where a proposal is, as it goes if all goes well. Where a condition
 * cannot be decided yet, all of its ways are walked: what lies on each of them comes for
 * certain, the rest perhaps.
 */
final class Walk {

	/** No diagram that anybody can read has as many; a walk that needs more ends here. */
	private static final int MOST_SPOTS = 2000;

	private static final Pattern SETS = Pattern.compile("(\\w+)\\s*=\\s*\"([^\"]*)\"");

	private final Path path;

	private final BiFunction<String, Map<String, Object>, Optional<Boolean>> conditions;

	private final BiFunction<Node, Map<String, Object>, Map<String, Object>> done;

	private final Map<Spot, Ways> ways = new HashMap<>();

	private final Map<Spot, Integer> stages = new LinkedHashMap<>();

	private final List<Spot> starts;

	/**
	 * A walk.
	 * @param done what is known when a node is done, by what was known before
	 * @param here where it begins
	 */
	Walk(Path path, BiFunction<String, Map<String, Object>, Optional<Boolean>> conditions,
			BiFunction<Node, Map<String, Object>, Map<String, Object>> done, Collection<String> here,
			Map<String, Object> known) {
		this.path = path;
		this.conditions = conditions;
		this.done = done;
		this.starts = here.stream().filter(path.nodes()::containsKey).map((node) -> new Spot(node, known)).toList();
		this.starts.forEach((start) -> ways(start).each((next) -> visit(next, 1, new HashSet<>())));
	}

	/** What is reached after the beginning, by the last stage at which it can come. */
	Map<Node, Integer> reached() {
		Map<Node, Integer> reached = new LinkedHashMap<>();
		this.stages.forEach((spot, stage) -> reached.merge(node(spot), stage, Math::max));
		return reached;
	}

	/** Whether a node is reached whatever is not decided yet. */
	boolean isCertain(Node node) {
		Map<Spot, Boolean> known = new HashMap<>();
		return this.starts.stream().anyMatch((start) -> ways(start).lead((spot) -> leads(spot, node.id(), known)));
	}

	private boolean leads(Spot spot, String node, Map<Spot, Boolean> known) {
		if (spot.node().equals(node)) {
			return true;
		}
		Boolean before = known.get(spot);
		if (before == null) {
			// Until it is known, so that going round in circles refutes nothing.
			known.put(spot, true);
			before = ways(spot).lead((next) -> leads(next, node, known));
			known.put(spot, before);
		}
		return before;
	}

	private void visit(Spot spot, int stage, Set<Spot> onTheWay) {
		if (this.stages.getOrDefault(spot, 0) >= stage || this.stages.size() > MOST_SPOTS || !onTheWay.add(spot)) {
			return;
		}
		this.stages.put(spot, stage);
		ways(spot).each((next) -> visit(next, node(spot).asks() ? stage + 1 : stage, onTheWay));
		onTheWay.remove(spot);
	}

	private Ways ways(Spot spot) {
		Ways found = this.ways.get(spot);
		if (found == null) {
			found = find(spot);
			this.ways.put(spot, found);
		}
		return found;
	}

	private Ways find(Spot spot) {
		Node node = node(spot);
		Map<String, Object> known = this.done.apply(node, spot.known());
		Ways ways = new Ways(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		node.attached().forEach((timer) -> ways.perhaps().add(new Spot(timer, known)));
		if (!node.inside().isEmpty()) {
			node.inside().forEach((start) -> ways.all().add(new Spot(start, known)));
			return ways;
		}
		Node leaving = node;
		while (leaving.ends() && leaving.around() != null) {
			leaving = this.path.nodes().get(leaving.around());
		}
		choose(leaving, known, ways);
		return ways;
	}

	private void choose(Node node, Map<String, Object> known, Ways ways) {
		List<Spot> open = new ArrayList<>();
		boolean decided = false;
		for (Flow flow : node.flows()) {
			Optional<Boolean> holds = flow.otherwise() ? Optional.of(false)
					: (flow.condition() == null) ? Optional.of(true) : this.conditions.apply(flow.condition(), known);
			boolean first = node.fork() != Fork.ONE || !decided;
			if (holds.isEmpty() && first) {
				open.add(new Spot(flow.to(), assuming(flow.condition(), known)));
			}
			else if (holds.orElse(false) && first) {
				decided = true;
				((open.isEmpty() || node.fork() != Fork.ONE) ? ways.all() : open).add(new Spot(flow.to(), known));
			}
		}
		if (!decided) {
			node.flows()
				.stream()
				.filter(Flow::otherwise)
				.forEach((flow) -> (open.isEmpty() ? ways.all() : open).add(new Spot(flow.to(), known)));
		}
		(ways.all().isEmpty() ? ways.one() : ways.perhaps()).addAll(open);
	}

	/** Behind a condition it is known to have held. */
	private static Map<String, Object> assuming(String condition, Map<String, Object> known) {
		Matcher sets = SETS.matcher(condition);
		if (!sets.matches()) {
			return known;
		}
		Map<String, Object> more = new HashMap<>(known);
		more.put(sets.group(1), sets.group(2));
		return more;
	}

	private Node node(Spot spot) {
		return this.path.nodes().get(spot.node());
	}

	/** A node, and what is known when it is reached. */
	private record Spot(String node, Map<String, Object> known) {
	}

	/**
	 * How it goes on.
	 *
	 * @param all ways that are taken
	 * @param one ways of which at least one is taken
	 * @param perhaps ways that may be taken besides
	 */
	private record Ways(List<Spot> all, List<Spot> one, List<Spot> perhaps) {

		void each(Consumer<Spot> visitor) {
			this.all.forEach(visitor);
			this.one.forEach(visitor);
			this.perhaps.forEach(visitor);
		}

		boolean lead(Predicate<Spot> there) {
			return this.all.stream().anyMatch(there) || (!this.one.isEmpty() && this.one.stream().allMatch(there));
		}

	}

}
