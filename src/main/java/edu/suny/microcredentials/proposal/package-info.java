/** A proposal from idea to publication: its number, its states, its revisions. */
package edu.suny.microcredentials.proposal;
