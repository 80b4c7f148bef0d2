package edu.suny.microcredentials.hold;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets proposals go on when the last day of their hold is over. */
@Component
class HoldKeeper {

	private final Holding holding;

	HoldKeeper(Holding holding) {
		this.holding = holding;
	}

	@Scheduled(initialDelay = 60_000, fixedDelay = 300_000)
	void keep() {
		while (this.holding.goOnWithOne()) {
			// One transaction each: what fails keeps nobody else waiting for long.
			continue;
		}
	}

}
