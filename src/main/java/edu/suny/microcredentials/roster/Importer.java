package edu.suny.microcredentials.roster;

import java.util.Set;

/**
 * Who changes rosters.
 *
 * @param user null for the command of the jar, which whoever runs the server uses
 * @param campuses whose rosters they may change
 * @param administrator whether they may also change the offices themselves, and bring
 * people from one campus to another
 */
public record Importer(String user, Set<String> campuses, boolean administrator) {

	/** Whom the record of imports names. */
	public String name() {
		return (this.user != null) ? this.user : "import-roster";
	}

}
