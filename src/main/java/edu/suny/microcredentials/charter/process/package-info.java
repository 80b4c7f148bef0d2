/** What models read of a campus. */
package edu.suny.microcredentials.charter.process;
