package edu.suny.microcredentials.committee.process;

import java.time.Instant;

/**
 * A task that nobody can do as things are.
 *
 * @param number the proposal's
 * @param why a sentence
 */
public record UnattendedTask(String name, String number, String why, Instant since) {
}
