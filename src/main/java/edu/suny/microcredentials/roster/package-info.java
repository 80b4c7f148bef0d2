/**
 * Who sits in which body, from when until when, as a governance office says in a file.
 */
package edu.suny.microcredentials.roster;
