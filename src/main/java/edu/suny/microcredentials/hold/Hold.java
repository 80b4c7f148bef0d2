package edu.suny.microcredentials.hold;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A time in which nobody decides about a proposal.
 *
 * @param last the last day of it, by the clock of the campus
 * @param endedAt null while it lasts
 * @param endedBy who let it go on before; null where the time was over
 */
public record Hold(long id, String proposal, String reason, LocalDate first, LocalDate last, String heldBy,
		Instant heldAt, Instant endedAt, String endedBy) {
}
