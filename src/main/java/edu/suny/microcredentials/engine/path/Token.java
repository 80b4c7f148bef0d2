package edu.suny.microcredentials.engine.path;

import java.util.Comparator;

/** Where an instance rests, between two transactions. */
record Token(String node, Phase phase) implements Comparable<Token> {

	private static final Comparator<Token> ORDER = Comparator.comparing(Token::node).thenComparing(Token::phase);

	enum Phase {

		/** Its job before the node has not run. */
		BEFORE,
		/**
		 * The node waits for a person, a time or what it called, or holds what is in it.
		 */
		ACTIVE,
		/** Its job after the node has not run. */
		AFTER,
		/** A joining gateway waits for more. */
		JOINING

	}

	@Override
	public int compareTo(Token other) {
		return ORDER.compare(this, other);
	}

}
