/**
 * The governance record: what was done with each proposal, by whom and under which rules,
 * in rows that are added to and never changed.
 */
package edu.suny.microcredentials.record;
