package edu.suny.microcredentials.committee.process;

import edu.suny.microcredentials.engine.EngineIdentity;
import org.camunda.bpm.engine.ManagementService;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The timers of one review, reckoned anew when what they read has changed. */
@Component
class ReviewTimers {

	private final ManagementService management;

	private final EngineIdentity caller;

	ReviewTimers(@Lazy ManagementService management, EngineIdentity caller) {
		this.management = management;
		this.caller = caller;
	}

	void reckon(String instance) {
		this.caller.asSystem(() -> {
			this.management.createJobQuery()
				.processInstanceId(instance)
				.timers()
				.list()
				.forEach((timer) -> this.management.recalculateJobDuedate(timer.getId(), true));
			return null;
		});
	}

}
