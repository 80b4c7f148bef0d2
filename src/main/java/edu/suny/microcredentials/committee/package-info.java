/** Bodies and offices consider a proposal: seating, ballots, counts, decisions. */
package edu.suny.microcredentials.committee;
