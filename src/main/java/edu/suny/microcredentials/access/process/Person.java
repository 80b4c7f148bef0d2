package edu.suny.microcredentials.access.process;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import edu.suny.microcredentials.access.Role;
import edu.suny.microcredentials.engine.Groups;

/**
 * Somebody with an account, as the directory knows them now.
 *
 * @param name first and last name, or the id where the account has neither
 * @param groups ids of the bodies, offices and campus groups that they belong to
 * @param campuses ids of their campuses
 * @param roles what they are by all these
 */
public record Person(String id, String name, Set<String> groups, List<String> campuses, Set<Role> roles) {

	public boolean administrator() {
		return this.groups.contains(Groups.ADMINISTRATORS);
	}

	/** The governance offices they serve in. */
	public List<String> offices() {
		return Stream.concat(this.campuses.stream().map(Groups::officeOf), Stream.of(Groups.SYSTEM_OFFICE))
			.filter(this.groups::contains)
			.sorted()
			.toList();
	}

}
