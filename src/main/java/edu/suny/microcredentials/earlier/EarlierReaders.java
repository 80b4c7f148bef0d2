package edu.suny.microcredentials.earlier;

import java.util.List;

import edu.suny.microcredentials.campus.Campus;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.Groups;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

import org.springframework.stereotype.Component;

/**
 * Who sees and who states what a campus approved before: its governance office does both;
 * the system's office and administrators see.
 */
@Component
public class EarlierReaders {

	private final Campuses campuses;

	private final Belonging belonging;

	EarlierReaders(Campuses campuses, Belonging belonging) {
		this.campuses = campuses;
		this.belonging = belonging;
	}

	/**
	 * Of which campuses somebody sees them, by name.
	 * @throws RefusedException if of none
	 */
	public List<Campus> campuses(String user) {
		boolean all = Groups.keepTheSystem(this.belonging.groups(user));
		List<Campus> campuses = this.campuses.all()
			.stream()
			.filter((campus) -> all || this.belonging.isOffice(user, campus.id()))
			.toList();
		if (campuses.isEmpty()) {
			throw new RefusedException(Reason.FORBIDDEN,
					"What a campus approved before this system is stated by its governance office.");
		}
		return campuses;
	}

	/**
	 * The campus, if somebody sees what it states.
	 * @param campus an id; null or blank for the first of theirs
	 */
	public Campus campus(String user, String campus) {
		return campuses(user).stream()
			.filter((each) -> campus == null || campus.isBlank() || each.id().equals(campus))
			.findFirst()
			.orElseThrow(() -> new RefusedException(Reason.FORBIDDEN,
					"There is no campus '%s' of yours.".formatted(EarlierCells.quoted(campus))));
	}

	public boolean mayState(String user, String campus) {
		return this.belonging.isOffice(user, campus);
	}

	/** The same as {@link #campus}, of those for whom somebody may speak. */
	public Campus statedBy(String user, String campus) {
		Campus found = campus(user, campus);
		if (!mayState(user, found.id())) {
			throw new RefusedException(Reason.FORBIDDEN,
					"What a campus approved before this system is stated by its own governance office.");
		}
		return found;
	}

}
