package edu.suny.microcredentials.models.web;

import java.time.Instant;
import java.util.List;

import edu.suny.microcredentials.engine.ModelSet;
import edu.suny.microcredentials.engine.ModelSetBehind;

/**
 * The models of a campus.
 *
 * @param deployment of the set in force
 * @param shared whether the campus goes by the shared set, and has none of its own
 * @param behind why it does not follow the shared models of today; null if it does
 * @param sets all of its own, the one in force first
 */
record CampusModelPage(String deployment, boolean shared, List<Line> models, ModelSetBehind behind,
		List<Earlier> sets) {

	public List<Line> own() {
		return this.models.stream().filter(Line::own).toList();
	}

	/** Those that it could have of its own. */
	public List<Line> sharedOnes() {
		return this.models.stream().filter((line) -> !line.own() && line.replaceable()).toList();
	}

	/** The diagrams that a campus draws. */
	public List<Line> paths() {
		return this.models.stream().filter((line) -> line.replaceable() && line.file().endsWith(".bpmn")).toList();
	}

	/**
	 * A model.
	 *
	 * @param own whether it is the campus's own
	 * @param replaceable whether a campus may have its own
	 */
	record Line(String file, String title, boolean own, boolean replaceable) {
	}

	/**
	 * A set that was put in force.
	 *
	 * @param by who did; null for the product itself
	 * @param earlierAt when the set was put in force to which it was taken back, or null
	 */
	record Earlier(ModelSet set, String by, Instant earlierAt, boolean inForce) {

		public String how() {
			return switch (this.set.origin()) {
				case UPLOADED -> "Uploaded: " + this.set.source();
				case COMPOSED_AGAIN -> "Composed again, as the shared models changed";
				case TAKEN_BACK -> "Taken back to an earlier set";
				case SHARED_AGAIN -> "Given up for the shared models";
			};
		}

	}

}
