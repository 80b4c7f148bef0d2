package edu.suny.microcredentials.access.process;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes nodes that start together set up their grants and filters one after the other.
 */
final class OneNodeAtATime {

	/** Any number that nothing else in this database locks. */
	private static final long LOCK = 7_240_001L;

	private OneNodeAtATime() {
	}

	/** Waits for other nodes; until the end of the transaction they wait for this one. */
	static void lock(JdbcClient jdbc) {
		jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query((row) -> {
		});
	}

}
