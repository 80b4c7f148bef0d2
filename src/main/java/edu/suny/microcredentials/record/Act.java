package edu.suny.microcredentials.record;

import java.util.Map;
import java.util.TreeMap;

/**
 * One act of governance on a proposal, before it is written down.
 *
 * @param proposal its number
 * @param kind what was done
 * @param actor the user who did it, or null where a table or the time did
 * @param actingFor the user in whose place, or null
 * @param facts what else the row says: ASCII names, texts and whole numbers
 * @param confidential what the row holds only a digest of, by its name
 */
public record Act(String proposal, ActKind kind, String actor, String actingFor, Map<String, Object> facts,
		Map<String, String> confidential) {

	public Act {
		facts = new TreeMap<>(facts);
		confidential = new TreeMap<>(confidential);
	}

	/** What a table or the time did. */
	public static Act of(ActKind kind, String proposal) {
		return new Act(proposal, kind, null, null, Map.of(), Map.of());
	}

	/** By whom. */
	public Act by(String user) {
		return new Act(this.proposal, this.kind, user, this.actingFor, this.facts, this.confidential);
	}

	/** In whose place, if in another's. */
	public Act actingFor(String user) {
		return new Act(this.proposal, this.kind, this.actor, user, this.facts, this.confidential);
	}

	/**
	 * One thing more that everybody may read.
	 * @param value a text or a whole number; null leaves it out
	 */
	public Act with(String name, Object value) {
		if (value == null) {
			return this;
		}
		Map<String, Object> more = new TreeMap<>(this.facts);
		more.put(name, value);
		return new Act(this.proposal, this.kind, this.actor, this.actingFor, more, this.confidential);
	}

	/**
	 * The table by which it came about.
	 * @param decision the definition and, after a {@code #}, the rules; null leaves both
	 * out
	 */
	public Act under(String decision) {
		if (decision == null) {
			return this;
		}
		String[] parts = decision.split("#", 2);
		return with("table", parts[0]).with("rule", (parts.length > 1) ? parts[1] : null);
	}

	/** One thing more that not everybody may read, or that names a person. */
	public Act withConfidential(String name, String value) {
		if (value == null || value.isBlank()) {
			return this;
		}
		Map<String, String> more = new TreeMap<>(this.confidential);
		more.put(name, value);
		return new Act(this.proposal, this.kind, this.actor, this.actingFor, this.facts, more);
	}

}
