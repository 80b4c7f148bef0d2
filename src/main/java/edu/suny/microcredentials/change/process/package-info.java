/** Models that wait for a second person. */
package edu.suny.microcredentials.change.process;
