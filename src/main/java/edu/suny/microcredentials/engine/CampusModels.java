package edu.suny.microcredentials.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Tells the life cycle whose preparation and whose path of governance to call. */
@PublishedToModels("campusModels")
public class CampusModels {

	private final ModelSets sets;

	private final CalledCampus called;

	CampusModels(ModelSets sets, CalledCampus called) {
		this.called = called;
		this.sets = sets;
	}

	/**
	 * The campus of what is called if it has models of its own, else null for the shared.
	 */
	public String tenant(DelegateExecution execution) {
		String campus = this.called.of(execution);
		return (campus != null && this.sets.exists(campus)) ? campus : null;
	}

}
