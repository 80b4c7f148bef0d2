package edu.suny.microcredentials.engine;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Tells the life cycle whose preparation and whose path of governance to call. */
@PublishedToModels("campusModels")
public class CampusModels {

	private final ModelSets sets;

	private final List<CampusOfCall> rules;

	CampusModels(ModelSets sets, List<CampusOfCall> rules) {
		this.rules = rules;
		this.sets = sets;
	}

	/**
	 * The campus of what is called if it has models of its own, else null for the shared.
	 */
	public String tenant(DelegateExecution execution) {
		String campus = this.rules.stream()
			.flatMap((rule) -> rule.of(execution).stream())
			.findFirst()
			.orElse(execution.getTenantId());
		return (campus != null && this.sets.exists(campus)) ? campus : null;
	}

}
