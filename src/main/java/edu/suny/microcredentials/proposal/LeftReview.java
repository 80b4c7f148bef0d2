package edu.suny.microcredentials.proposal;

/**
 * A proposal went back to its proposers, was rejected or was withdrawn: whoever still
 * considers it need not.
 */
public record LeftReview(String number) {
}
