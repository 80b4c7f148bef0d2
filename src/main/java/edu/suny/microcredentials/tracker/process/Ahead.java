package edu.suny.microcredentials.tracker.process;

import java.util.List;

/**
 * What comes after where a proposal is, if all goes well.
 *
 * @param stages who is asked, in order; those of one stage beside each other
 * @param leftOut who would be asked if the tables of the path had answered otherwise
 * @param end the event with which the way ends, in words; null if it is not certain
 */
public record Ahead(List<List<Asked>> stages, List<Asked> leftOut, String end) {

	static final Ahead NOTHING = new Ahead(List.of(), List.of(), null);

	/**
	 * Somebody who is asked.
	 *
	 * @param element the id in the diagram
	 * @param name of the task or call
	 * @param calls key of the process that is called there, or null
	 * @param campus on whose path; null in the life of the proposal around it
	 * @param body whom it asks, as the diagram says it: a body or an expression; or null
	 * @param perhaps whether it depends on what is not known yet
	 */
	public record Asked(String element, String name, String calls, String campus, String body, boolean perhaps) {
	}

}
