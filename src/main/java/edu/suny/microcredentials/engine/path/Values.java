package edu.suny.microcredentials.engine.path;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of the variables of an instance, by name ({@code outcome}) or path
 * ({@code route.senateReview}); never changed. Of all others nothing is known.
 */
record Values(SortedMap<String, Value> known) {

	/** Of an instance whose variables are the caller's business. */
	static Values anything() {
		return new Values(new TreeMap<>());
	}

	Value get(String path) {
		for (String name = path; !name.isEmpty(); name = name.substring(0, Math.max(0, name.lastIndexOf('.')))) {
			Value value = this.known.get(name);
			if (value != null) {
				return (name.equals(path) || value.isKnown() && value.known() == null) ? value : Value.UNKNOWN;
			}
		}
		return Value.UNKNOWN;
	}

	/** What was found out about a value. */
	Values learnt(String path, Value value) {
		SortedMap<String, Value> more = new TreeMap<>(this.known);
		more.put(path, value);
		return new Values(more);
	}

	/** A variable in the place of what was known under its name. */
	Values with(String name, Value value) {
		SortedMap<String, Value> others = new TreeMap<>(this.known);
		others.keySet().removeIf((path) -> path.startsWith(name + "."));
		others.put(name, value);
		return new Values(others);
	}

}
