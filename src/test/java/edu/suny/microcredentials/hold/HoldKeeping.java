package edu.suny.microcredentials.hold;

import org.springframework.stereotype.Component;

/** Lets tests elsewhere do what is done every few minutes. */
@Component
public class HoldKeeping {

	private final HoldKeeper keeper;

	HoldKeeping(HoldKeeper keeper) {
		this.keeper = keeper;
	}

	public void keep() {
		this.keeper.keep();
	}

}
