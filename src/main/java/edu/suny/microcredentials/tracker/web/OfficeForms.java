package edu.suny.microcredentials.tracker.web;

import java.util.List;

/**
 * What the governance office can do about a proposal on its page.
 *
 * @param leads whether the proposal is of its own campus; that of another campus which
 * joined it gives tasks and proposers of its own to others, and no more
 * @param campuses of which the reader is the office
 * @param gives one for each step of which tasks are open
 * @param proposers those who make it for these campuses
 * @param faculty those who may take their place
 * @param heard those of the faculty who may be heard on it
 * @param bodies those that may be heard on it
 */
record OfficeForms(boolean leads, List<String> campuses, List<Give> gives, List<Option> proposers, List<Option> faculty,
		List<Option> heard, List<Option> bodies) {

	/**
	 * A step whose tasks may go to others.
	 *
	 * @param id for the ids of its fields
	 * @param label the step, with the body that is asked
	 * @param people those to whom they may
	 */
	record Give(String id, String label, List<Option> tasks, List<Option> people) {
	}

	record Option(String value, String label) {
	}

	/**
	 * What was typed and refused.
	 *
	 * @param form the id of the form
	 */
	record Typed(String form, String task, String from, String to, String reason, String refusal) {

		static final Typed NOTHING = new Typed("", "", "", "", "", null);

		public boolean isIn(String one) {
			return this.form.equals(one);
		}

	}

}
