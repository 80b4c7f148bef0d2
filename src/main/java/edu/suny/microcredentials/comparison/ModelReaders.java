package edu.suny.microcredentials.comparison;

import edu.suny.microcredentials.campus.Campus;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.Groups;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.engine.TypedText;

import org.springframework.stereotype.Component;

/**
 * Who looks at the models of a campus: its governance office, and whoever keeps the
 * product for all campuses, who changes nothing there.
 */
@Component
public class ModelReaders {

	private final Campuses campuses;

	private final Belonging belonging;

	ModelReaders(Campuses campuses, Belonging belonging) {
		this.campuses = campuses;
		this.belonging = belonging;
	}

	/**
	 * The campus, for somebody who may look at its models.
	 * @throws RefusedException if they may not, or if there is no such campus: both in
	 * the same words
	 */
	public Campus campus(String id, String user) {
		TypedText.checkIds(id);
		return this.campuses.find(id)
			.filter((campus) -> seesAll(user) || this.belonging.isOffice(user, id))
			.orElseThrow(() -> new RefusedException(Reason.NOT_FOUND,
					"There is no campus '%s' whose models you could look at.".formatted(id)));
	}

	/** Whether they may put other models of this campus in force. */
	public boolean mayChange(String campus, String user) {
		return this.belonging.isOffice(user, campus);
	}

	private boolean seesAll(String user) {
		return Groups.keepTheSystem(this.belonging.groups(user));
	}

}
