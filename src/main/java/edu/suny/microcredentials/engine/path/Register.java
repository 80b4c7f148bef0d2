package edu.suny.microcredentials.engine.path;

import java.util.Set;
import java.util.function.Predicate;

/**
 * Which of the bodies that paths ask are bodies of faculty.
 *
 * @param isFaculty by the body's id within its campus, {@code curriculum-committee}, or
 * its whole id
 * @param departments whether every department is
 */
public record Register(Predicate<String> isFaculty, boolean departments) {

	private static final Set<String> USUAL = Set.of("division-council", "curriculum-committee", "graduate-council",
			"review-committee", "senate");

	/**
	 * The register of no campus in particular, with the bodies of faculty by their usual
	 * ids.
	 */
	public static Register usual() {
		return new Register(USUAL::contains, true);
	}

}
