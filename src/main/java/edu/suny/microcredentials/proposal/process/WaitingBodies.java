package edu.suny.microcredentials.proposal.process;

import edu.suny.microcredentials.engine.EngineIdentity;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Bodies that wait to ask for changes while the proposers make those of another body. */
@Component
class WaitingBodies {

	private final RuntimeService runtime;

	private final EngineIdentity caller;

	WaitingBodies(@Lazy RuntimeService runtime, EngineIdentity caller) {
		this.runtime = runtime;
		this.caller = caller;
	}

	/** Whichever waits may ask now; mostly none does. */
	void changesMade(String number) {
		this.caller.asSystem(() -> {
			this.runtime.createMessageCorrelation("changes-made").processInstanceBusinessKey(number).correlateAll();
			return null;
		});
	}

}
