package edu.suny.microcredentials.campus;

import java.time.Instant;

/** That a campus was closed, when, by whom and why. */
public record Closing(Instant at, String by, String reason) {
}
