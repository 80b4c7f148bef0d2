package edu.suny.microcredentials.record;

/**
 * Where a chain ends.
 *
 * @param sequence of its last row, 0 before the first
 * @param hash of its last row, 64 zeros before the first
 */
public record Head(String proposal, int sequence, String hash) {
}
