package edu.suny.microcredentials.roster;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A file that was read, and can be checked against what is. */
public final class ParsedRoster {

	private final RosterFile file;

	private ParsedRoster(RosterFile file) {
		this.file = file;
	}

	/** Reads any bytes; what is wrong with them, the plan says. */
	public static ParsedRoster read(byte[] file) {
		return new ParsedRoster(RosterFile.read(file));
	}

	/** The ids that the file may mean, with the campus and without. */
	public Set<String> users() {
		Set<String> users = new HashSet<>();
		this.file.rows().forEach((row) -> {
			users.add(row.user());
			users.add(row.campus() + "-" + row.user());
		});
		return users;
	}

	/** The bodies and groups that the file names and the importer may change. */
	public Set<String> groups(RosterFacts facts) {
		Set<String> groups = new TreeSet<>();
		for (RosterRow row : this.file.rows()) {
			if (facts.campuses().containsKey(row.campus())) {
				facts.campuses().get(row.campus()).group(row.group()).ifPresent(groups::add);
			}
		}
		return groups;
	}

	/** What the file would change. */
	public RosterPlan plan(RosterFacts facts, List<Seated> seated, RosterPlanner planner) {
		return planner.plan(RosterCheck.check(this.file, facts), seated);
	}

}
