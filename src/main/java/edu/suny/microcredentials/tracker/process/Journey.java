package edu.suny.microcredentials.tracker.process;

import java.util.List;
import java.util.Set;

/**
 * The way of a proposal through its processes so far.
 *
 * @param passages the processes in the order in which they began
 * @param steps what people were asked to do, in order
 */
public record Journey(List<Passage> passages, List<Step> steps) {

	/** What these are about is between the campus and those whom it asks. */
	private static final Set<String> OF_THE_CAMPUS = Set.of("appeal", "consultation");

	/** The same of a step in a process that is for everybody otherwise. */
	private static final String ANSWERS_REQUEST = "userTask_answerRequest";

	/** Without what is for the campus alone. */
	public Journey forEverybody() {
		return new Journey(this.passages.stream().filter((passage) -> !OF_THE_CAMPUS.contains(passage.key())).toList(),
				this.steps.stream().filter((step) -> isForEverybody(step.process(), step.key())).toList());
	}

	static boolean isForEverybody(String process, String step) {
		return !OF_THE_CAMPUS.contains(process) && !ANSWERS_REQUEST.equals(step);
	}

	public List<OpenTask> open() {
		return this.steps.stream().flatMap((step) -> step.open().stream()).toList();
	}

}
