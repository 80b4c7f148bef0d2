package edu.suny.microcredentials.committee;

import java.time.Instant;

/**
 * What one member voted, and wrote with it. For the body's own record: no process
 * variable ever holds it.
 *
 * @param castBy the deputy who voted for the member, or null
 */
public record Ballot(String member, String castBy, Choice choice, String rationale, String changes, Instant castAt) {
}
