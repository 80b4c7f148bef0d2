package edu.suny.microcredentials.tracker.process;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What people were asked to do with a proposal, and when.
 *
 * @param process the key of the process in which it is
 * @param key the task's id in the diagram
 * @param body the body whose review this is, as its path names it; outside a review the
 * group to which it was offered; null where it is one person's
 * @param to null while it is open
 * @param canceled whether it was taken away before it was done
 * @param people user ids of those who did it
 * @param standingFor the absent members, by the user ids of the deputies who did it for
 * them
 * @param open the tasks that are still open in it
 * @param asked how many were asked
 */
public record Step(String process, String key, String name, String body, Integer round, Instant from, Instant to,
		boolean canceled, List<String> people, Map<String, String> standingFor, List<OpenTask> open, int asked) {

	/**
	 * The same for those who may not know who did it or has it: in their place stands a
	 * word.
	 */
	public Step withoutPeople(String word) {
		return new Step(this.process, this.key, this.name, this.body, this.round, this.from, this.to, this.canceled,
				List.of(word), Map.of(), this.open.stream().map((task) -> task.with(List.of(word), List.of())).toList(),
				1);
	}

}
