package edu.suny.microcredentials.record;

/**
 * One row of a chain.
 *
 * @param subject of the chain
 * @param sequence 1, 2, 3 …
 * @param text canonical JSON
 * @param hash of the text
 */
public record RecordRow(String subject, int sequence, String text, String hash) {
}
