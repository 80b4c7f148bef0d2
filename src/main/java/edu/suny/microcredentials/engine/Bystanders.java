package edu.suny.microcredentials.engine;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Accounts that propose and decide nothing, whatever else they belong to. */
public final class Bystanders {

	/** The engine's own group, and that which may change the models of all campuses. */
	private static final Set<String> KEEPERS = Set.of("camunda-admin", "system-governance-office");

	private static final String SERVICE_ACCOUNTS = "-service-accounts";

	private Bystanders() {
	}

	/** Why an account with these groups does not; nothing if it may. */
	public static Optional<String> why(Collection<String> groups) {
		if (groups.stream().anyMatch(KEEPERS::contains)) {
			return Optional
				.of("Administrators and the system's office keep the product running; they propose nothing and decide nothing. Sign in with another account for that.");
		}
		return groups.stream()
			.filter((group) -> group.endsWith(SERVICE_ACCOUNTS))
			.findFirst()
			.map((group) -> "A service account reads for a script; people propose and decide, under their own names.");
	}

}
