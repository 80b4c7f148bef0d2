package edu.suny.microcredentials.change;

import java.util.List;

/** One kind of what two people change. */
public interface ChangeKind {

	Change.Kind kind();

	/** What would be different, or is by now, a sentence each. */
	List<String> words(Change change);

	/**
	 * Puts it in force.
	 * @throws edu.suny.microcredentials.engine.RefusedException if it does not fit what
	 * is in force by now; nothing is changed then
	 */
	void enforce(Change change);

}
