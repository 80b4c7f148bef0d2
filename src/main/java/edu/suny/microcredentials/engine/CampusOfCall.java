package edu.suny.microcredentials.engine;

import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Whose the process is that a diagram calls, where it is not the caller's campus. */
public interface CampusOfCall {

	/**
	 * The campus, or nothing where it is the caller's.
	 * @param caller at the step that calls
	 */
	Optional<String> of(DelegateExecution caller);

}
