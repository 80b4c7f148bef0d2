package edu.suny.microcredentials.comparison.web;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import edu.suny.microcredentials.campus.Campus;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.comparison.Deviation;
import edu.suny.microcredentials.comparison.Deviations;
import edu.suny.microcredentials.comparison.Outcome;
import edu.suny.microcredentials.comparison.Outcomes;
import edu.suny.microcredentials.engine.ModelHistory;
import edu.suny.microcredentials.engine.ModelSet;
import edu.suny.microcredentials.engine.ModelSetBehind;

import org.springframework.stereotype.Component;

/** Puts the view of all campuses together, twenty of them on a page. */
@Component
class SystemView {

	private final Campuses campuses;

	private final ModelHistory history;

	private final Deviations deviations;

	private final Outcomes outcomes;

	SystemView(Campuses campuses, ModelHistory history, Deviations deviations, Outcomes outcomes) {
		this.campuses = campuses;
		this.history = history;
		this.deviations = deviations;
		this.outcomes = outcomes;
	}

	Shown of(ComparisonForm form) {
		List<Campus> all = this.campuses.all();
		Map<String, ModelSet> sets = this.history.current();
		Map<String, ModelSetBehind> behind = this.history.behind();
		Predicate<String> deviates = (campus) -> behind.containsKey(campus)
				|| (sets.containsKey(campus) && !sets.get(campus).own().isEmpty());
		List<Campus> found = all.stream()
			.filter((campus) -> form.fits(campus.id(), campus.name()))
			.filter((campus) -> switch (form.which()) {
				case "deviating" -> deviates.test(campus.id());
				case "outdated" -> behind.containsKey(campus.id());
				default -> true;
			})
			.toList();
		List<Campus> page = found.stream().skip(form.skipped()).limit(ComparisonForm.PAGE).toList();
		Outcomes.Of outcomes = this.outcomes.in(form.first(), form.last());
		return new Shown(all.size(), (int) all.stream().map(Campus::id).filter(deviates).count(), behind.size(),
				found.size(),
				this.deviations.of(page)
					.stream()
					.map((deviation) -> new OfCampus(deviation, outcomes.campus(deviation.campus().id())))
					.toList(),
				outcomes.whole(), form.skipped() + page.size() < found.size());
	}

	/** Of one campus, in the same period. */
	OfCampus of(Campus campus, ComparisonForm form) {
		return new OfCampus(this.deviations.of(List.of(campus)).get(0),
				this.outcomes.in(form.first(), form.last()).campus(campus.id()));
	}

	/**
	 * One page of the view.
	 *
	 * @param campuses how many there are
	 * @param deviating how many of them have models of their own, or an outdated version
	 * @param found how many fit what was asked for
	 * @param whole all campuses together
	 * @param more whether another page follows
	 */
	record Shown(int campuses, int deviating, int outdated, int found, List<OfCampus> page, Outcome whole,
			boolean more) {
	}

	record OfCampus(Deviation deviation, Outcome outcome) {
	}

}
