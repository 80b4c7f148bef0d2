package edu.suny.microcredentials.engine;

import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

/** For which campus a diagram calls another one: for its own, unless a rule says else. */
@Component
public class CalledCampus {

	private final List<CampusOfCall> rules;

	CalledCampus(List<CampusOfCall> rules) {
		this.rules = rules;
	}

	/** The id of the other campus, if it is for another one than the caller's. */
	Optional<String> another(DelegateExecution caller) {
		return this.rules.stream().flatMap((rule) -> rule.of(caller).stream()).findFirst();
	}

	/**
	 * The id of the campus.
	 * @param caller at the step that calls
	 */
	public String of(DelegateExecution caller) {
		return another(caller).orElse(caller.getTenantId());
	}

}
