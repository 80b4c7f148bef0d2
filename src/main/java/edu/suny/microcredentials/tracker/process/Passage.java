package edu.suny.microcredentials.tracker.process;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One process that a proposal went through, or is in.
 *
 * @param id of the process instance
 * @param definition id of its definition, by which its diagram is found
 * @param name the process's
 * @param campus on whose path it is
 * @param body the body that considered the proposal there, as its path names it, or null
 * @param ended null while it runs
 * @param visits how often each element of the diagram was entered
 * @param here the elements at which it is now
 */
public record Passage(String id, String definition, String key, String name, String campus, String body, Integer round,
		Instant started, Instant ended, Map<String, Long> visits, Set<String> here, List<Visit> way) {

	/** One pass through an element of the diagram. */
	record Visit(String element, Instant from, Instant to, boolean completed) {
	}

	public boolean running() {
		return this.ended == null;
	}

}
