package edu.suny.microcredentials.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Tells the life cycle whose preparation and whose path of governance to call. */
@PublishedToModels("campusModels")
public class CampusModels {

	private final ModelSets sets;

	CampusModels(ModelSets sets) {
		this.sets = sets;
	}

	/**
	 * The campus of the instance if it has models of its own, else null for the shared.
	 */
	public String tenant(DelegateExecution execution) {
		String campus = execution.getTenantId();
		return (campus != null && this.sets.exists(campus)) ? campus : null;
	}

}
