package edu.suny.microcredentials.calendar;

import java.time.Instant;

/**
 * A moment by which something concerns a person.
 *
 * @param uid the same for the same deadline each time that it is asked for
 * @param what ends, for a reader who sees nothing else of it
 * @param path the page where it is seen or done, without the host
 */
public record Deadline(String uid, String campus, Instant at, String what, String path) {
}
