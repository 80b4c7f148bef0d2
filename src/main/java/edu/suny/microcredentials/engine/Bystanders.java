package edu.suny.microcredentials.engine;

import java.util.Collection;
import java.util.Optional;

/** Accounts that propose and decide nothing, whatever else they belong to. */
public final class Bystanders {

	private Bystanders() {
	}

	/** Why an account with these groups does not; nothing if it may. */
	public static Optional<String> why(Collection<String> groups) {
		if (Groups.keepTheSystem(groups)) {
			return Optional
				.of("Administrators and the system's office keep the product running; they propose nothing and decide nothing. Sign in with another account for that.");
		}
		return groups.stream()
			.filter(Groups::isOfServiceAccounts)
			.findFirst()
			.map((group) -> "A service account reads for a script; people propose and decide, under their own names.");
	}

}
