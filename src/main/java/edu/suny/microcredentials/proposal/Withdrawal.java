package edu.suny.microcredentials.proposal;

import java.time.Instant;

/** Who withdrew a proposal, and when. */
public record Withdrawal(String by, Instant at) {
}
