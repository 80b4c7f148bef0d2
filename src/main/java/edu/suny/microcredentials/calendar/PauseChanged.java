package edu.suny.microcredentials.calendar;

/**
 * Days count for no period of one proposal any more, or do again; in the transaction of
 * it.
 */
public record PauseChanged(String proposal) {
}
