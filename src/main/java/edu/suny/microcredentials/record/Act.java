package edu.suny.microcredentials.record;

import java.util.Map;
import java.util.TreeMap;

/**
 * One act of governance, before it is written down.
 *
 * @param subject what it is about
 * @param kind what was done
 * @param people user ids by what they are in it: {@code actor}, unless a table or the
 * time did it, {@code actingFor}, and others whom it concerns
 * @param facts what else the row says: ASCII names, texts and whole numbers
 * @param confidential what the row holds only a digest of, by its name
 */
public record Act(Subject subject, ActKind kind, Map<String, String> people, Map<String, Object> facts,
		Map<String, String> confidential) {

	private static final String RULE = "rule";

	public Act {
		people = new TreeMap<>(people);
		facts = new TreeMap<>(facts);
		confidential = new TreeMap<>(confidential);
	}

	/** On a proposal; what a table or the time did. */
	public static Act of(ActKind kind, String proposal) {
		return new Act(Subject.proposal(proposal), kind, Map.of(), Map.of(), Map.of());
	}

	/**
	 * On a campus; what a table or the time did.
	 * @param campus its id, or null for what all campuses share
	 */
	public static Act onCampus(ActKind kind, String campus) {
		return new Act(Subject.campus(campus), kind, Map.of(), Map.of(), Map.of());
	}

	/** By whom. */
	public Act by(String user) {
		return withPerson("actor", user);
	}

	/** As what they acted. */
	public Act as(Role role) {
		return with("role", (role != null) ? role.word() : null);
	}

	/** In whose place, if in another's. */
	public Act actingFor(String user) {
		return withPerson("actingFor", user);
	}

	/** Whom else it concerns; the row names them by their pseudonym. */
	public Act withPerson(String name, String user) {
		return new Act(this.subject, this.kind, more(this.people, name, user), this.facts, this.confidential);
	}

	/**
	 * One thing more that everybody may read.
	 * @param value a text or a whole number; null leaves it out
	 */
	public Act with(String name, Object value) {
		return new Act(this.subject, this.kind, this.people, more(this.facts, name, value), this.confidential);
	}

	/**
	 * The table by which it came about, in the place of another.
	 * @param decision the definition and, after a {@code #}, the rules; null leaves all
	 * as it is
	 */
	public Act under(String decision) {
		if (decision == null) {
			return this;
		}
		String[] parts = decision.split("#", 2);
		Map<String, Object> others = new TreeMap<>(this.facts);
		others.remove(RULE);
		return new Act(this.subject, this.kind, this.people, others, this.confidential).with("table", parts[0])
			.with(RULE, (parts.length > 1) ? parts[1] : null);
	}

	/** One thing more that not everybody may read. */
	public Act withConfidential(String name, String value) {
		return new Act(this.subject, this.kind, this.people, this.facts,
				more(this.confidential, name, (value != null && !value.isBlank()) ? value : null));
	}

	private static <T> Map<String, T> more(Map<String, T> all, String name, T value) {
		if (value == null) {
			return all;
		}
		Map<String, T> more = new TreeMap<>(all);
		more.put(name, value);
		return more;
	}

}
