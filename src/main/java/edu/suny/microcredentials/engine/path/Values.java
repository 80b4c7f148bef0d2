package edu.suny.microcredentials.engine.path;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of the variables of an instance, by name ({@code outcome}) or path
 * ({@code route.senateReview}); never changed.
 *
 * @param open whether variables that are not there may have any value, else they are null
 */
record Values(SortedMap<String, Value> known, boolean open) {

	static Values none() {
		return new Values(new TreeMap<>(), false);
	}

	/** Of an instance whose variables are the caller's business. */
	static Values anything() {
		return new Values(new TreeMap<>(), true);
	}

	Value get(String path) {
		for (String name = path; !name.isEmpty(); name = name.substring(0, Math.max(0, name.lastIndexOf('.')))) {
			Value value = this.known.get(name);
			if (value != null) {
				return (name.equals(path) || value.isKnown() && value.known() == null) ? value : Value.UNKNOWN;
			}
		}
		return this.open ? Value.UNKNOWN : Value.NULL;
	}

	/** What was found out about a value. */
	Values learnt(String path, Value value) {
		SortedMap<String, Value> more = new TreeMap<>(this.known);
		more.put(path, value);
		return new Values(more, this.open);
	}

	/** A variable in the place of what was known under its name. */
	Values with(String name, Value value) {
		SortedMap<String, Value> others = new TreeMap<>(this.known);
		others.keySet().removeIf((path) -> path.startsWith(name + "."));
		others.put(name, value);
		return new Values(others, this.open);
	}

}
