package edu.suny.microcredentials.proposal;

/**
 * A revision came: whoever looks at an earlier one looks at what is no longer proposed.
 */
public record RevisionSubmitted(String number, int revision) {
}
