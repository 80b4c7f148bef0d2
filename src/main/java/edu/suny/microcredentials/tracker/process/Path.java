package edu.suny.microcredentials.tracker.process;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A diagram as far as it says who is asked in which order.
 *
 * @param nodes its flow nodes by id, those of its subprocesses too
 * @param starts where it begins
 * @param ruled the variables that its tables write
 * @param written all variables that its tables and called processes write
 */
record Path(Map<String, Node> nodes, Set<String> starts, Set<String> ruled, Set<String> written) {

	/** How a node goes on where it has several ways. */
	enum Fork {

		/** All of its ways. */
		ALL,

		/** The first way whose condition holds. */
		ONE,

		/** Every way whose condition holds. */
		SOME

	}

	/**
	 * A flow node.
	 *
	 * @param calls key of the process that it calls, or null
	 * @param asks whether it is a task or a call, so that somebody is asked there
	 * @param body whom it asks, as the diagram says it: the name of a body, or an
	 * expression; null if it does not
	 * @param many whether it asks as many as there are, which may be none
	 * @param table whether a table answers there
	 * @param outcome the variable in which the outcome of what it calls is kept, or null
	 * @param writes the variables that it writes
	 * @param inside where a subprocess begins; of others none
	 * @param around the subprocess around it, or null
	 * @param ends whether nothing follows
	 * @param attached where it goes on when its time is over
	 */
	record Node(String id, String name, String calls, boolean asks, String body, boolean many, boolean table,
			String outcome, Set<String> writes, Set<String> inside, String around, boolean ends, Fork fork,
			List<Flow> flows, List<String> attached) {
	}

	/**
	 * A way on.
	 *
	 * @param condition FEEL, or null for none
	 * @param otherwise whether it is taken where no other is
	 */
	record Flow(String to, String condition, boolean otherwise) {
	}

}
