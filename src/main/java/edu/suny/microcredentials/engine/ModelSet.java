package edu.suny.microcredentials.engine;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/**
 * A set of models as it was put in force.
 *
 * @param deployment its id in the engine
 * @param campus null for the shared set
 * @param deployedBy who answers for it; null for the product itself
 * @param source where it came from
 * @param earlier the deployment of the set that it was taken back to; null if it was not
 * @param own file names of those that are the campus's own, or the system's office's
 */
public record ModelSet(String deployment, String campus, Instant deployedAt, String deployedBy, String source,
		Origin origin, String earlier, Set<String> own) {

	/** How a set came in force. */
	public enum Origin {

		UPLOADED,
		/** The shared models below it changed, and not its own. */
		COMPOSED_AGAIN,
		/** The own models of an earlier set are in force again. */
		TAKEN_BACK,
		/** Own models were given up for the shared ones. */
		SHARED_AGAIN;

		/** As in the database and in the API: {@code taken-back}. */
		public String word() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

		static Origin of(String word) {
			return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
		}

	}

}
