/** Puts rosters in force in the engine's directory, and keeps their terms. */
package edu.suny.microcredentials.roster.process;
