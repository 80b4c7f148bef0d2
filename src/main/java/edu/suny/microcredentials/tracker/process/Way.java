package edu.suny.microcredentials.tracker.process;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.history.HistoricActivityInstance;

/**
 * The way through one process. What many do beside each other, each in a branch of their
 * own, is one visit and one step.
 */
final class Way {

	private static final String MULTI_INSTANCE = "#multiInstanceBody";

	private final List<HistoricActivityInstance> activities;

	private final Map<String, HistoricActivityInstance> byId;

	Way(List<HistoricActivityInstance> activities) {
		this.activities = activities;
		this.byId = activities.stream()
			.collect(Collectors.toMap(HistoricActivityInstance::getId, Function.identity(), (first, second) -> first));
	}

	/** In the order in which they began. */
	List<Passage.Visit> visits() {
		Stream<Passage.Visit> single = this.activities.stream()
			.filter((activity) -> many(activity).isEmpty())
			.map((activity) -> new Passage.Visit(element(activity), instant(activity.getStartTime()),
					instant(activity.getEndTime()), !activity.isCanceled()));
		return Stream.concat(single, this.activities.stream().filter(Way::isMany).flatMap(this::within))
			.sorted(Comparator.comparing(Passage.Visit::from))
			.toList();
	}

	/** The innermost elements at which it is. */
	Set<String> here() {
		Set<String> around = new HashSet<>();
		this.activities.stream()
			.filter((activity) -> activity.getEndTime() == null)
			.forEach((activity) -> ancestors(activity).forEach((ancestor) -> around.add(ancestor.getId())));
		return this.activities.stream()
			.filter((activity) -> activity.getEndTime() == null && !around.contains(activity.getId()))
			.map(Way::element)
			.collect(Collectors.toSet());
	}

	/** The tasks of which a step consists: one, or one for each member who was asked. */
	List<HistoricActivityInstance> parts(HistoricActivityInstance activity) {
		if (isMany(activity)) {
			return this.activities.stream()
				.filter((part) -> isTask(part) && many(part).filter(activity::equals).isPresent())
				.toList();
		}
		return (isTask(activity) && many(activity).isEmpty()) ? List.of(activity) : List.of();
	}

	static String element(HistoricActivityInstance activity) {
		return activity.getActivityId().replace(MULTI_INSTANCE, "");
	}

	static Instant instant(Date date) {
		return (date != null) ? date.toInstant() : null;
	}

	/** What was done in the branches of many, each element once. */
	private Stream<Passage.Visit> within(HistoricActivityInstance many) {
		return this.activities.stream()
			.filter((activity) -> many(activity).filter(many::equals).isPresent()
					&& !element(activity).equals(element(many)))
			.collect(Collectors.groupingBy(Way::element, LinkedHashMap::new, Collectors.toList()))
			.entrySet()
			.stream()
			.map((each) -> visit(each.getKey(), each.getValue()));
	}

	private static Passage.Visit visit(String element, List<HistoricActivityInstance> all) {
		boolean open = all.stream().anyMatch((activity) -> activity.getEndTime() == null);
		Instant from = all.stream()
			.map(HistoricActivityInstance::getStartTime)
			.min(Date::compareTo)
			.map(Way::instant)
			.orElseThrow();
		Instant to = open ? null
				: all.stream()
					.map(HistoricActivityInstance::getEndTime)
					.max(Date::compareTo)
					.map(Way::instant)
					.orElseThrow();
		return new Passage.Visit(element, from, to, all.stream().anyMatch((activity) -> !activity.isCanceled()));
	}

	/** The many in whose branch something was done, if it was. */
	private Optional<HistoricActivityInstance> many(HistoricActivityInstance activity) {
		return ancestors(activity).filter(Way::isMany).findFirst();
	}

	private Stream<HistoricActivityInstance> ancestors(HistoricActivityInstance activity) {
		return Stream.iterate(parent(activity), Objects::nonNull, this::parent);
	}

	private HistoricActivityInstance parent(HistoricActivityInstance activity) {
		return this.byId.get(activity.getParentActivityInstanceId());
	}

	private static boolean isMany(HistoricActivityInstance activity) {
		return activity.getActivityId().endsWith(MULTI_INSTANCE);
	}

	private static boolean isTask(HistoricActivityInstance activity) {
		return activity.getActivityType().equals(ActivityTypes.TASK_USER_TASK);
	}

}
