package edu.suny.microcredentials.engine;

import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * Says who may not work on a task although it is offered to them: separation of duties.
 */
public interface TaskWorkRule {

	/** The sentence that refuses this person, or nothing if they may. */
	Optional<String> refusal(DelegateTask task, String user);

}
