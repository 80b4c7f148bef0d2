package edu.suny.microcredentials.engine;

import java.util.Collection;
import java.util.Set;

/** Groups that mean the same everywhere. Nothing else knows their names. */
public final class Groups {

	/** The engine's own group of administrators; it sees all campuses. */
	public static final String ADMINISTRATORS = "camunda-admin";

	/** The office that may change the models of all campuses. */
	public static final String SYSTEM_OFFICE = "system-governance-office";

	private static final Set<String> OF_THE_SYSTEM = Set.of(ADMINISTRATORS, SYSTEM_OFFICE);

	private Groups() {
	}

	/** Whether somebody with these groups keeps the product for all campuses. */
	public static boolean keepTheSystem(Collection<String> groups) {
		return groups.stream().anyMatch(OF_THE_SYSTEM::contains);
	}

	/** The governance office of a campus. */
	public static String officeOf(String campus) {
		return campus + "-governance-office";
	}

	/** The faculty of a campus. */
	public static String facultyOf(String campus) {
		return campus + "-faculty";
	}

	/** The accounts of a campus's scripts. */
	public static boolean isOfServiceAccounts(String group) {
		return group.endsWith("-service-accounts");
	}

}
