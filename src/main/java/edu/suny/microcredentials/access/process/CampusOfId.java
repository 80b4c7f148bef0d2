package edu.suny.microcredentials.access.process;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

import edu.suny.microcredentials.campus.Campus;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

import org.springframework.stereotype.Component;

/** Ids of people and groups begin with their campus: {@code harbor-senate}. */
@Component
class CampusOfId {

	/** As long as the engine's columns. */
	private static final int LONGEST = 64;

	private final Campuses campuses;

	CampusOfId(Campuses campuses) {
		this.campuses = campuses;
	}

	/**
	 * The campus that an id belongs to. Where {@code north} and {@code north-shore} are
	 * campuses, {@code north-shore-senate} belongs to the second.
	 */
	Optional<String> of(String id) {
		return this.campuses.all()
			.stream()
			.map(Campus::id)
			.filter((campus) -> id.startsWith(campus + "-") && id.length() > campus.length() + 1)
			.max(Comparator.comparingInt(String::length));
	}

	/**
	 * The id of somebody at a campus.
	 * @param name what they are called there; what cannot stand in an id is left out
	 */
	String make(String campus, String name) {
		String cleaned = Normalizer.normalize((name != null) ? name : "", Normalizer.Form.NFKD)
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^a-z0-9._@-]", "");
		if (cleaned.isEmpty()) {
			throw new RefusedException(Reason.INVALID,
					"Your campus does not say what you are called there in letters or digits that an id can have.");
		}
		String id = campus + "-" + cleaned;
		checkNew(campus, id);
		return id;
	}

	/** Refuses an id that an account of this campus cannot have. */
	void checkNew(String campus, String id) {
		if (id.length() > LONGEST) {
			throw new RefusedException(Reason.INVALID,
					"The id '%s' is longer than %d characters.".formatted(id, LONGEST));
		}
		if (!id.matches("[a-z0-9][a-z0-9._@-]*")) {
			throw new RefusedException(Reason.INVALID,
					"The id '%s' has other characters than a to z, 0 to 9 and . _ @ -".formatted(id));
		}
		if (!of(id).equals(Optional.of(campus))) {
			throw new RefusedException(Reason.FORBIDDEN,
					"The id '%s' is not one of the campus '%s'.".formatted(id, campus));
		}
	}

}
