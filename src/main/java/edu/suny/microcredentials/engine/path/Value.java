package edu.suny.microcredentials.engine.path;

import java.util.Set;
import java.util.TreeSet;

/**
 * What is known of a value.
 *
 * @param known text, truth or null, if it is known for certain
 * @param isKnown whether it is
 * @param not texts that an unknown one is not
 */
record Value(Object known, boolean isKnown, Set<String> not) {

	static final Value UNKNOWN = new Value(null, false, Set.of());

	static final Value NULL = of(null);

	static Value of(Object known) {
		return new Value(known, true, Set.of());
	}

	/** Anything but these texts. */
	static Value otherThan(Set<String> texts) {
		return new Value(null, false, Set.copyOf(texts));
	}

	Value butNot(Object literal) {
		if (this.isKnown || !(literal instanceof String text)) {
			return this;
		}
		Set<String> texts = new TreeSet<>(this.not);
		texts.add(text);
		return otherThan(texts);
	}

	/** Whether it may be this text, truth or null. */
	boolean mayBe(Object literal) {
		return this.isKnown ? literal.equals(this.known) : !this.not.contains(literal);
	}

}
