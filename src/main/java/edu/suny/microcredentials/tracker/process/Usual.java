package edu.suny.microcredentials.tracker.process;

/**
 * How many days a step takes as a rule, in a body of a campus.
 *
 * @param median half of those that were finished took at most so many
 * @param most three in four took at most so many
 */
public record Usual(int median, int most) {

	/** Half of all steps take longer than the median: those are no news. */
	public boolean isPassedBy(long days) {
		return days > this.most;
	}

}
