package edu.suny.microcredentials.calendar.process;

import edu.suny.microcredentials.calendar.CalendarChanged;
import edu.suny.microcredentials.calendar.PauseChanged;
import edu.suny.microcredentials.engine.OpenPeriods;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A change of the calendar moves what is open, in the transaction of the change; after
 * the rows that the timers read.
 */
@Component
class MoveOpenPeriods {

	private final OpenPeriods periods;

	MoveOpenPeriods(OpenPeriods periods) {
		this.periods = periods;
	}

	@EventListener
	@Order(100)
	void changed(CalendarChanged event) {
		this.periods.reckon(event.campus());
	}

	@EventListener
	@Order(100)
	void changed(PauseChanged event) {
		this.periods.reckonProcesses(event.proposal());
	}

}
