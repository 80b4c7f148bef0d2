package edu.suny.microcredentials.committee;

import java.time.Instant;

/**
 * The governance office gave a task to another member.
 *
 * @param step the task's name in the diagram
 * @param from whose it was; null if it was nobody's
 */
public record Reassignment(String step, String from, String to, String reason, String by, Instant at) {
}
