/** Requests of proposers to have their proposal back, and what bodies answer. */
package edu.suny.microcredentials.askback;
