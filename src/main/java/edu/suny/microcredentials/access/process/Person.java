package edu.suny.microcredentials.access.process;

import java.util.List;
import java.util.Set;

import edu.suny.microcredentials.access.Role;

/**
 * Somebody with an account, as the directory knows them now.
 *
 * @param name first and last name, or the id where the account has neither
 * @param groups ids of the bodies, offices and campus groups that they belong to
 * @param campuses ids of their campuses
 * @param roles what they are by all these
 */
public record Person(String id, String name, Set<String> groups, List<String> campuses, Set<Role> roles) {

	/** The engine's own group of administrators; it sees all campuses. */
	public static final String ADMINISTRATORS = "camunda-admin";

	/** The office that may change the models of all campuses. */
	public static final String SYSTEM_OFFICE = "system-governance-office";

	private static final String OFFICE = "-governance-office";

	public boolean administrator() {
		return this.groups.contains(ADMINISTRATORS);
	}

	/** The governance offices they serve in. */
	public List<String> offices() {
		return this.groups.stream().filter((group) -> group.endsWith(OFFICE)).sorted().toList();
	}

	/** The office of a campus. */
	public static String officeOf(String campus) {
		return campus + OFFICE;
	}

}
