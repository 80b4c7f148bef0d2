package edu.suny.microcredentials.proposal;

/**
 * Somebody took the place of another who made a proposal; within the transaction of it.
 *
 * @param proposal as it is then
 * @param by of the governance office
 */
public record HandedOver(Proposal proposal, String from, String to, String by) {
}
