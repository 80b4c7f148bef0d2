package edu.suny.microcredentials.committee;

/**
 * A body tabled a matter and asks another one for a report on it.
 *
 * @param number the proposal's
 * @param to the id of the body that is asked
 * @param reason a sentence for those who are asked
 * @param by the user who recorded it
 */
public record MatterReferred(String number, String to, String reason, String by) {
}
