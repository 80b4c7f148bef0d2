package edu.suny.microcredentials.tracker.process;

import java.time.Instant;

import org.springframework.stereotype.Component;

/** Lets tests elsewhere do what is done once a day. */
@Component
public class UsualDaysReckoning {

	private final UsualDays usual;

	UsualDaysReckoning(UsualDays usual) {
		this.usual = usual;
	}

	public boolean reckonOnceADay(Instant now) {
		return this.usual.reckonOnceADay(now);
	}

	public void reckon(Instant now) {
		this.usual.reckon(now);
	}

}
