package edu.suny.microcredentials.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * Says who may not work on a task although it is offered to them: separation of duties.
 */
public interface TaskWorkRule {

	/**
	 * The sentences that refuse some of these people, by user id; asks the database as
	 * often for many as for one.
	 */
	Map<String, String> refusals(DelegateTask task, Collection<String> users);

	/** The sentence that refuses this person, or nothing if they may. */
	default Optional<String> refusal(DelegateTask task, String user) {
		return Optional.ofNullable(refusals(task, List.of(user)).get(user));
	}

}
