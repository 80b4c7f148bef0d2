package edu.suny.microcredentials.committee;

/**
 * Whether faculty governed the current revision (policy, principle 1).
 *
 * @param reason a sentence: by whom and how, or what is missing
 */
public record Guarantee(boolean met, String reason) {
}
