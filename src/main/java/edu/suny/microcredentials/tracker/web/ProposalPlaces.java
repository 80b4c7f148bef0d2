package edu.suny.microcredentials.tracker.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.page.Words;
import edu.suny.microcredentials.tracker.ProposalRow;
import edu.suny.microcredentials.tracker.Reader;
import edu.suny.microcredentials.tracker.process.Journey;
import edu.suny.microcredentials.tracker.process.OpenTask;
import edu.suny.microcredentials.tracker.process.Passage;
import edu.suny.microcredentials.tracker.process.Step;
import edu.suny.microcredentials.tracker.process.Usual;
import edu.suny.microcredentials.tracker.process.UsualDays;
import edu.suny.microcredentials.tracker.web.ProposalPage.Holder;
import edu.suny.microcredentials.tracker.web.ProposalPage.StepLine;
import edu.suny.microcredentials.tracker.web.ProposalPage.Tab;

/** Where a proposal is and was, in words. */
record ProposalPlaces(ProposalRow row, Journey journey, Map<String, Body> bodies, Map<String, String> names,
		Map<String, List<String>> people, Words words, UsualDays.OfCampus usual) {

	private static final int NAMED = 3;

	List<Holder> waitingFor(Reader reader) {
		return this.journey.steps()
			.stream()
			.filter((step) -> !step.open().isEmpty())
			.map((step) -> new Holder(step.name(), bodyName(step), with(step), step.from(), days(step), usualDays(step),
					isLonger(step),
					step.open()
						.stream()
						.filter((task) -> task.isOfferedTo(reader.id(), reader.groups()))
						.map(OpenTask::id)
						.findFirst()
						.orElse(null)))
			.toList();
	}

	List<StepLine> steps() {
		return this.journey.steps()
			.stream()
			.map((step) -> new StepLine(step.key(), step.name(), bodyName(step), who(step), step.round(), step.from(),
					step.to(), days(step), usualDays(step), isLonger(step),
					(step.to() == null) ? "open" : step.canceled() ? "canceled" : "done"))
			.toList();
	}

	/** The whole way first; of what was gone through more than once, the last. */
	List<Tab> tabs() {
		Map<String, Passage> last = new LinkedHashMap<>();
		this.journey.passages()
			.forEach((passage) -> last.put(String.join("/", passage.key(), passage.campus(), passage.body()), passage));
		List<Passage> shown = new ArrayList<>(last.values());
		String selected = shown.stream()
			.filter(this::isWhereItWaits)
			.reduce((first, second) -> second)
			.or(() -> shown.stream().findFirst())
			.map(Passage::id)
			.orElse("");
		return shown.stream()
			.map((passage) -> new Tab(passage.id(), label(passage), isWhereItWaits(passage),
					passage.id().equals(selected)))
			.toList();
	}

	private boolean isWhereItWaits(Passage passage) {
		return this.journey.open().stream().anyMatch((task) -> task.processInstance().equals(passage.id()));
	}

	private String label(Passage passage) {
		return (passage.body() != null) ? bodyName(passage.body()) : this.row.at(passage.campus(), passage.name());
	}

	private String with(Step step) {
		return Waiting.with(step.open(), this.bodies, this.names, this.people);
	}

	private String who(Step step) {
		if (step.to() == null && step.asked() > 1) {
			return "%d of %d have voted%s; waiting for %s".formatted(step.people().size(), step.asked(), deputies(step),
					with(step));
		}
		if (step.to() == null) {
			return with(step);
		}
		return (step.people().size() > NAMED)
				? "%d of %d members%s".formatted(step.people().size(), step.asked(), deputies(step))
				: String.join(", ",
						step.people()
							.stream()
							.distinct()
							.map((user) -> Waiting.person(user, step.standingFor().get(user), this.names))
							.toList());
	}

	/** Of many who voted, those who did for somebody else. */
	private String deputies(Step step) {
		return step.people()
			.stream()
			.filter(step.standingFor()::containsKey)
			.map((user) -> ", " + Waiting.person(user, step.standingFor().get(user), this.names))
			.collect(Collectors.joining());
	}

	private long days(Step step) {
		return this.words.days(step.from(), step.to(), this.row.zone());
	}

	private Integer usualDays(Step step) {
		Usual usual = this.usual.of(step);
		return (usual != null) ? usual.median() : null;
	}

	private boolean isLonger(Step step) {
		Usual usual = this.usual.of(step);
		return usual != null && !step.canceled() && usual.isPassedBy(days(step));
	}

	private String bodyName(Step step) {
		return (step.body() != null) ? bodyName(step.body()) : null;
	}

	private String bodyName(String body) {
		return Stream.of(body, this.row.campus() + "-" + body)
			.filter(this.bodies::containsKey)
			.map((id) -> this.bodies.get(id).name())
			.findFirst()
			.orElse(body);
	}

}
