package edu.suny.microcredentials.proposal;

import java.time.Instant;

/** A proposal was given from one proposer to another by the governance office. */
public record Transfer(String from, String to, String reason, String by, Instant at) {
}
