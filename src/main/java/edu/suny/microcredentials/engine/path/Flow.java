package edu.suny.microcredentials.engine.path;

/**
 * A sequence flow.
 *
 * @param condition its text in FEEL; null if it has none
 */
record Flow(String id, String name, String source, String target, String condition) {
}
