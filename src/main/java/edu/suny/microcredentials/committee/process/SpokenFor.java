package edu.suny.microcredentials.committee.process;

import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * Says for which body those speak to whom a task is offered, where the body decides by no
 * review: its deputies follow the task then, and the office gives it to others of it.
 */
public interface SpokenFor {

	/** The id of the body, or nothing where this task is another's matter. */
	Optional<String> body(DelegateTask task);

}
