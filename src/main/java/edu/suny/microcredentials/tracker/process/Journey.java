package edu.suny.microcredentials.tracker.process;

import java.util.List;

/**
 * The way of a proposal through its processes so far.
 *
 * @param passages the processes in the order in which they began
 * @param steps what people were asked to do, in order
 */
public record Journey(List<Passage> passages, List<Step> steps) {

	public List<OpenTask> open() {
		return this.steps.stream().flatMap((step) -> step.open().stream()).toList();
	}

}
