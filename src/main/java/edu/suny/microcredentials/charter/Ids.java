package edu.suny.microcredentials.charter;

import java.util.Optional;
import java.util.Set;

/** What campuses and their bodies can be called. */
final class Ids {

	/** Every campus has these three, under these ids. */
	static final String OFFICE = "governance-office";

	static final String ACADEMIC_AFFAIRS = "academic-affairs";

	static final String ANALYSTS = "market-analysts";

	/** So that a group's id fits into the engine's columns. */
	private static final int LONGEST_CAMPUS = 28;

	private static final int LONGEST_BODY = 35;

	/** Ids of groups, accounts and pages begin so that are no campus's. */
	private static final Set<String> OTHERS = Set.of("system", "camunda", "new", "comparison", "former");

	/** Groups of a campus that are no body. */
	private static final Set<String> NO_BODIES = Set.of("faculty", "service-accounts");

	private Ids() {
	}

	/** Why no campus can be called so. */
	static Optional<String> faultOfCampus(String id) {
		if (OTHERS.contains(id)) {
			return Optional
				.of("No campus is called '%s': it means something else here. Take another id.".formatted(id));
		}
		return fault(id, LONGEST_CAMPUS, "lakeside");
	}

	/** Why no body can be called so. */
	static Optional<String> faultOfBody(String id) {
		if (NO_BODIES.contains(id)) {
			return Optional
				.of("No body is called '%s': the campus has a group of this name, which is no body.".formatted(id));
		}
		return fault(id, LONGEST_BODY, "curriculum-committee");
	}

	private static Optional<String> fault(String id, int longest, String example) {
		if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
			return Optional
				.of("'%s' is no id. It has small letters from a to z, digits and single hyphens, and begins with a letter, as %s does."
					.formatted((id.length() > 60) ? id.substring(0, 60) + "…" : id, example));
		}
		return (id.length() > longest)
				? Optional.of("The id has %d characters; %d is the most.".formatted(id.length(), longest))
				: Optional.empty();
	}

}
