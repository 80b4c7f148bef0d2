package edu.suny.microcredentials.roster;

/** Somebody who has no account before the roster names them. */
public record Newcomer(String user, String name, String mail, String campus) {
}
