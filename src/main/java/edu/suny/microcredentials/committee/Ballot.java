package edu.suny.microcredentials.committee;

import java.time.Instant;

/**
 * What one member voted, and wrote with it. For the body's own record: no process
 * variable ever holds it.
 */
public record Ballot(String member, Choice choice, String rationale, String changes, Instant castAt) {
}
