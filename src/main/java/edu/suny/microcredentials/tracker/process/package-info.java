/**
 * Reads from the engine where proposals are: runtime, history and diagrams. Changes
 * nothing.
 */
package edu.suny.microcredentials.tracker.process;
