/** Who may come in, by which door, and what they may do inside. */
package edu.suny.microcredentials.access;
