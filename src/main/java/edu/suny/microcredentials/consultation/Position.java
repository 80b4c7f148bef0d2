package edu.suny.microcredentials.consultation;

import java.time.Instant;

/**
 * What was said in a consultation.
 *
 * @param kind concurrence, non-concurrence, answer
 * @param actingFor the absent member for whom a deputy said it, or null
 * @param text the reasons, or null
 */
public record Position(long consultation, String kind, String userId, String actingFor, String text, Instant madeAt) {
}
