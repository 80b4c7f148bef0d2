package edu.suny.microcredentials.roster;

import java.util.List;

/**
 * What a file says, after all checks.
 *
 * @param profiles accounts that a roster made and that get another name or mail
 * @param notes what is worth knowing
 * @param findings what is wrong; if there is anything, nothing of the file is put in
 * force
 */
record CheckedRoster(List<RosterEntry> entries, List<Newcomer> newcomers, List<Newcomer> profiles,
		List<RosterFinding> notes, List<RosterFinding> findings) {
}
