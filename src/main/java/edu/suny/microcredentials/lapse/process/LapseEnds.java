package edu.suny.microcredentials.lapse.process;

import java.time.Instant;
import java.util.Optional;

import edu.suny.microcredentials.calendar.ProposalCalendar;
import edu.suny.microcredentials.engine.EngineIdentity;
import org.camunda.bpm.engine.ManagementService;

import org.springframework.stereotype.Component;

/** When drafts lapse that nobody touches, by the timers of their preparation. */
@Component
public class LapseEnds {

	/** The draft's task in the diagram of the preparation. */
	public static final String DRAFT = "userTask_draftProposal";

	private static final String TIMER = "boundaryEvent_nobodyTouchedIt";

	private final ManagementService management;

	private final EngineIdentity caller;

	LapseEnds(ManagementService management, EngineIdentity caller) {
		this.management = management;
		this.caller = caller;
	}

	/**
	 * Of the draft in an instance of the preparation.
	 * @return nothing if it does not lapse
	 */
	public Optional<Instant> of(String preparation) {
		return this.caller.asSystem(
				() -> this.management.createJobQuery().processInstanceId(preparation).activityId(TIMER).timers().list())
			.stream()
			.map((timer) -> timer.getDuedate().toInstant())
			.filter((end) -> end.isBefore(ProposalCalendar.NEVER))
			.findFirst();
	}

}
