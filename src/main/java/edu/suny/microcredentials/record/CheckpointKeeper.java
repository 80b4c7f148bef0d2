package edu.suny.microcredentials.record;

import java.time.Instant;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sees to the checkpoint of each day, some minutes after midnight UTC; on every node that
 * does the engine's jobs, and so not in commands.
 */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class CheckpointKeeper {

	private final Checkpoints checkpoints;

	CheckpointKeeper(Checkpoints checkpoints) {
		this.checkpoints = checkpoints;
	}

	@Scheduled(initialDelay = 60_000, fixedDelay = 300_000)
	void keep() {
		this.checkpoints.makeOf(Instant.now());
	}

}
