package edu.suny.microcredentials.access.process;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import edu.suny.microcredentials.access.Role;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.Groups;

import org.springframework.stereotype.Component;

/**
 * What people are by their groups. A group of a campus counts only for those who belong
 * to the campus.
 */
@Component
class Roles {

	private static final Map<String, Role> OF_CAMPUS_GROUPS = Map.of("faculty", Role.FACULTY, "market-analysts",
			Role.ANALYST, "academic-affairs", Role.ACADEMIC_AFFAIRS, "governance-office", Role.OFFICE);

	private final Campuses campuses;

	Roles(Campuses campuses) {
		this.campuses = campuses;
	}

	Set<Role> of(String user, Set<String> groups, List<String> campuses) {
		if (groups.stream().anyMatch(Groups::isOfServiceAccounts)) {
			return Set.of(Role.ANYONE, Role.SERVICE);
		}
		Set<Role> roles = EnumSet.of(Role.ANYONE, Role.SIGNED_IN);
		campuses.forEach((campus) -> OF_CAMPUS_GROUPS.forEach((group, role) -> {
			if (groups.contains(campus + "-" + group)) {
				roles.add(role);
			}
		}));
		if (this.campuses.seats(user, groups)) {
			roles.add(Role.MEMBER);
		}
		if (groups.contains(Groups.SYSTEM_OFFICE)) {
			roles.add(Role.SYSTEM_OFFICE);
		}
		if (groups.contains(Groups.ADMINISTRATORS)) {
			roles.add(Role.ADMINISTRATOR);
		}
		return Collections.unmodifiableSet(roles);
	}

}
