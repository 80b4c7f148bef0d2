package edu.suny.microcredentials.tracker;

import java.util.List;

import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The searches that people keep under a name, each for themselves. */
@Component
@Transactional
public class SavedSearches {

	static final int MOST = 20;

	private static final int LONGEST_NAME = 60;

	private static final int LONGEST_QUERY = 2000;

	private final JdbcClient jdbc;

	SavedSearches(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Somebody's own, by name. */
	@Transactional(readOnly = true)
	public List<SavedSearch> of(String owner) {
		return this.jdbc.sql("select id, name, query from saved_search where owner = ? order by lower(name), name")
			.param(owner)
			.query(SavedSearch.class)
			.list();
	}

	/**
	 * Keeps a search.
	 * @param query as an address has it, without the page
	 * @throws RefusedException if it seeks nothing in particular, if the name has none or
	 * more than 60 characters, or if they have one of this name or 20 already
	 */
	public SavedSearch save(String owner, String name, String query) {
		String stripped = (name != null) ? name.strip() : "";
		check(stripped, query);
		// Two windows at once make no twenty-first.
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext('saved_search'), hashtext(?))")
			.param(owner)
			.query((row) -> {
			});
		List<SavedSearch> before = of(owner);
		if (before.stream().anyMatch((each) -> each.name().equals(stripped))) {
			throw new RefusedException(Reason.CONFLICT,
					"You have a search named '%s' already: choose another name, or remove that one first."
						.formatted(stripped));
		}
		if (before.size() >= MOST) {
			throw new RefusedException(Reason.CONFLICT,
					"You have %d saved searches, which is the most: remove one first.".formatted(MOST));
		}
		return this.jdbc.sql("""
				insert into saved_search (owner, name, query, saved_at) values (?, ?, ?, now())
				returning id, name, query""").params(owner, stripped, query).query(SavedSearch.class).single();
	}

	/**
	 * Removes one of one's own.
	 * @throws RefusedException if they have none of this id
	 */
	public void remove(String owner, long id) {
		if (this.jdbc.sql("delete from saved_search where owner = ? and id = ?").params(owner, id).update() == 0) {
			throw new RefusedException(Reason.NOT_FOUND, "You have no such saved search; it may be removed already.");
		}
	}

	private static void check(String name, String query) {
		if (name.isEmpty() || name.length() > LONGEST_NAME) {
			throw new RefusedException(Reason.INVALID, "Give the search a name of 1 to %d characters; this one has %d."
				.formatted(LONGEST_NAME, name.length()));
		}
		if (name.chars().anyMatch(Character::isISOControl)) {
			throw new RefusedException(Reason.INVALID, "The name of a search stands on one line, in plain text.");
		}
		if (query.isEmpty()) {
			throw new RefusedException(Reason.INVALID,
					"This search finds everything: seek words, a state, a body or a time first, then save it.");
		}
		if (query.length() > LONGEST_QUERY) {
			throw new RefusedException(Reason.INVALID, "This search is too long to be saved: seek fewer words.");
		}
	}

}
