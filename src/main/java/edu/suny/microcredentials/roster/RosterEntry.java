package edu.suny.microcredentials.roster;

/**
 * One term of one person in one body or group.
 *
 * @param user the whole id
 * @param group the whole id, {@code harbor-senate}
 */
public record RosterEntry(String user, String campus, String group, Term term) {
}
