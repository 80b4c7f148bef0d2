package edu.suny.microcredentials.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import edu.suny.microcredentials.comparison.PathModel.Step;
import edu.suny.microcredentials.comparison.PathModel.Way;

/**
 * Compares diagrams: whom they ask first, as that is what a reader wants to know; then
 * step by step, and way by way. Where a step stands in the picture does not matter.
 */
final class PathComparison {

	private final String file;

	private final PathModel before;

	private final PathModel after;

	/** Ids of the first diagram by those of the second. */
	private final Map<String, String> pairs = new LinkedHashMap<>();

	private final List<Difference> differences = new ArrayList<>();

	private PathComparison(String file, PathModel before, PathModel after) {
		this.file = file;
		this.before = before;
		this.after = after;
	}

	static List<Difference> of(String file, PathModel before, PathModel after) {
		PathComparison comparison = new PathComparison(file, before, after);
		comparison.pair();
		comparison.bodies();
		comparison.diagram();
		comparison.steps();
		comparison.ways();
		return comparison.differences;
	}

	private void pair() {
		this.after.steps().keySet().stream().filter(this.before.steps()::containsKey).forEach((id) -> {
			if (this.before.steps().get(id).body().equals(this.after.steps().get(id).body())) {
				this.pairs.put(id, id);
			}
		});
		this.after.steps()
			.values()
			.stream()
			.filter((step) -> !this.pairs.containsKey(step.id()))
			.forEach((step) -> this.before.steps()
				.values()
				.stream()
				.filter((earlier) -> !this.pairs.containsValue(earlier.id()) && isLike(earlier, step))
				.findFirst()
				.ifPresent((earlier) -> this.pairs.put(step.id(), earlier.id())));
	}

	private static boolean isLike(Step earlier, Step step) {
		if (step.body().isPresent() || earlier.body().isPresent()) {
			return step.body().equals(earlier.body());
		}
		return !step.name().isEmpty() && earlier.kind().equals(step.kind()) && earlier.name().equals(step.name());
	}

	private void bodies() {
		List<String> first = this.before.bodies();
		List<String> then = this.after.bodies();
		then.stream()
			.filter((body) -> !first.contains(body))
			.forEach((body) -> found(this.after.asking(body).get(0).id(),
					"It asks %s%s.".formatted(BodyNames.of(body), BodyNames.between(then, then.indexOf(body)))));
		first.stream()
			.filter((body) -> !then.contains(body))
			.forEach((body) -> found(this.before.asking(body).get(0).id(),
					"It does not ask %s.".formatted(BodyNames.of(body))));
		then.stream().filter(first::contains).forEach((body) -> {
			int times = this.after.asking(body).size();
			if (times != this.before.asking(body).size()) {
				found(this.after.asking(body).get(0).id(), "It asks %s in %s.".formatted(BodyNames.of(body),
						(times == 1) ? "one place" : times + " places"));
			}
		});
		if (!Order.moved(first, then).isEmpty()) {
			found("", "It asks in another order: %s.".formatted(BodyNames.inOrder(then)));
		}
	}

	private void diagram() {
		if (!this.before.name().equals(this.after.name())) {
			found("", "It is called “%s” instead of “%s”.".formatted(this.after.name(), this.before.name()));
		}
		if (!this.before.documentation().equals(this.after.documentation())) {
			found("", "Its description is another: “%s”".formatted(this.after.documentation()));
		}
	}

	private void steps() {
		this.after.steps().forEach((id, step) -> {
			if (this.pairs.containsKey(id)) {
				changed(this.before.steps().get(this.pairs.get(id)), step);
			}
			else if (step.body().isEmpty() || this.before.bodies().contains(step.body().get())) {
				found(id, "It has one %s more: %s%s.".formatted(step.kind(), step.title(), does(step)));
			}
		});
		this.before.steps().forEach((id, step) -> {
			if (!this.pairs.containsValue(id)
					&& (step.body().isEmpty() || this.after.bodies().contains(step.body().get()))) {
				found(id, "It does not have the %s %s%s.".formatted(step.kind(), step.title(), does(step)));
			}
		});
	}

	private static String does(Step step) {
		return step.facts()
			.entrySet()
			.stream()
			.filter((fact) -> !Set.of("description", "what it is given", "what comes of it").contains(fact.getKey()))
			.map((fact) -> ", %s: %s".formatted(fact.getKey(), fact.getValue()))
			.reduce("", String::concat);
	}

	private void changed(Step earlier, Step step) {
		if (!earlier.name().equals(step.name())) {
			found(step.id(), "%s is called %s there.".formatted(capital(earlier.title()), step.title()));
		}
		if (!earlier.kind().equals(step.kind())) {
			found(step.id(),
					"%s is a %s instead of a %s.".formatted(capital(step.title()), step.kind(), earlier.kind()));
		}
		Set<String> facts = new LinkedHashSet<>(earlier.facts().keySet());
		facts.addAll(step.facts().keySet());
		facts.forEach((fact) -> {
			String first = earlier.facts().get(fact);
			String then = step.facts().get(fact);
			if (!Objects.equals(first, then) && !isOfPairs(fact, first, then)) {
				found(step.id(), "%s: %s is %s instead of %s.".formatted(capital(step.title()), fact, Said.of(then),
						Said.of(first)));
			}
		});
	}

	private boolean isOfPairs(String fact, String first, String then) {
		return fact.startsWith("what it is attached") && Objects.equals(this.pairs.get(then), first);
	}

	private void ways() {
		this.after.ways().forEach((way) -> {
			String source = this.pairs.get(way.source());
			String target = this.pairs.get(way.target());
			List<Way> earlier = this.before.ways()
				.stream()
				.filter((each) -> each.source().equals(source) && each.target().equals(target))
				.toList();
			if (earlier.isEmpty()) {
				found(way.id(), "From %s a way leads to %s, %s.".formatted(title(this.after, way.source()),
						title(this.after, way.target()), way.when()));
			}
			else if (earlier.stream().noneMatch((each) -> each.when().equals(way.when()))) {
				found(way.id(), "From %s it goes on to %s %s instead of %s.".formatted(title(this.after, way.source()),
						title(this.after, way.target()), way.when(), earlier.get(0).when()));
			}
		});
		this.before.ways()
			.stream()
			.filter((way) -> this.pairs.containsValue(way.source()) && this.pairs.containsValue(way.target()))
			.filter((way) -> this.after.ways()
				.stream()
				.noneMatch((each) -> way.source().equals(this.pairs.get(each.source()))
						&& way.target().equals(this.pairs.get(each.target()))))
			.forEach((way) -> found(way.id(), "No way leads from %s to %s.".formatted(title(this.before, way.source()),
					title(this.before, way.target()))));
	}

	private static String title(PathModel path, String step) {
		return path.steps().containsKey(step) ? path.steps().get(step).title() : step;
	}

	private static String capital(String text) {
		return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
	}

	private void found(String element, String sentence) {
		this.differences.add(new Difference(this.file, element, sentence));
	}

}
