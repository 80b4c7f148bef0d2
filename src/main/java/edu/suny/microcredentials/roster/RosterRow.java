package edu.suny.microcredentials.roster;

import java.util.Map;

/**
 * A line of a roster file as it was written, without the spaces around its cells.
 *
 * @param role null in a file without that column
 * @param substituteFor null in a file without that column
 */
record RosterRow(int line, String user, String name, String mail, String campus, String group, String from,
		String until, String role, String substituteFor) {

	static RosterRow of(int line, Map<String, String> cells) {
		return new RosterRow(line, cells.get("user"), cells.get("name"), cells.get("mail"), cells.get("campus"),
				cells.get("group"), cells.get("from"), cells.get("until"), cells.get("role"), cells.get("for"));
	}

}
