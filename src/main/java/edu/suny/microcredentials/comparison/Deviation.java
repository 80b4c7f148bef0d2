package edu.suny.microcredentials.comparison;

import java.util.List;

import edu.suny.microcredentials.campus.Campus;
import edu.suny.microcredentials.engine.ModelSet;
import edu.suny.microcredentials.engine.ModelSetBehind;

/**
 * In what a campus deviates from the models that all share.
 *
 * @param set its set in force; null if it goes by the shared models
 * @param behind why it does not follow the shared models of today; null if it does
 * @param own its own models beside the shared ones of today
 * @param outdated what it still has of an earlier shared version, beside that of today
 */
public record Deviation(Campus campus, ModelSet set, ModelSetBehind behind, List<OfModel> own, List<OfModel> outdated) {

	/**
	 * In what one model deviates.
	 *
	 * @param title what it is called
	 * @param differences none, if it says the same in other words of its file
	 */
	public record OfModel(String file, String title, List<Difference> differences) {
	}

}
