package edu.suny.microcredentials.tracker.process;

import java.time.Instant;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sees to it once a day, on one of the nodes that do the engine's jobs, and so not in
 * commands.
 */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class UsualDaysKeeper {

	private final UsualDays usual;

	UsualDaysKeeper(UsualDays usual) {
		this.usual = usual;
	}

	@Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT1H")
	void keep() {
		this.usual.reckonOnceADay(Instant.now());
	}

}
