package edu.suny.microcredentials.roster.process;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import edu.suny.microcredentials.access.process.Directory;
import edu.suny.microcredentials.access.process.Person;
import edu.suny.microcredentials.campus.Campus;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.roster.Importer;

import org.springframework.stereotype.Component;

/**
 * Who may change which rosters: an office those of its campus, administrators all.
 */
@Component
public class Importers {

	private final Directory directory;

	private final Campuses campuses;

	private final Belonging belonging;

	Importers(Directory directory, Campuses campuses, Belonging belonging) {
		this.directory = directory;
		this.campuses = campuses;
		this.belonging = belonging;
	}

	/** Whoever runs the server, by a command of the jar. */
	public Importer operator() {
		return new Importer(null, all(), true);
	}

	/**
	 * Somebody who is signed in, as the directory knows them now.
	 * @throws RefusedException if no roster is theirs to change
	 */
	public Importer of(String user) {
		Person person = this.directory.find(user).orElseThrow(Importers::refusal);
		Set<String> campuses = all();
		if (!person.administrator()) {
			campuses.removeIf((campus) -> !this.belonging.isOffice(person.id(), campus));
		}
		if (campuses.isEmpty()) {
			throw refusal();
		}
		return new Importer(person.id(), campuses, person.administrator());
	}

	/**
	 * The same, for one campus only.
	 * @param campus null for all that are theirs
	 */
	public Importer of(String user, String campus) {
		Importer importer = of(user);
		if (campus == null || campus.isBlank()) {
			return importer;
		}
		if (!importer.campuses().contains(campus)) {
			throw new RefusedException(Reason.FORBIDDEN,
					"'%s' is no campus whose rosters you may change.".formatted(campus));
		}
		return new Importer(importer.user(), Set.of(campus), importer.administrator());
	}

	private Set<String> all() {
		return this.campuses.all().stream().map(Campus::id).collect(Collectors.toCollection(TreeSet::new));
	}

	private static RefusedException refusal() {
		return new RefusedException(Reason.FORBIDDEN,
				"Rosters are kept by the governance office of a campus, and by administrators.");
	}

}
