package edu.suny.microcredentials.roster;

import java.util.List;

/**
 * Somebody in a body as it is now.
 *
 * @param terms by the roster; those who were put in by hand have {@link Term#ALWAYS}
 * @param member whether they are a member in the directory
 * @param byHand whether an administrator put them there, and no roster names them
 * @param bySignIn whether a sign-in provider says so, too; then they stay without a
 * roster
 */
public record Seated(String user, String group, List<Term> terms, boolean member, boolean byHand, boolean bySignIn) {
}
