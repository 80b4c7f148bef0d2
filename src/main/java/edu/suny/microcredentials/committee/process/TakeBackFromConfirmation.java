package edu.suny.microcredentials.committee.process;

import edu.suny.microcredentials.committee.ConfirmationRefused;
import edu.suny.microcredentials.committee.Guarantees;
import edu.suny.microcredentials.engine.EngineIdentity;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What waits for academic affairs is taken from there when a body refuses to confirm what
 * was decided for it, and faculty governance is missing without that.
 */
@Component
class TakeBackFromConfirmation {

	private static final String MESSAGE = "confirmation-refused";

	private final Guarantees guarantees;

	private final RuntimeService runtime;

	private final EngineIdentity caller;

	TakeBackFromConfirmation(Guarantees guarantees, RuntimeService runtime, EngineIdentity caller) {
		this.guarantees = guarantees;
		this.runtime = runtime;
		this.caller = caller;
	}

	/**
	 * Elsewhere on its way nothing is to be done: the guarantee is checked at its end.
	 */
	@EventListener
	void refused(ConfirmationRefused event) {
		if (!this.guarantees.check(event.number()).met()) {
			this.caller.asSystem(() -> this.runtime.createMessageCorrelation(MESSAGE)
				.processInstanceBusinessKey(event.number())
				.correlateAllWithResult());
		}
	}

}
