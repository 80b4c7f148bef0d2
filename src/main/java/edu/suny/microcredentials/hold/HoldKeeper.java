package edu.suny.microcredentials.hold;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets proposals go on when the last day of their hold is over. */
@Component
class HoldKeeper {

	private static final Logger LOG = LoggerFactory.getLogger(HoldKeeper.class);

	private final Holding holding;

	HoldKeeper(Holding holding) {
		this.holding = holding;
	}

	/** Each in a transaction of its own: one that fails keeps no other waiting. */
	@Scheduled(initialDelay = 60_000, fixedDelay = 300_000)
	void keep() {
		for (String number : this.holding.over()) {
			try {
				this.holding.goOnAfterItsTime(number);
			}
			catch (RuntimeException ex) {
				LOG.error("Proposal {} does not go on after its hold; it is tried again", number, ex);
			}
		}
	}

}
