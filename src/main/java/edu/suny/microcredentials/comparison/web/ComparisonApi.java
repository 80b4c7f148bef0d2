package edu.suny.microcredentials.comparison.web;

import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import edu.suny.microcredentials.comparison.Deviation;
import edu.suny.microcredentials.comparison.Deviation.OfModel;
import edu.suny.microcredentials.comparison.ModelReaders;
import edu.suny.microcredentials.comparison.Outcome;
import edu.suny.microcredentials.comparison.Outcomes.OfBodies;
import edu.suny.microcredentials.comparison.web.SystemView.OfCampus;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The same for scripts. */
@RestController
class ComparisonApi {

	private final SystemView view;

	private final ModelReaders readers;

	ComparisonApi(SystemView view, ModelReaders readers) {
		this.view = view;
		this.readers = readers;
	}

	@GetMapping("/api/campuses/comparison")
	AllCampuses all(ComparisonForm form) {
		SystemView.Shown shown = this.view.of(form);
		return new AllCampuses(form.from(), form.until(), shown.campuses(), shown.deviating(), shown.outdated(),
				shown.found(), form.page(), Numbers.of(shown.whole()),
				shown.page().stream().map(OneCampus::of).toList());
	}

	@GetMapping("/api/campuses/{campus}/comparison")
	OneCampus one(@PathVariable String campus, ComparisonForm form, Principal who) {
		return OneCampus.of(this.view.of(this.readers.campus(campus, who.getName()), form));
	}

	/** A page of campuses, and all of them together. */
	record AllCampuses(String from, String until, int campuses, int deviating, int outdated, int found, int page,
			Numbers whole, List<OneCampus> shown) {
	}

	/**
	 * One campus.
	 *
	 * @param outdated why it does not follow the shared models of today; absent if it
	 * does
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record OneCampus(String campus, String name, String sector, Instant since, List<OfModel> models, Outdated outdated,
			Numbers proposals) {

		static OneCampus of(OfCampus shown) {
			Deviation deviation = shown.deviation();
			return new OneCampus(deviation.campus().id(), deviation.campus().name(), deviation.campus().sector(),
					(deviation.set() != null) ? deviation.set().deployedAt() : null, deviation.own(),
					(deviation.behind() != null) ? new Outdated(deviation.behind().since(),
							deviation.behind().findings(), deviation.outdated()) : null,
					Numbers.of(shown.outcome()));
		}

	}

	/**
	 * What keeps a campus on an outdated version.
	 *
	 * @param models what it still has of that version
	 */
	record Outdated(Instant since, List<String> findings, List<OfModel> models) {
	}

	/** Shares are hundredths; absent while there is nothing to reckon them from. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Numbers(int sent, Map<String, Integer> states, int decided, Long medianDays, Integer approvedShare,
			Integer rejectedShare, Integer returnedShare, List<OfBodies> bodies) {

		static Numbers of(Outcome outcome) {
			return new Numbers(outcome.proposals(), outcome.states(), outcome.decided(), outcome.medianDays(),
					outcome.approvedShare(), outcome.rejectedShare(), outcome.returnedShare(), outcome.bodies());
		}

	}

}
