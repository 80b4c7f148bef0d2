package edu.suny.microcredentials.committee;

/**
 * A body has refused to confirm what another decided for it between its meetings; within
 * the transaction in which that is recorded.
 *
 * @param number of the proposal
 */
public record ConfirmationRefused(String number) {
}
