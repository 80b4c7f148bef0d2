package edu.suny.microcredentials.committee;

/**
 * One thing that the proposer is asked to change.
 *
 * @param part the part of the form; empty where a body named none
 */
public record Finding(String message, String part) {
}
