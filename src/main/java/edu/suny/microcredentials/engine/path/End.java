package edu.suny.microcredentials.engine.path;

/**
 * How an instance has ended.
 *
 * @param node at which it ended last
 */
record End(String node, Values values, Word word) {
}
