package edu.suny.microcredentials.access.provider;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

/**
 * The claims of a provider about a person.
 *
 * @param provider its name
 */
record Said(Map<String, Object> claims, String provider) {

	/** One word or line; nothing if the provider does not say it. */
	Optional<String> text(String claim) {
		return values(claim).stream().findFirst();
	}

	/**
	 * @throws RefusedException if the provider does not say it
	 */
	String required(String claim) {
		return text(claim).orElseThrow(() -> new RefusedException(Reason.INVALID,
				"The sign-in service of %s does not say what you are called there (its claim '%s' is missing). "
					.formatted(this.provider, claim) + "Ask those who run it, or your governance office."));
	}

	/**
	 * All values of a claim that is a text or a list of texts; none if there is no such
	 * claim.
	 * @throws RefusedException if it is anything else
	 */
	List<String> values(String claim) {
		Object value = at(claim);
		Collection<?> all = (value instanceof Collection<?> many) ? many
				: Optional.ofNullable(value).map(List::of).orElse(List.of());
		if (!all.stream().allMatch(String.class::isInstance)) {
			throw new RefusedException(Reason.INVALID,
					"The sign-in service of %s says something about you that cannot be read (its claim '%s'). "
						.formatted(this.provider, claim) + "Ask those who run it, or your governance office.");
		}
		return all.stream().map(String.class::cast).map(String::strip).filter((text) -> !text.isEmpty()).toList();
	}

	private Object at(String claim) {
		if (claim == null) {
			return null;
		}
		if (this.claims.containsKey(claim)) {
			return this.claims.get(claim);
		}
		Object node = this.claims;
		for (String name : claim.split("\\.")) {
			node = (node instanceof Map<?, ?> members) ? members.get(name) : null;
		}
		return node;
	}

}
